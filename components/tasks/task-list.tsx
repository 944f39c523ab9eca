import { getTranslations } from 'next-intl/server'
import type { Site } from '@/lib/content/schema'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { TaskSummary } from '@/lib/tasks/queries/tasks'
import { TaskBadge } from './task-badge'

/** `rewards`: their names by id, as the charter has them. */
type TaskListProps = { tasks: readonly TaskSummary[]; site: Site; rewards: ReadonlyMap<string, string>; locale: Locale }

/** Tasks, each with what it takes and what it brings. */
export async function TaskList({ tasks, site, rewards, locale }: TaskListProps) {
  const t = await getTranslations('tasks')
  const areaName = (id: string) => site.areas.find((area) => area.id === id)?.name[locale] ?? id
  return (
    <ul className="task-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <h3>
            <a href={`/${locale}/tasks/${task.slug}`}>{pick(task, 'title', locale)}</a>
          </h3>
          <p>{pick(task, 'summary', locale)}</p>
          <p className="task-line">
            <TaskBadge status={task.status} />
            <span>{areaName(task.areaId)}</span>
            <span>{t(`difficulty.${task.difficulty}`)}</span>
            <span>{t('weeks', { count: task.estimateWeeks })}</span>
            <span>{rewards.get(task.rewardId) ?? task.rewardId}</span>
            <span>{t('quarter', { quarter: task.quarter })}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
