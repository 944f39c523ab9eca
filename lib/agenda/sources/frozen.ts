import 'server-only'
import type { Tx } from '@/lib/db/client'

/** What a source has on frozen agendas of other meetings that are still to be had: it comes up again only after them. */
export async function keysOnFrozenAgendas(
  tx: Tx,
  source: string,
  meeting: { id: string },
  at: Date,
): Promise<ReadonlySet<string>> {
  const items = await tx.agendaItem.findMany({
    where: {
      source,
      droppedAt: null,
      outcome: null,
      meetingId: { not: meeting.id },
      meeting: { status: 'PLANNED', frozenAt: { not: null }, endsAt: { gt: at } },
    },
    select: { key: true },
  })
  return new Set(items.map(({ key }) => key))
}
