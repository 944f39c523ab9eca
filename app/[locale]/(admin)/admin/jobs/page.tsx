import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { JobTable } from '@/components/jobs/job-table'
import { DoneNotice } from '@/components/layout/done-notice'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listJobs } from '@/lib/jobs/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/jobs'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('jobs')
  return { title: t('title'), robots: { index: false } }
}

export default async function JobsPage({ params, searchParams }: PageProps<'/[locale]/admin/jobs'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('server.run', locale, `/${locale}/admin/jobs`)
  const at = now()
  holdsUntil(at, at)
  const [{ done }, jobs, t] = await Promise.all([searchParams, listJobs(account, at), getTranslations('jobs')])
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={done} />
      <JobTable jobs={jobs} timeZone={getSite().timeZone} />
    </>
  )
}
