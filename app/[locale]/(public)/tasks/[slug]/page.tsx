import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { Checklist } from '@/components/tasks/checklist'
import { DiscardTask } from '@/components/tasks/discard-task'
import { TaskBadge } from '@/components/tasks/task-badge'
import { TaskFacts } from '@/components/tasks/task-facts'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { nextMidnight } from '@/lib/calendar/zone'
import { now } from '@/lib/clock'
import { nextRuleChange } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getTask } from '@/lib/tasks/queries/tasks'
import { rewardNames } from '@/lib/tasks/rewards'
import { refuseEdit } from '@/lib/tasks/rules'
import { TaskAside } from './task-aside'
import { TaskWork } from './task-work'

export async function generateMetadata({ params }: PageProps<'/[locale]/tasks/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const at = now()
  holdsUntil(at, null)
  const task = await getTask(await getActor(), slug, at)
  if (!task) return {}
  return pageMetadata(locale, `/tasks/${slug}`, pick(task, 'title', locale), pick(task, 'summary', locale))
}

export default async function TaskPage({ params, searchParams }: PageProps<'/[locale]/tasks/[slug]'>) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const [at, site, charter] = [now(), getSite(), getCharter()]
  const task = await getTask(viewer, slug, at)
  if (!task) notFound()
  const [t, common] = await Promise.all([getTranslations('tasks'), getTranslations('common')])
  holdsUntil(at, nextRuleChange(charter, at), nextMidnight(at, site.timeZone))
  const shown = { task, viewer, at, locale, timeZone: site.timeZone }
  const rewards = rewardNames(charter, locale, at)
  const mayEdit = can(viewer, 'task.draft') && !refuseEdit(task.status, false)
  return (
    <>
      <PageHeader
        title={pick(task, 'title', locale)}
        lead={pick(task, 'summary', locale)}
        kicker={<TaskBadge status={task.status} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/tasks`, label: t('title') }] }}
        actions={
          mayEdit && (
            <>
              <LinkButton href={`/${locale}/admin/tasks/${slug}`}>{t('edit')}</LinkButton>
              {task.status === 'DRAFT' && <DiscardTask taskId={task.id} />}
            </>
          )
        }
      />
      <DoneNotice done={done} />
      <div className="task-page">
        <div>
          <TaskFacts task={task} site={site} rewards={rewards} locale={locale} />
          <Section id="background" title={t('background')}>
            <Prose html={memberTextHtml(pick(task, 'background', locale))} />
          </Section>
          <Section id="deliverables" title={t('deliverables')}>
            <Prose html={memberTextHtml(pick(task, 'deliverables', locale))} />
          </Section>
          <Section id="checklist" title={t('checklist.title')} lead={t('checklist.lead')}>
            <Checklist items={task.checklist} locale={locale} />
          </Section>
          <TaskWork {...shown} rewards={rewards} />
        </div>
        <TaskAside {...shown} />
      </div>
    </>
  )
}
