import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { ProposalQueue } from '@/components/talks/proposal-queue'
import { PublishDecisions } from '@/components/talks/publish-decisions'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listOpenSessions, listProposals } from '@/lib/talks/queries'
import { proposalFilterSchema } from '@/lib/talks/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/talks'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('talks.review')
  return { title: t('title'), robots: { index: false } }
}

/** The filter is in the address. */
export default async function ProposalsPage({ params, searchParams }: PageProps<'/[locale]/admin/talks'>) {
  const [locale, query] = await Promise.all([pageLocale(params), searchParams])
  const account = await requirePermission('talk.read-proposals', locale, `/${locale}/admin/talks`)
  const filter = proposalFilterSchema.parse(query)
  const areOpen = filter.status === 'SUBMITTED'
  const [page, sessions, t] = await Promise.all([
    listProposals(account, filter),
    areOpen ? listOpenSessions(account, now()) : [],
    getTranslations('talks.review'),
  ])
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={query.done} />
      <ProposalQueue page={page} filter={filter} locale={locale} timeZone={getSite().timeZone} />
      {areOpen && <PublishDecisions sessions={sessions} locale={locale} />}
    </>
  )
}
