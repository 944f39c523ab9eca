import 'server-only'
import type { Tx } from '@/lib/db/client'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMail, queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'
import { listRivals } from './rivals'
import type { JudgedSubmission } from './standing'

type DecisionLetter =
  | 'submission-accepted'
  | 'submission-rejected'
  | 'submission-revoked'
  | 'appeal-granted'
  | 'appeal-denied'

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

/** Tells the maintainers who can decide on it. */
export async function mailAppeal(tx: Tx, submission: JudgedSubmission, at: Date): Promise<void> {
  const { id, linkKey, campaign, judgements } = submission
  const rivals = await listRivals(tx, submission)
  const maintainers = await tx.user.findMany({
    where: {
      email: { not: null },
      personId: { notIn: [...rivals, ...judgements.map(({ judgeId }) => judgeId)] },
      person: { is: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } },
    },
    take: 200,
    select: { id: true, email: true, locale: true },
  })
  const params = (locale: Locale) => ({ link: linkKey, campaign: pick(campaign, 'title', locale) })
  const letter = { kind: 'appeal-waiting' as const, params, path: `/admin/submissions/${id}` }
  const mailings = maintainers.map((to) => ({ to, cause: `appeal-waiting:${id}:${to.id}`, letter }))
  await queueMails(tx, mailings, at)
}
