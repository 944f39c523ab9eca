import 'server-only'
import type { AgendaSource } from '../sources'

/**
 * What an organiser put on an agenda and no meeting has got to since: the rest of one that was closed, and all of one
 * that was called off or that nobody opened. Other sources bring theirs up again.
 */
export const carriedOver: AgendaSource = {
  id: 'carried-over',
  list: async (tx, { startsAt }, at) => {
    const settled = await tx.agendaItem.findMany({
      where: {
        source: { in: ['organiser', 'carried-over'] },
        meeting: { startsAt: { lt: startsAt } },
        OR: [{ outcome: { not: null } }, { droppedAt: { not: null } }, { meeting: hadItsTime(at) }],
      },
      orderBy: [{ meeting: { startsAt: 'desc' } }, { position: 'asc' }],
      take: MOST,
      select: {
        key: true,
        outcome: true,
        droppedAt: true,
        titleZh: true,
        titleEn: true,
        detail: true,
        ownerId: true,
        minutes: true,
      },
    })
    // What the latest meeting that had it on its agenda made of it.
    const latest = new Map<string, (typeof settled)[number]>()
    for (const item of settled) if (!latest.has(item.key)) latest.set(item.key, item)
    return [...latest.values()].flatMap(({ outcome, droppedAt, ...item }) =>
      outcome === 'DONE' || droppedAt ? [] : [item],
    )
  },
}

/** For `where`: meetings that get to nothing more. One that is open after its time may still. */
const hadItsTime = (at: Date) => ({
  OR: [
    { status: 'CANCELLED' as const },
    { endsAt: { lte: at }, session: { is: null } },
    { session: { closedAt: { not: null } } },
  ],
})

/** Items of the last dozens of meetings. */
const MOST = 300
