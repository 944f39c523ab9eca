import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { ProposalList } from '@/components/recognitions/proposal-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listDecidedProposals, listWaitingProposals } from '@/lib/recognitions/queries'

type AdminRecognitionsProps = PageProps<'/[locale]/admin/recognitions'>

export async function generateMetadata({ params }: AdminRecognitionsProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('recognitions.admin')
  return { title: t('title'), robots: { index: false } }
}

/** Proposals to be decided, and those that were. */
export default async function AdminRecognitionsPage({ params, searchParams }: AdminRecognitionsProps) {
  const locale = await pageLocale(params)
  const base = `/${locale}/admin/recognitions`
  const [account, { after }] = await Promise.all([
    requirePermission('recognition.read-proposals', locale, base),
    searchParams,
  ])
  const [waiting, { rows, next }, t, common] = await Promise.all([
    listWaitingProposals(account),
    listDecidedProposals(account, typeof after === 'string' ? after : undefined),
    getTranslations('recognitions.admin'),
    getTranslations('common'),
  ])
  const shown = { locale, timeZone: getSite().timeZone }
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <Section id="waiting" title={t('waiting')}>
        {waiting.length > 0 ? (
          <ProposalList {...shown} caption={t('waiting')} proposals={waiting} />
        ) : (
          <EmptyState title={t('none')} />
        )}
      </Section>
      {rows.length > 0 && (
        <Section id="decided" title={t('decided')}>
          <ProposalList {...shown} caption={t('decided')} proposals={rows} />
          <Pagination
            label={common('pages.label')}
            next={next ? { href: `${base}?after=${next}#decided`, label: common('pages.next') } : undefined}
          />
        </Section>
      )}
    </>
  )
}
