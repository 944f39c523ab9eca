import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'
import type { Ranking } from '@/lib/points/schema'

type RankingScopesProps = { ranking: Ranking; years: readonly number[]; locale: Locale }

/** Links to the rankings of all time and of each year. */
export async function RankingScopes({ ranking: { campaign, year }, years, locale }: RankingScopesProps) {
  const t = await getTranslations('points.ranking')
  const base = `/${locale}/points`
  const isAll = !campaign && !year
  return (
    <nav className="filters" aria-label={t('filter')}>
      <a href={base} aria-current={isAll ? 'page' : undefined}>
        {t('all')}
      </a>
      {years.map((one) => (
        <a key={one} href={`${base}?year=${one}`} aria-current={year === String(one) ? 'page' : undefined}>
          {t('year', { year: String(one) })}
        </a>
      ))}
    </nav>
  )
}
