import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db, type Tx, transaction } from '@/lib/db/client'
import { endSession } from './ending'
import { lockHeld } from './load'
import { isForgotten, LATE } from './rules'

/** Ends the meetings that nobody closed, half a day after their time. */
export async function closeForgotten(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'session.end')
  const open = await db.meetingSession.findMany({
    where: { closedAt: null, meeting: { endsAt: { lt: new Date(at.getTime() - LATE) } } },
    select: { meetingId: true },
  })
  for (const { meetingId } of open) await transaction((tx) => close(tx, actor, meetingId, at))
}

async function close(tx: Tx, actor: Actor, meetingId: string, at: Date): Promise<void> {
  const meeting = await lockHeld(tx, meetingId)
  if (meeting && isForgotten(meeting, at)) await endSession(tx, actor, meeting, at)
}
