import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { type ArchiveFilter, archiveQuery } from '@/lib/archive/schema'

type ArchiveFiltersProps = { base: string; filter: ArchiveFilter; years: readonly number[] }

/** A search and the years, all in the address. */
export async function ArchiveFilters({ base, filter, years }: ArchiveFiltersProps) {
  const t = await getTranslations('archive')
  const { q, year, theme, speaker } = filter
  const isFiltered = Boolean(q || year || theme || speaker)
  return (
    <>
      <search>
        <form className="search" action={base}>
          {year && <input type="hidden" name="year" value={year} />}
          <TextField name="q" type="search" label={t('search')} defaultValue={q} autoComplete="off" />
          <Button type="submit">{t('submit')}</Button>
          {isFiltered && (
            <LinkButton href={base} tone="quiet">
              {t('clear')}
            </LinkButton>
          )}
        </form>
      </search>
      {years.length > 0 && (
        <nav className="filters" aria-label={t('years')}>
          {years.map((one) => (
            <a
              key={one}
              href={`${base}${archiveQuery(filter, { year: String(one) })}`}
              aria-current={one === year ? 'page' : undefined}
            >
              {one}
            </a>
          ))}
        </nav>
      )}
      {theme && <p>{t('theme', { theme })}</p>}
    </>
  )
}
