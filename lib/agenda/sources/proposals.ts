import 'server-only'
import type { AgendaSource } from '../sources'
import { keysOnFrozenAgendas } from './frozen'

/** What members propose, as long as it is open and on no frozen agenda of a meeting that is still to be closed. */
export const proposals: AgendaSource = {
  id: 'proposals',
  list: async (tx, meeting, at) => {
    const taken = await keysOnFrozenAgendas(tx, 'proposals', meeting, at)
    const open = await tx.agendaProposal.findMany({
      where: { status: 'OPEN' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true, title: true, detail: true, minutes: true, personId: true },
    })
    return open
      .map(({ id, title, detail, minutes, personId }) => ({
        key: `proposal:${id}`,
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
