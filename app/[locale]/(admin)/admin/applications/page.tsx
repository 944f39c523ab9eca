import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { ApplicationQueue } from '@/components/applications/application-queue'
import { BulkResult } from '@/components/applications/bulk-result'
import { DecisionsChart } from '@/components/applications/decisions-chart'
import { QueueFigures } from '@/components/applications/queue-figures'
import { QueueFilters } from '@/components/applications/queue-filters'
import { readBulkResult } from '@/lib/applications/queries/bulk'
import { getQueueFigures } from '@/lib/applications/queries/figures'
import { listApplications } from '@/lib/applications/queries/queue'
import { listReviewers } from '@/lib/applications/queries/review'
import { queueFilterSchema, queueQuery } from '@/lib/applications/schema'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/applications'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('applications.queue')
  return { title: t('title'), robots: { index: false } }
}

/** The filter and the page are in the address, and so is what became of applications decided together. */
export default async function ApplicationsPage({ params, searchParams }: PageProps<'/[locale]/admin/applications'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('application.review', locale, `/${locale}/admin/applications`)
  const query = await searchParams
  const filter = queueFilterSchema.parse(query)
  const { areas, timeZone } = getSite()
  const at = now()
  const [page, result, figures, reviewers, sent, t] = await Promise.all([
    listApplications(account, filter, at),
    readBulkResult(account, { went: textIn(query.went), not: textIn(query.not) }),
    getQueueFigures(account, at, timeZone),
    listReviewers(account, at),
    isSentForm(),
    getTranslations('applications.queue'),
  ])
  const shown = { locale, timeZone }
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} />
      <QueueFigures figures={figures} at={at} {...shown} />
      <BulkResult result={result} {...shown} />
      <QueueFilters filter={filter} areas={areas} reviewers={reviewers} locale={locale} />
      <ApplicationQueue page={page} filter={filter} viewer={account} sent={sent} {...shown} />
      <p className="queue-export">
        <a href={`/${locale}/admin/applications/export.csv?${queueQuery(filter)}`} download>
          {t('export')}
        </a>
      </p>
      <DecisionsChart months={figures.months} />
    </>
  )
}

const textIn = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')
