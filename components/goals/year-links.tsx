import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'

type YearLinksProps = { locale: Locale; years: readonly number[]; current: number }

/** The years that have goals, where there is more than one, and the way to see them side by side. */
export async function YearLinks({ locale, years, current }: YearLinksProps) {
  const t = await getTranslations('goals')
  if (years.length < 2) return null
  return (
    <nav aria-label={t('years')} className="year-links">
      {years.map((year) => (
        <a key={year} href={`/${locale}/goals?year=${year}`} aria-current={year === current ? 'page' : undefined}>
          {year}
        </a>
      ))}
      <a href={`/${locale}/goals/years`}>{t('compare.link')}</a>
    </nav>
  )
}
