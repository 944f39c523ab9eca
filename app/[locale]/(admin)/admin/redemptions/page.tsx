import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { RedemptionQueue } from '@/components/prizes/redemption-queue'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/ui/export-link'
import { Pagination } from '@/components/ui/pagination'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listRedemptions } from '@/lib/prizes/queries'
import { redemptionStatuses } from '@/lib/prizes/rules'
import { redemptionListSchema } from '@/lib/prizes/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/redemptions'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('prizes.queue')
  return { title: t('title'), robots: { index: false } }
}

/** Redemptions in one state: `?status=`; `?after=` continues. */
export default async function RedemptionsPage({ params, searchParams }: PageProps<'/[locale]/admin/redemptions'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('prize.keep', locale, `/${locale}/admin/redemptions`)
  const query = await searchParams
  const { status, after } = redemptionListSchema.parse(query)
  const [{ rows, next }, t, prizes, common] = await Promise.all([
    listRedemptions(account, status, after),
    getTranslations('prizes.queue'),
    getTranslations('prizes'),
    getTranslations('common'),
  ])
  const base = `/${locale}/admin/redemptions`
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={query.done} />
      <nav className="filters" aria-label={t('filter')}>
        {redemptionStatuses.map((one) => (
          <a key={one} href={`${base}?status=${one}`} aria-current={one === status ? 'page' : undefined}>
            {prizes(`status.${one}`)}
          </a>
        ))}
      </nav>
      {rows.length > 0 ? (
        <>
          <ExportLink label={common('export')} href={`${base}/export.csv?status=${status}`} />
          <RedemptionQueue redemptions={rows} viewer={account} locale={locale} timeZone={getSite().timeZone} />
        </>
      ) : (
        <EmptyState title={t('empty')} />
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `${base}?status=${status}&after=${next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
