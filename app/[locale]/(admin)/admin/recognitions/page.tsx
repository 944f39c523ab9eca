import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { ProposalList } from '@/components/recognitions/proposal-list'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listProposals } from '@/lib/recognitions/queries'
import { proposalListSchema, proposalStatuses } from '@/lib/recognitions/schema'

type AdminRecognitionsProps = PageProps<'/[locale]/admin/recognitions'>

export async function generateMetadata({ params }: AdminRecognitionsProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('recognitions.admin')
  return { title: t('title'), robots: { index: false } }
}

/** Proposals in one state, those to be decided first. The filter is in the address. */
export default async function AdminRecognitionsPage({ params, searchParams }: AdminRecognitionsProps) {
  const locale = await pageLocale(params)
  const base = `/${locale}/admin/recognitions`
  const account = await requirePermission('recognition.read-proposals', locale, base)
  const filter = proposalListSchema.parse(await searchParams)
  const [{ rows, next }, t, states] = await Promise.all([
    listProposals(account, filter),
    getTranslations('recognitions.admin'),
    getTranslations('recognitions.proposal.status'),
  ])
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <ListControls
        base={base}
        filter={filter}
        label={t('filter')}
        states={proposalStatuses.map((value) => ({ value, label: states(value) }))}
      />
      {rows.length > 0 ? (
        <ProposalList locale={locale} timeZone={getSite().timeZone} caption={states(filter.status)} proposals={rows} />
      ) : (
        <EmptyState title={t('none')} />
      )}
      <NextPage base={base} filter={filter} next={next} />
    </>
  )
}
