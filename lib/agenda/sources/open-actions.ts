import 'server-only'
import type { AgendaSource } from '../sources'

/** What was taken on at earlier meetings and is still open, as one item. */
export const openActions: AgendaSource = {
  id: 'actions',
  list: async (tx, { id }) => {
    const open = await tx.actionItem.findMany({
      where: { status: 'OPEN', meetingId: { not: id } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { text: true, dueOn: true, owner: { select: { name: true } } },
    })
    if (open.length === 0) return []
    const detail = open.map(({ text, dueOn, owner }) => `${text} (${owner.name}, ${dueOn})`).join('\n')
    return [{ key: 'actions', titleZh: '未完成的行动项', titleEn: 'Open action items', detail, minutes: MINUTES }]
  },
}

const MINUTES = 5
/** More than a meeting gets through. */
const MOST = 50
