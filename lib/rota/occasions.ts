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
