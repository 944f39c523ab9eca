import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, type Refused, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { mailAssigned } from '../mail'
import { refuseAssignee, refuseMove } from '../rules'
import type { AssignmentInput } from '../schema'

/** Says who looks after an application: oneself, another reviewer, or nobody. Anyone who reviews may still decide. */
export const assignApplication = (actor: AccountActor, input: AssignmentInput, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'application.assign')
    const { applicationId: id } = input
    const application = await tx.membershipApplication.findFirst({
      where: { id, status: { not: 'DRAFT' } },
      select: { status: true, name: true, userId: true, assigneeId: true, assignee: { select: { name: true } } },
    })
    if (!application) return refused('application-not-found')
    const { status, name, assigneeId } = application
    const refusal = refuseMove(status, 'approve')
    if (refusal) return refused(refusal)
    if (input.seen && input.seen !== (assigneeId ?? 'nobody')) return taken(application.assignee)
    const personId = personOf(actor, input.assignee)
    if (personId === assigneeId) return accepted({ id })
    const wrong = personId && (await refusePerson(tx, personId, application.userId, at))
    if (wrong) return wrong
    const { count } = await tx.membershipApplication.updateMany({
      where: { id, status, assigneeId },
      data: { assigneeId: personId, updatedAt: at },
    })
    if (count === 0) return refused('application-changed', { refresh: true })
    const details = { assignee: personId }
    await record(tx, actor, { action: 'application.assigned', subject: `application:${id}`, at, details })
    if (personId && personId !== actor.personId)
      await mailAssigned(tx, { applicationId: id, name, personId, cause: randomUUID() }, at)
    return accepted({ id })
  })

/** Someone else has become the one since the page was opened, or has let go. */
const taken = (assignee: { name: string } | null): Refused =>
  assignee
    ? refused('application-taken', { params: { name: assignee.name }, refresh: true })
    : refused('application-changed', { refresh: true })

function personOf(actor: AccountActor, assignee: string): string | null {
  if (assignee === 'nobody') return null
  return assignee === 'me' ? actor.personId : assignee
}

async function refusePerson(tx: Tx, personId: string, applicantId: string, at: Date): Promise<Refused | null> {
  const person = await tx.person.findFirst({
    where: {
      id: personId,
      account: { isNot: null },
      roleTerms: { some: { role: { in: ['COMMITTER', 'MAINTAINER'] }, ...termHolds(at) } },
    },
    select: { account: { select: { id: true } } },
  })
  const reason = refuseAssignee({ isReviewer: person !== null, isApplicant: person?.account?.id === applicantId })
  return reason && refused(reason, { field: 'assignee' })
}
