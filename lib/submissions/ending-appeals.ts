import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { mailDecision } from './mail'
import { findSubmission } from './standing'

/** Ends appeals that nobody can decide with their campaign, at the instant at which it is closed: all stays as it was judged. */
export async function endAppeals(tx: Tx, actor: Actor, submissionIds: readonly string[], at: Date): Promise<void> {
  for (const submissionId of submissionIds) {
    await tx.appeal.update({ where: { submissionId }, data: { decidedAt: at, granted: false } })
    await record(tx, actor, { action: 'appeal.ended', subject: `submission:${submissionId}`, at })
    const submission = await findSubmission(tx, submissionId)
    if (submission) await mailDecision(tx, 'appeal-ended', submission, { cause: submissionId }, at)
  }
}
