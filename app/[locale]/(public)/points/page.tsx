import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { RankingScopes } from '@/components/points/ranking-scopes'
import { RankingTable } from '@/components/points/ranking-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getCampaignTitles } from '@/lib/campaigns/queries'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getOwnRank, listRankedYears, listRanking } from '@/lib/points/queries/ranking'
import { rankingSchema } from '@/lib/points/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/points'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('points.ranking')
  return pageMetadata(locale, '/points', t('title'), t('description', { name: getSite().name[locale] }))
}

/** Who has how many points: `?year=` of a year, `?campaign=` of a campaign, else of all time. */
export default async function RankingPage({ params, searchParams }: PageProps<'/[locale]/points'>) {
  const [locale, query, viewer] = await Promise.all([pageLocale(params), searchParams, getActor()])
  const ranking = rankingSchema.parse(query)
  const [found, { rows, next }, own, years, t, points, common] = await Promise.all([
    ranking.campaign ? getCampaignTitles(viewer, ranking.campaign) : null,
    listRanking(viewer, ranking),
    getOwnRank(viewer, ranking),
    listRankedYears(viewer),
    getTranslations('points.ranking'),
    getTranslations('points'),
    getTranslations('common'),
  ])
  if (ranking.campaign && !found) notFound()
  const campaign = found && { slug: found.slug, title: pick(found, 'title', locale) }
  const { after: _, ...scope } = ranking
  const ofTime = ranking.year ? t('year-caption', { year: ranking.year }) : t('all-caption')
  const caption = campaign ? t('campaign-caption', { campaign: campaign.title }) : ofTime
  const more = new URLSearchParams({ ...scope, after: next ?? '' })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={`/${locale}/prizes`}>{common('footer.prizes')}</LinkButton>
            {can(viewer, 'points.choose-name') && (
              <LinkButton href={`/${locale}/me/points`}>{points('own.title')}</LinkButton>
            )}
          </>
        }
      />
      <RankingScopes ranking={ranking} campaign={campaign} years={years} locale={locale} />
      {campaign && (
        <p className="section-lead">
          <a href={`/${locale}/campaigns/${campaign.slug}`}>{caption}</a>
        </p>
      )}
      {own && <p className="section-lead">{t('own', own)}</p>}
      {rows.length > 0 ? (
        <RankingTable rows={rows} caption={caption} locale={locale} />
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('none-hint')}</p>
        </EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `/${locale}/points?${more}`, label: common('pages.next') } : undefined}
      />
      <p className="field-help">{t('naming-note')}</p>
    </>
  )
}
