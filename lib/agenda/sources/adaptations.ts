import 'server-only'
import { listOverdue } from '@/lib/adaptations/queries'
import { config } from '@/lib/config'
import type { AgendaSource } from '../sources'

/** Core features and stable releases of upstream whose adaptation is overdue, until they are adapted or dropped. */
export const adaptations: AgendaSource = {
  id: 'adaptations',
  list: async (tx, _meeting, at) =>
    (await listOverdue(tx, at)).map(({ id, title, ownerId }) => ({
      key: `adaptation:${id}`,
      titleZh: `逾期的适配：${title}`,
      titleEn: `Overdue adaptation: ${title}`,
      detail: `${config().appUrl}/zh/adaptations/${id}`,
      ownerId,
      minutes: MINUTES,
    })),
}

const MINUTES = 5
