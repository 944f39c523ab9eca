import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { holding } from './load'
import { refuseApologies, refuseCheckIn } from './rules'

type Kind = 'PRESENT' | 'ONLINE' | 'APOLOGIES'
type Done = Promise<Outcome<{ slug: string }>>

/** Says that one is there, by the code that only those present see. Saying it again changes how one takes part. */
export const checkIn = (
  actor: AccountActor,
  input: { meetingId: string; code: string; kind: 'PRESENT' | 'ONLINE' },
  at: Date,
): Done =>
  attempt(async (tx) => {
    authorize(actor, 'meeting.attend')
    const meeting = await meetingToAttend(tx, input.meetingId)
    if (!meeting) return refused('meeting-not-found')
    if (meeting.status === 'CANCELLED') return refused('meeting-cancelled')
    const refusal = refuseCheckIn(meeting, input.code, at)
    if (refusal) return refused(refusal, { field: 'code' })
    return attends(tx, actor, meeting, { personId: actor.personId, kind: input.kind, recordedById: null }, at)
  })

/** Says beforehand that one can't come. */
export const sendApologies = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  attempt(async (tx) => {
    authorize(actor, 'meeting.attend')
    const meeting = await meetingToAttend(tx, meetingId)
    if (!meeting) return refused('meeting-not-found')
    const refusal = refuseApologies(meeting, at)
    if (refusal) return refused(refusal)
    return attends(tx, actor, meeting, { personId: actor.personId, kind: 'APOLOGIES', recordedById: null }, at)
  })

/** The organiser notes it for someone. */
export const noteAttendance = (
  actor: AccountActor,
  { meetingId, personId, kind }: { meetingId: string; personId: string; kind: Kind },
  at: Date,
): Done =>
  holding(actor, meetingId, async (tx, meeting) => {
    const person = await tx.person.findFirst({ where: { id: personId }, select: { id: true } })
    if (!person) return refused('person-not-found', { field: 'personId' })
    return attends(tx, actor, meeting, { personId, kind, recordedById: actor.personId }, at)
  })

/** Read without a lock: three hundred may check in at once. */
const meetingToAttend = (tx: Tx, id: string) => tx.meeting.findFirst({ where: { id }, include: { session: true } })

type Attends = { personId: string | null; kind: Kind; recordedById: string | null }

async function attends(
  tx: Tx,
  actor: AccountActor,
  { id: meetingId, slug }: { id: string; slug: string },
  { personId, kind, recordedById }: Attends,
  at: Date,
): Done {
  if (!personId) return refused('forbidden')
  const said = { kind, at, recordedById }
  await tx.attendance.upsert({
    where: { meetingId_personId: { meetingId, personId } },
    create: { meetingId, personId, ...said },
    update: said,
  })
  const details = { personId, kind }
  await record(tx, actor, { action: 'attendance.noted', subject: `meeting:${meetingId}`, at, details })
  return accepted({ slug })
}
