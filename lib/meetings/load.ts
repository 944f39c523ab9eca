import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Locks the meeting until the transaction ends (PostgreSQL: its row; SQLite: everything), then reads it. */
export async function lockMeeting(tx: Tx, id: string) {
  const { count } = await tx.meeting.updateMany({ where: { id }, data: { sequence: { increment: 0 } } })
  const meeting =
    count === 0
      ? null
      : await tx.meeting.findFirst({ where: { id }, include: { duty: { select: { personId: true } } } })
  if (!meeting) return null
  const { duty, ...facts } = meeting
  return { ...facts, organiserId: duty?.personId ?? null }
}

export type LockedMeeting = NonNullable<Awaited<ReturnType<typeof lockMeeting>>>

/** The next meeting whose agenda is still open, or null. */
export const findOpenMeeting = (tx: Tx, at: Date) =>
  tx.meeting.findFirst({
    where: { status: 'PLANNED', frozenAt: null, startsAt: { gt: at } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, startsAt: true, frozenAt: true },
  })
