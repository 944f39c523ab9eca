import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { KeptPrizes } from '@/components/prizes/kept-prizes'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listKeptPrizes } from '@/lib/prizes/queries'
import { keptPrizesSchema, prizeStates } from '@/lib/prizes/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/prizes'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('prizes.admin')
  return { title: t('title'), robots: { index: false } }
}

/** Prizes on offer, or those that are offered no longer. The filter is in the address. */
export default async function KeptPrizesPage({ params, searchParams }: PageProps<'/[locale]/admin/prizes'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('prize.keep', locale, `/${locale}/admin/prizes`)
  const query = await searchParams
  const filter = keptPrizesSchema.parse(query)
  const [{ rows, next }, t] = await Promise.all([listKeptPrizes(account, filter), getTranslations('prizes.admin')])
  const base = `/${locale}/admin/prizes`
  return (
    <>
      <ToolHeader
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={`${base}/new`} tone="primary">
              {t('add')}
            </LinkButton>
            <LinkButton href={`/${locale}/admin/redemptions`}>{t('redemptions')}</LinkButton>
          </>
        }
      />
      <DoneNotice done={query.done} />
      <ListControls
        base={base}
        filter={filter}
        label={t('title')}
        states={prizeStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      {rows.length > 0 ? (
        <KeptPrizes prizes={rows} caption={t(`states.${filter.status}`)} locale={locale} />
      ) : (
        <EmptyState title={t('none')}>{!filter.q && <p>{t('none-hint')}</p>}</EmptyState>
      )}
      <NextPage base={base} filter={filter} next={next} />
    </>
  )
}
