// An experience campaign's life. Three states are stored; what lies between publishing and closing, the clock decides:
//
//   DRAFT ──publish──▶ PUBLISHED: announced ──startsAt──▶ running ──endsAt──▶ judging ──close──▶ CLOSED
//     └──discard──▶ (gone)
//
// Submissions are taken while it runs. It is closed once nothing waits to be judged, no appeal is open and none can come.
import type { Reason } from '@/lib/outcome'

export const campaignKinds = ['DOCUMENTATION', 'PRODUCT'] as const
export type CampaignKind = (typeof campaignKinds)[number]

export type CampaignStatus = 'DRAFT' | 'PUBLISHED' | 'CLOSED'
export type Phase = 'draft' | 'announced' | 'running' | 'judging' | 'closed'

export type Window = { startsAt: Date; endsAt: Date }
export type CampaignState = Window & { status: CampaignStatus }

export function phaseOf({ status, startsAt, endsAt }: CampaignState, now: Date): Phase {
  if (status !== 'PUBLISHED') return status === 'DRAFT' ? 'draft' : 'closed'
  if (now < startsAt) return 'announced'
  return now < endsAt ? 'running' : 'judging'
}

/** When the phase changes next by itself; null once it never will. */
export function nextPhaseAt({ status, startsAt, endsAt }: CampaignState, now: Date): Date | null {
  if (status !== 'PUBLISHED') return null
  return [startsAt, endsAt].find((instant) => instant > now) ?? null
}

export function refusePublish(campaign: CampaignState, now: Date): Reason | null {
  if (campaign.status !== 'DRAFT') return 'campaign-published'
  return campaign.endsAt <= now ? 'campaign-ends-in-past' : null
}

export const refuseDiscard = (status: CampaignStatus): Reason | null =>
  status === 'DRAFT' ? null : 'campaign-published'

type Refusal = { reason: Reason; field: string; params?: Record<string, number> }

/** What is wrong with a window. What has begun has begun; an end that has passed does not come back. */
export function refuseWindow(window: Window, now: Date, before?: CampaignState): Refusal | null {
  if (window.endsAt <= window.startsAt) return { reason: 'campaign-ends-before-start', field: 'endsAt' }
  const isPublished = before?.status === 'PUBLISHED'
  const isMoved = (name: keyof Window) => before?.[name].getTime() !== window[name].getTime()
  if (isPublished && isMoved('startsAt') && (before.startsAt <= now || window.startsAt <= now))
    return { reason: 'campaign-begun', field: 'startsAt' }
  if (isPublished && isMoved('endsAt') && before.endsAt <= now) return { reason: 'campaign-over', field: 'endsAt' }
  return isMoved('endsAt') && window.endsAt <= now ? { reason: 'campaign-ends-in-past', field: 'endsAt' } : null
}

type Caps = { capPerPerson: number | null; capInAll: number | null }

/** Points that have been given stay given. */
export function refuseCaps({ capPerPerson, capInAll }: Caps, awarded: number): Refusal | null {
  if (capInAll !== null && capInAll < awarded)
    return { reason: 'cap-below-awarded', field: 'capInAll', params: { awarded } }
  return capPerPerson !== null && capInAll !== null && capPerPerson > capInAll
    ? { reason: 'cap-beyond-all', field: 'capPerPerson' }
    : null
}

/** Why submissions are not taken now; null while they are. By the portal's clock, whatever date the link itself bears. */
export function refuseTaking(campaign: CampaignState, now: Date): Reason | null {
  const phase = phaseOf(campaign, now)
  if (phase === 'draft' || phase === 'announced') return 'campaign-not-begun'
  return phase === 'running' ? null : 'campaign-over'
}

type Open = { waiting: number; appeals: number; appealable: number }

export function refuseClose(campaign: CampaignState, open: Open, now: Date): Reason | null {
  const phase = phaseOf(campaign, now)
  if (phase === 'closed') return 'campaign-closed'
  if (phase !== 'judging') return 'campaign-not-over'
  if (open.waiting > 0) return 'submissions-waiting'
  if (open.appeals > 0) return 'appeals-waiting'
  return open.appealable > 0 ? 'appeals-possible' : null
}

type Given = Caps & { ofPerson: number; awarded: number }

/** Points that the caps leave, for the person and for all; null without a cap. */
export const leftWithin = ({ capPerPerson, capInAll, ofPerson, awarded }: Given) => ({
  person: capPerPerson === null ? null : Math.max(0, capPerPerson - ofPerson),
  all: capInAll === null ? null : Math.max(0, capInAll - awarded),
})

/** Points that can still be given for a line of so many: what is beyond a cap is not given. */
export function pointsWithin(points: number, given: Given): number {
  const { person, all } = leftWithin(given)
  return Math.min(points, person ?? points, all ?? points)
}
