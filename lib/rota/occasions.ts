import 'server-only'
import type { Tx } from '@/lib/db/client'
import { lockRota } from './duty'
import { replan } from './replan'

/** A new meeting wants an organiser. */
export async function addMeetingDuty(tx: Tx, meeting: { id: string; startsAt: Date }, at: Date): Promise<void> {
  await lockRota(tx, 'MEETING', at)
  await tx.duty.create({ data: { kind: 'MEETING', meetingId: meeting.id, startsAt: meeting.startsAt } })
  await replan(tx, 'MEETING', at)
}

/** The meeting moved or was called off: the turn follows it, and whoever had it is next in line again. */
export async function followMeeting(
  tx: Tx,
  meeting: { id: string; startsAt: Date; status: 'PLANNED' | 'CANCELLED' },
  at: Date,
): Promise<void> {
  await lockRota(tx, 'MEETING', at)
  const cancelledAt = meeting.status === 'CANCELLED' ? at : null
  const { count } = await tx.duty.updateMany({
    where: { meetingId: meeting.id },
    data: { startsAt: meeting.startsAt, cancelledAt, remindedAt: null },
  })
  if (count > 0) await replan(tx, 'MEETING', at)
}

type Session = { id: string; kind: string; status: 'DRAFT' | 'PUBLISHED' | 'CANCELLED'; startsAt: Date }

/** A sharing session, from its draft on, wants an organiser; the turn moves with it, and ends with it. */
export async function followSession(tx: Tx, session: Session, at: Date): Promise<void> {
  await lockRota(tx, 'SHARING_SESSION', at)
  const { id: eventId, startsAt } = session
  const isWanted = session.kind === 'SHARING_SESSION' && session.status !== 'CANCELLED'
  const cancelledAt = isWanted ? null : at
  const { count } = await tx.duty.updateMany({ where: { eventId }, data: { startsAt, cancelledAt, remindedAt: null } })
  if (count === 0 && !isWanted) return
  if (count === 0) await tx.duty.create({ data: { kind: 'SHARING_SESSION', eventId, startsAt } })
  await replan(tx, 'SHARING_SESSION', at)
}
