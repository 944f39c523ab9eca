import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { PrizeList } from '@/components/prizes/prize-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getOwnBalance } from '@/lib/points/queries/statement'
import { countOwnPrizes, listPrizes } from '@/lib/prizes/queries'
import { pageSchema } from '@/lib/prizes/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/prizes'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('prizes')
  return pageMetadata(locale, '/prizes', t('title'), t('description', { name: getSite().name[locale] }))
}

/** What points can be redeemed for; whoever has some redeems them here. `?after=` continues. */
export default async function PrizesPage({ params, searchParams }: PageProps<'/[locale]/prizes'>) {
  const [locale, query, viewer] = await Promise.all([pageLocale(params), searchParams, getActor()])
  const { rows, next } = await listPrizes(viewer, pageSchema.parse(query).after)
  const ids = rows.map(({ id }) => id)
  const [available, had, t, common] = await Promise.all([
    getOwnBalance(viewer),
    countOwnPrizes(viewer, ids),
    getTranslations('prizes'),
    getTranslations('common'),
  ])
  const mayRedeem = can(viewer, 'prize.redeem')
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={`/${locale}/points`}>{t('ranking')}</LinkButton>
            {mayRedeem && <LinkButton href={`/${locale}/me/points`}>{t('own-points')}</LinkButton>}
            {mayRedeem && <LinkButton href={`/${locale}/me/redemptions`}>{t('own-redemptions')}</LinkButton>}
            {viewer.kind === 'visitor' && (
              <LinkButton href={`/${locale}/sign-in?to=${encodeURIComponent(`/${locale}/prizes`)}`}>
                {t('sign-in')}
              </LinkButton>
            )}
          </>
        }
      />
      {mayRedeem && <p className="section-lead">{t('balance', { points: available })}</p>}
      {rows.length > 0 ? (
        <PrizeList prizes={rows} viewer={viewer} available={available} had={had} locale={locale} />
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('none-hint')}</p>
        </EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `/${locale}/prizes?after=${next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
