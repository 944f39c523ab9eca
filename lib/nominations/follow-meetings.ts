import 'server-only'
import { db } from '@/lib/db/client'
import { nextVotingMeeting } from './progress'

/**
 * Keeps what waits for a vote to the meeting that has it on its agenda, wherever that is moved. What was not voted on
 * there goes on to the next: when the meeting was closed or called off, or its time is over; where no other is planned, a
 * day after it began.
 */
export async function followMeetings(at: Date): Promise<void> {
  const waiting = await db.nomination.findMany({
    where: { status: 'SCHEDULED' },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true, scheduledFor: true },
  })
  if (waiting.length === 0) return
  const agendas = await meetingsOf(
    waiting.map(({ id }) => id),
    at,
  )
  for (const { id, scheduledFor } of waiting) {
    const isLate = !scheduledFor || scheduledFor.getTime() <= at.getTime() - DAY
    const meeting = agendas.get(id) ?? (isLate ? await nextVotingMeeting(db, at) : scheduledFor)
    if (meeting.getTime() !== scheduledFor?.getTime())
      await db.nomination.updateMany({ where: { id, status: 'SCHEDULED' }, data: { scheduledFor: meeting } })
  }
}

/** When the meetings begin that have these nominations before them, by nomination; the latest of several. */
async function meetingsOf(ids: readonly string[], at: Date): Promise<Map<string, Date>> {
  const items = await db.agendaItem.findMany({
    where: {
      key: { in: ids.map((id) => `nomination:${id}`) },
      droppedAt: null,
      meeting: { status: 'PLANNED', startsAt: { gt: new Date(at.getTime() - DAY) } },
    },
    orderBy: { meeting: { startsAt: 'asc' } },
    select: { key: true, meeting: { select: { startsAt: true } } },
  })
  return new Map(items.map(({ key, meeting }) => [key.replace(/^nomination:/, ''), meeting.startsAt]))
}

const BATCH = 200
const DAY = 86_400_000
