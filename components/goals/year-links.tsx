import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'

type YearLinksProps = { locale: Locale; years: readonly number[]; current: number }

/** The years that have goals, where there is more than one, the way to see them side by side, and their reports. */
export async function YearLinks({ locale, years, current }: YearLinksProps) {
  const [t, reports] = await Promise.all([getTranslations('goals'), getTranslations('reports')])
  return (
    <nav aria-label={t('years')} className="year-links">
      {years.length > 1 &&
        years.map((year) => (
          <a key={year} href={`/${locale}/goals?year=${year}`} aria-current={year === current ? 'page' : undefined}>
            {year}
          </a>
        ))}
      {years.length > 1 && <a href={`/${locale}/goals/years`}>{t('compare.link')}</a>}
      <a href={`/${locale}/reports`}>{reports('title')}</a>
    </nav>
  )
}
