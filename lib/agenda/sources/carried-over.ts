import 'server-only'
import type { AgendaSource } from '../sources'

/** What an organiser put on an agenda and no meeting has got to since. Other sources bring theirs up again. */
export const carriedOver: AgendaSource = {
  id: 'carried-over',
  list: async (tx, { startsAt }) => {
    const settled = await tx.agendaItem.findMany({
      where: {
        outcome: { not: null },
        source: { in: ['organiser', 'carried-over'] },
        meeting: { status: 'PLANNED', startsAt: { lt: startsAt } },
      },
      orderBy: [{ meeting: { startsAt: 'desc' } }, { position: 'asc' }],
      take: MOST,
      select: { key: true, outcome: true, titleZh: true, titleEn: true, detail: true, ownerId: true, minutes: true },
    })
    // What the latest meeting that had it on its agenda made of it.
    const latest = new Map<string, (typeof settled)[number]>()
    for (const item of settled) if (!latest.has(item.key)) latest.set(item.key, item)
    return [...latest.values()].flatMap(({ outcome, ...item }) => (outcome === 'CARRIED' ? [item] : []))
  },
}

/** Items of the last dozens of meetings. */
const MOST = 300
