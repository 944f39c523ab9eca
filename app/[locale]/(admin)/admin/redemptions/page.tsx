import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { RedemptionQueue } from '@/components/prizes/redemption-queue'
import { EmptyState } from '@/components/ui/empty-state'
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

/** Redemptions in one state. The filter is in the address. */
export default async function RedemptionsPage({ params, searchParams }: PageProps<'/[locale]/admin/redemptions'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('prize.keep', locale, `/${locale}/admin/redemptions`)
  const query = await searchParams
  const filter = redemptionListSchema.parse(query)
  const [{ rows, next }, t, prizes] = await Promise.all([
    listRedemptions(account, filter),
    getTranslations('prizes.queue'),
    getTranslations('prizes'),
  ])
  const base = `/${locale}/admin/redemptions`
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={query.done} />
      <ListControls
        base={base}
        filter={filter}
        label={t('filter')}
        states={redemptionStatuses.map((value) => ({ value, label: prizes(`status.${value}`) }))}
      />
      {rows.length > 0 ? (
        <RedemptionQueue redemptions={rows} viewer={account} locale={locale} timeZone={getSite().timeZone} />
      ) : (
        <EmptyState title={t('empty')} />
      )}
      <NextPage base={base} filter={filter} next={next} />
    </>
  )
}
