import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'
import type { Ranking } from '@/lib/points/schema'

type RankingScopesProps = {
  ranking: Ranking
  campaign: { slug: string; title: string } | null
  years: readonly number[]
  locale: Locale
}

/** Links to the rankings of all time and of each year, and of the campaign that was asked for. */
export async function RankingScopes({ ranking, campaign, years, locale }: RankingScopesProps) {
  const t = await getTranslations('points.ranking')
  const base = `/${locale}/points`
  return (
    <nav className="filters" aria-label={t('filter')}>
      <a href={base} aria-current={campaign || ranking.year ? undefined : 'page'}>
        {t('all')}
      </a>
      {years.map((one) => (
        <a key={one} href={`${base}?year=${one}`} aria-current={ranking.year === String(one) ? 'page' : undefined}>
          {t('year', { year: String(one) })}
        </a>
      ))}
      {campaign && (
        <a href={`${base}?campaign=${ranking.campaign}`} aria-current="page">
          {campaign.title}
        </a>
      )}
    </nav>
  )
}
