import { getTranslations } from 'next-intl/server'

type ArticleYearsProps = { base: string; years: readonly number[]; current: number | undefined }

export async function ArticleYears({ base, years, current }: ArticleYearsProps) {
  const t = await getTranslations('articles')
  if (years.length < 2 && current === undefined) return null
  return (
    <nav className="year-links" aria-label={t('years')}>
      <a href={base} aria-current={current ? undefined : 'page'}>
        {t('all')}
      </a>
      {years.map((year) => (
        <a key={year} href={`${base}?year=${year}`} aria-current={year === current ? 'page' : undefined}>
          {year}
        </a>
      ))}
    </nav>
  )
}
