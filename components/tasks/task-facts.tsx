import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { Site } from '@/lib/content/schema'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { TaskDetail } from '@/lib/tasks/queries/tasks'

type TaskFactsProps = { task: TaskDetail; site: Site; rewards: ReadonlyMap<string, string>; locale: Locale }

/** What a task takes, what it brings, and whom to ask. */
export async function TaskFacts({ task, site, rewards, locale }: TaskFactsProps) {
  const [t, common] = await Promise.all([getTranslations('tasks'), getTranslations('common')])
  const note = pick(task, 'rewardNote', locale)
  const reward = rewards.get(task.rewardId) ?? task.rewardId
  const quarter = t('quarter', { quarter: task.quarter })
  return (
    <DescriptionList
      entries={[
        {
          term: t('filter.quarter'),
          description:
            task.firstQuarter === task.quarter
              ? quarter
              : t('carried-since', { quarter, first: t('quarter', { quarter: task.firstQuarter }) }),
        },
        { term: t('area'), description: site.areas.find(({ id }) => id === task.areaId)?.name[locale] ?? task.areaId },
        { term: t('difficulty-label'), description: t(`difficulty.${task.difficulty}`) },
        { term: t('estimate'), description: t('weeks', { count: task.estimateWeeks }) },
        { term: t('skills'), description: task.skills.join(common('list.separator')) },
        { term: t('reward'), description: note ? t('reward-with-note', { reward, note }) : reward },
        {
          term: t('mentor'),
          description: <a href={`/${locale}/people/${task.mentor.slug}`}>{task.mentor.name}</a>,
        },
        {
          term: t('links'),
          description:
            task.links.length > 0 ? (
              <ul>
                {task.links.map(({ address, title }) => (
                  <li key={address}>
                    <a href={address} rel="noopener">
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null,
        },
      ]}
    />
  )
}
