import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { TaskFigures } from '@/components/tasks/task-figures'
import { TaskFilters } from '@/components/tasks/task-filters'
import { TaskList } from '@/components/tasks/task-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { nextRuleChange } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import { donePerQuarter } from '@/lib/tasks/figures'
import { getTaskFigures } from '@/lib/tasks/queries/figures'
import { listQuarters, listTasks } from '@/lib/tasks/queries/tasks'
import { rewardNames } from '@/lib/tasks/rewards'
import { taskFilterSchema, taskQuery } from '@/lib/tasks/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/tasks'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('tasks')
  return pageMetadata(locale, '/tasks', t('title'), t('lead'))
}

/** The filter and the page are in the address. */
export default async function TasksPage({ params, searchParams }: PageProps<'/[locale]/tasks'>) {
  const locale = await pageLocale(params)
  const [viewer, query, t, common] = await Promise.all([
    getActor(),
    searchParams,
    getTranslations('tasks'),
    getTranslations('common'),
  ])
  const filter = taskFilterSchema.parse(query)
  const [site, charter, at] = [getSite(), getCharter(), now()]
  holdsUntil(at, nextRuleChange(charter, at))
  const rewards = rewardNames(charter, locale, at)
  const [{ rows, next }, quarters, figures] = await Promise.all([
    listTasks(viewer, filter),
    listQuarters(viewer, at),
    getTaskFigures(viewer, at),
  ])
  const asked = taskQuery(filter)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          can(viewer, 'task.draft') && <LinkButton href={`/${locale}/admin/tasks`}>{t('admin.title')}</LinkButton>
        }
      />
      <DoneNotice done={query.done} />
      <TaskFilters filter={filter} quarters={quarters} rewards={rewards} site={site} locale={locale} />
      <Section id="list" title={t('list')}>
        {rows.length > 0 ? (
          <TaskList tasks={rows} site={site} rewards={rewards} locale={locale} />
        ) : (
          <EmptyState title={asked ? t('none-found') : t('none')}>
            <p>{asked ? t('none-found-hint') : t('none-hint')}</p>
          </EmptyState>
        )}
        <Pagination
          label={common('pages.label')}
          next={
            next
              ? { href: `/${locale}/tasks?${asked ? `${asked}&` : ''}after=${next}`, label: common('pages.next') }
              : undefined
          }
        />
      </Section>
      <TaskFigures rows={figures} done={donePerQuarter(figures)} site={site} locale={locale} />
    </>
  )
}
