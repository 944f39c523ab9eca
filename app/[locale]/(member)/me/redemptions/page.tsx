import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { OwnRedemptions } from '@/components/prizes/own-redemptions'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listOwnRedemptions } from '@/lib/prizes/queries'
import { pageSchema } from '@/lib/prizes/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/redemptions'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('prizes.own')
  return { title: t('title'), robots: { index: false } }
}

/** What the reader has redeemed, and how it gets on. */
export default async function OwnRedemptionsPage({ params, searchParams }: PageProps<'/[locale]/me/redemptions'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('prize.redeem', locale, `/${locale}/me/redemptions`)
  const query = await searchParams
  const [{ rows, next }, t, prizes, points, common] = await Promise.all([
    listOwnRedemptions(account, pageSchema.parse(query).after),
    getTranslations('prizes.own'),
    getTranslations('prizes'),
    getTranslations('points.own'),
    getTranslations('common'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/me/points`, label: points('title') }],
        }}
        actions={<LinkButton href={`/${locale}/prizes`}>{prizes('title')}</LinkButton>}
      />
      <DoneNotice done={query.done} />
      {rows.length > 0 ? (
        <OwnRedemptions redemptions={rows} locale={locale} timeZone={getSite().timeZone} />
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('none-hint')}</p>
        </EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `/${locale}/me/redemptions?after=${next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
