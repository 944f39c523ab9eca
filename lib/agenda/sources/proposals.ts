import 'server-only'
import type { AgendaSource } from '../sources'

/** What members propose, as long as it is open and on no frozen agenda of a meeting that is still to be closed. */
export const proposals: AgendaSource = {
  id: 'proposals',
  list: async (tx, { id }, at) => {
    const frozen = await tx.agendaItem.findMany({
      where: {
        source: 'proposals',
        droppedAt: null,
        outcome: null,
        meetingId: { not: id },
        meeting: { status: 'PLANNED', frozenAt: { not: null }, endsAt: { gt: at } },
      },
      select: { key: true },
    })
    const taken = new Set(frozen.map(({ key }) => key))
    const open = await tx.agendaProposal.findMany({
      where: { status: 'OPEN' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true, kind: true, title: true, detail: true, minutes: true, personId: true },
    })
    return open
      .map(({ id: proposalId, title, detail, minutes, personId }) => ({
        key: `proposal:${proposalId}`,
        titleZh: title,
        titleEn: title,
        detail,
        ownerId: personId,
        minutes,
      }))
      .filter(({ key }) => !taken.has(key))
  },
}

/** More than any meeting gets through. */
const MOST = 100
