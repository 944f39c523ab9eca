import type { Locale } from '@/lib/i18n/routing'

type YearLinksProps = { locale: Locale; label: string; years: readonly number[]; current: number }

/** The years that have goals, where there is more than one. */
export const YearLinks = ({ locale, label, years, current }: YearLinksProps) =>
  years.length < 2 ? null : (
    <nav aria-label={label} className="mb-4 flex gap-4">
      {years.map((year) => (
        <a key={year} href={`/${locale}/goals?year=${year}`} aria-current={year === current ? 'page' : undefined}>
          {year}
        </a>
      ))}
    </nav>
  )
