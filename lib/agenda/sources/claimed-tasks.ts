import 'server-only'
import { getSite } from '@/lib/content/load'
import { silenceOf } from '@/lib/task-claims/rules'
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
        claimedAt: true,
        approvedAt: true,
        notes: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { at: true } },
        task: { select: { titleZh: true, titleEn: true } },
        members: { where: { agreedAt: { not: null } }, select: { person: { select: { name: true } } } },
      },
    })
    return claims.map(({ taskId, leadId, task, members, ...claim }) => {
      const silence = silenceOf(claim, at, getSite().timeZone)
      const names = members.map(({ person }) => person.name)
      return {
        key: `task:${taskId}`,
        titleZh: `${task.titleZh}（${names.join('、')}，${inChinese(silence)}）`,
        titleEn: `${task.titleEn} (${names.join(', ')}; ${inEnglish(silence)})`,
        ownerId: leadId,
        minutes: MINUTES,
      }
    })
  },
}

type Silence = ReturnType<typeof silenceOf>

function inChinese({ days, isNoted }: Silence): string {
  if (isNoted) return days === 0 ? '今天有进展' : `${days} 天前有进展`
  return days === 0 ? '今天领取，尚无进展' : `领取 ${days} 天，尚无进展`
}

function inEnglish({ days, isNoted }: Silence): string {
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return isNoted ? `last progress ${ago}` : `claimed ${ago}, no note yet`
}

const MINUTES = 5
/** More than a SIG has under way, as everywhere where live claims are listed. */
const MOST = 1000
