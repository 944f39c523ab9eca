import type { AccountActor } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { proposeTalk } from '@/lib/talks/commands'
import type { ProposeTalkInput } from '@/lib/talks/schema'
import { present } from './clock'
import { nextNumber } from './people'

/** What the form for a proposal sends. */
export const talkInput = (own: Partial<ProposeTalkInput> = {}): ProposeTalkInput => ({
  title: `Talk ${nextNumber()}`,
  abstract: 'What is new, and what it means.',
  language: 'ZH',
  minutes: 30,
  areas: [getSite().areas[0]?.id ?? ''],
  status: 'SUBMITTED',
  ...own,
})

/** A submitted proposal of `actor`; answers its id. */
export async function makeTalk(
  actor: AccountActor,
  own: Partial<ProposeTalkInput> = {},
  at = present,
): Promise<string> {
  const answer = await proposeTalk(actor, talkInput(own), at)
  if (!answer.ok) throw new Error(`No talk: ${answer.reason}`)
  return answer.value.id
}

/** The bytes of a small PDF, or of what is nearly one. */
export const pdf = (body = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n') =>
  new File([body], 'slides.pdf', { type: 'application/pdf' })
