import 'server-only'
import { getSite } from '@/lib/content/load'
import { daysSince } from '@/lib/task-claims/rules'
import type { AgendaSource } from '../sources'

/** Every feature task that someone is at work on, with its people and how long ago they last noted progress. */
export const claimedTasks: AgendaSource = {
  id: 'tasks',
  list: async (tx, _meeting, at) => {
    const claims = await tx.taskClaim.findMany({
      where: { status: { in: ['ACTIVE', 'IN_REVIEW'] } },
      orderBy: [{ progressAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: {
        taskId: true,
        leadId: true,
        progressAt: true,
        task: { select: { titleZh: true, titleEn: true } },
        members: { where: { agreedAt: { not: null } }, select: { person: { select: { name: true } } } },
      },
    })
    return claims.map(({ taskId, leadId, progressAt, task, members }) => {
      const { days } = daysSince(progressAt ?? at, at, getSite().timeZone)
      const names = members.map(({ person }) => person.name)
      return {
        key: `task:${taskId}`,
        titleZh: `${task.titleZh}（${names.join('、')}，${days === 0 ? '今天有进展' : `${days} 天前有进展`}）`,
        titleEn: `${task.titleEn} (${names.join(', ')}; last progress ${ago(days)})`,
        ownerId: leadId,
        minutes: MINUTES,
      }
    })
  },
}

const ago = (days: number) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`)

const MINUTES = 5
/** More than any meeting gets through. */
const MOST = 100
