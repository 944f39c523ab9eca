import 'server-only'
import type { Tx } from '@/lib/db/client'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMail, queueMails } from '@/lib/mail/outbox'
import { decidersOf, listDeciders } from './deciders'
import type { JudgedSubmission } from './standing'

type DecisionLetter =
  | 'submission-accepted'
  | 'submission-rejected'
  | 'submission-revoked'
  | 'appeal-granted'
  | 'appeal-denied'
  | 'appeal-ended'

/** Tells the author what became of a submission or an appeal; once for each `cause`. */
export async function mailDecision(
  tx: Tx,
  kind: DecisionLetter,
  { id, linkKey, campaign, person, appeal }: JudgedSubmission,
  { cause, points = 0, reason = '' }: { cause: string; points?: number; reason?: string },
  at: Date,
): Promise<void> {
  if (!person.account) return
  const params = (locale: Locale) => ({
    ...{ link: linkKey, campaign: pick(campaign, 'title', locale), points, reason },
    appeal: appeal ? 'used' : 'possible',
  })
  const letter = { kind, params, path: `/me/submissions/${id}` }
  await queueMail(tx, person.account, `${kind}:${cause}`, letter, at)
}

/** Tells those who can decide on it: maintainers, or committers where there is none. */
export async function mailAppeal(tx: Tx, submission: JudgedSubmission, at: Date): Promise<void> {
  const { id, linkKey, campaign } = submission
  const deciders = await decidersOf(tx, id, at)
  if (!deciders || deciders === 'NOBODY') return
  const params = (locale: Locale) => ({ link: linkKey, campaign: pick(campaign, 'title', locale), deciders })
  const letter = { kind: 'appeal-waiting' as const, params, path: `/admin/submissions/${id}` }
  const accounts = await listDeciders(tx, submission, deciders, at)
  const mailings = accounts.map((to) => ({ to, cause: `appeal-waiting:${id}:${to.id}`, letter }))
  await queueMails(tx, mailings, at)
}
