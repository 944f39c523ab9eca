import 'server-only'
import { instantOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import type { CampaignFacts } from './schema'

/** The window as typed in the SIG's zone, as the instants that it is. */
export function windowOf({ startsAt, endsAt }: Pick<CampaignFacts, 'startsAt' | 'endsAt'>) {
  const { timeZone } = getSite()
  return { startsAt: instantOf(startsAt, timeZone), endsAt: instantOf(endsAt, timeZone) }
}

/** The columns that a form fills in. */
export const columnsOf = (input: CampaignFacts) => ({
  kind: input.kind,
  titleZh: input.titleZh,
  titleEn: input.titleEn,
  themeZh: input.themeZh,
  themeEn: input.themeEn,
  rulesZh: input.rulesZh,
  rulesEn: input.rulesEn,
  prizesZh: input.prizesZh ?? '',
  prizesEn: input.prizesEn ?? '',
  capPerPerson: input.capPerPerson ?? null,
  capInAll: input.capInAll ?? null,
  ...windowOf(input),
})
