import { getCharter, getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { quarterOf, quartersFrom } from '@/lib/tasks/quarters'
import { inParts, uuid } from './in-parts'

type People = { count: number; id: (index: number) => string }

const statuses = ['OPEN', 'CLAIMED', 'IN_REVIEW', 'DONE', 'CLOSED'] as const
const difficulties = ['STARTER', 'MEDIUM', 'HARD'] as const
const DAY = 86_400_000

/**
 * Published feature tasks of the latest two years, of every area, difficulty, reward and state. Every other one is open,
 * hard, and of the latest quarter and the first area: so that filters fill a page with the least data, too.
 */
export async function makeBulkTasks(tasks: number, people: People, at: Date): Promise<void> {
  const areas = getSite().areas.map(({ id }) => id)
  const rule = getCharter().rules.findLast((one) => one.id === 'feature-tasks')
  const rewards = rule?.parameters.rewards.map(({ id }) => id) ?? []
  const present = quarterOf(at, getSite().timeZone)
  await inParts(
    tasks,
    (number) => {
      const [isUsual, index] = [number % 2 === 0, Math.floor(number / 2)]
      const age = isUsual ? 0 : index % 8
      const quarter = quartersFrom(present, -age)
      const publishedAt = new Date(at.getTime() - (age * 91 + number / tasks) * DAY)
      const status = isUsual ? 'OPEN' : (statuses[index % statuses.length] ?? 'OPEN')
      return {
        ...{ id: uuid('6', number), slug: `bulk-${number}`, status, quarter, firstQuarter: quarter },
        ...{
          titleZh: `第 ${number} 项任务`,
          titleEn: `Task ${number}`,
          summaryZh: '一句话。',
          summaryEn: 'A sentence.',
        },
        ...{ backgroundZh: '背景。', backgroundEn: 'Background.', deliverablesZh: '代码。', deliverablesEn: 'Code.' },
        ...{ checklist: [{ zh: '精度达标', en: 'Accuracy holds' }], skills: ['Python'], links: [], estimateWeeks: 4 },
        areaId: areas[isUsual ? 0 : index % areas.length] ?? '',
        difficulty: isUsual ? 'HARD' : (difficulties[index % difficulties.length] ?? 'MEDIUM'),
        rewardId: rewards[index % rewards.length] ?? '',
        mentorId: people.id(index % people.count),
        searchKey: `第 ${number} 项任务 task ${number} python`,
        ...{ createdAt: publishedAt, changedAt: publishedAt, publishedAt },
        doneAt: status === 'DONE' ? new Date(publishedAt.getTime() + 30 * DAY) : null,
        daysTaken: status === 'DONE' ? 30 : null,
        closedAt: status === 'CLOSED' ? publishedAt : null,
      }
    },
    (data) => db.task.createMany({ data }),
  )
}
