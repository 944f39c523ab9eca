import 'server-only'
import { record } from '@/lib/audit/record'
import type { AccountActor } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, refused } from '@/lib/outcome'
import { admissionRule, admit } from '../admission'
import { mailRejection, mailTurn } from '../mail'
import { moveOn } from '../moving'

type Decision = { applicationId: string; version?: number | undefined }

/** Makes the person (unless the account already is one), the member's term, the audit entry and the mail, or nothing. */
export const approveApplication = (actor: AccountActor, input: Decision, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const moved = await moveOn(tx, actor, { ...input, move: 'approve', at })
    if (!moved.ok) return moved
    const { id, name, applicant } = moved.value
    const personId = await admit(tx, moved.value, at)
    if (!personId) return refused('account-is-another')
    const rule = admissionRule(at)
    const subject = `application:${id}` as const
    await record(tx, actor, { action: 'application.approved', subject, at, rule, details: { personId } })
    await mailTurn(tx, 'application-approved', { applicationId: id, name, applicant }, at)
    return accepted({ id })
  })

export const rejectApplication = (actor: AccountActor, input: Decision & { reason: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const moved = await moveOn(tx, actor, { ...input, move: 'reject', at })
    if (!moved.ok) return moved
    const { id, name, applicant } = moved.value
    const rule = admissionRule(at)
    await record(tx, actor, { action: 'application.rejected', subject: `application:${id}`, at, rule })
    await mailRejection(tx, { applicationId: id, name, applicant }, input.reason, at)
    return accepted({ id })
  })
