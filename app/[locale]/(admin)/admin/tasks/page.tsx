import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { ClaimRows } from '@/components/task-claims/claim-rows'
import { PublishForm } from '@/components/tasks/publish-form'
import { RefreshForm } from '@/components/tasks/refresh-form'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/ui/export-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listClaimsToDecide } from '@/lib/task-claims/queries'
import { laterQuarter, nextQuarter, quarterOf } from '@/lib/tasks/quarters'
import { listQuarterTasks, listUnfinishedQuarters } from '@/lib/tasks/queries/organising'
import { quarterFilterSchema } from '@/lib/tasks/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/tasks'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('tasks.admin')
  return { title: t('title'), robots: { index: false } }
}

/** A quarter as its organisers see it: what waits, drafts to publish together, and what is unfinished. */
export default async function AdminTasksPage({ params, searchParams }: PageProps<'/[locale]/admin/tasks'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('task.draft', locale, `/${locale}/admin/tasks`)
  const query = await searchParams
  const [at, { timeZone }] = [now(), getSite()]
  const present = quarterOf(at, timeZone)
  const quarter = quarterFilterSchema.parse(query).quarter ?? present
  const [tasks, earlier, waiting, sent, t, labels, common, admin] = await Promise.all([
    listQuarterTasks(account, quarter),
    listUnfinishedQuarters(account, present),
    listClaimsToDecide(at),
    isSentForm(),
    getTranslations('tasks.admin'),
    getTranslations('tasks'),
    getTranslations('common'),
    getTranslations('admin'),
  ])
  const quarters = [...new Set([nextQuarter(present), present, ...earlier, quarter])].sort().reverse()
  const next = laterQuarter(nextQuarter(quarter), present)
  const shown = { quarter, sent, locale }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/admin`, label: admin('title') }] }}
        actions={
          <LinkButton href={`/${locale}/admin/tasks/new?quarter=${quarter}`} tone="primary">
            {t('new')}
          </LinkButton>
        }
      />
      <DoneNotice done={query.done} />
      <Section id="waiting" title={t('waiting')}>
        {waiting.length > 0 ? (
          <ClaimRows claims={waiting} locale={locale} timeZone={timeZone} />
        ) : (
          <EmptyState title={t('nothing-waiting')} />
        )}
      </Section>
      <nav className="filters" aria-label={labels('filter.quarter')}>
        {quarters.map((one) => (
          <a
            key={one}
            href={`/${locale}/admin/tasks?quarter=${one}`}
            aria-current={one === quarter ? 'page' : undefined}
          >
            {labels('quarter', { quarter: one })}
          </a>
        ))}
      </nav>
      <ExportLink label={common('export')} href={`/${locale}/admin/tasks/export.csv?quarter=${quarter}`} />
      <PublishForm drafts={tasks.filter(({ status }) => status === 'DRAFT')} {...shown} />
      <RefreshForm tasks={tasks.filter(({ status }) => status !== 'DRAFT')} next={next} {...shown} />
    </>
  )
}
