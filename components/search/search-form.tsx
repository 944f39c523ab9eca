import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { controlOf, Field } from '@/components/ui/field'
import { kindNames, type Search, searchQuery } from '@/lib/search/schema'

type SearchFormProps = { base: string; search: Search }

/** What is sought, and of which kind: a plain GET form and links, all in the address. The header leads to `#search-words`. */
export async function SearchForm({ base, search }: SearchFormProps) {
  const t = await getTranslations('search')
  const { q, kind } = search
  return (
    <>
      <search>
        <form className="search" action={base}>
          {kind && <input type="hidden" name="kind" value={kind} />}
          <Field id="search-words" label={t('label')} help={t('help')} error={undefined}>
            <input
              {...controlOf('search-words', t('help'), undefined)}
              className="input"
              type="search"
              name="q"
              defaultValue={q}
              autoComplete="off"
              enterKeyHint="search"
              spellCheck={false}
            />
          </Field>
          <Button type="submit" tone="primary">
            {t('submit')}
          </Button>
        </form>
      </search>
      {q && (
        <nav className="filters" aria-label={t('kinds')}>
          <a href={base + searchQuery(search, { kind: undefined })} aria-current={kind ? undefined : 'page'}>
            {t('all')}
          </a>
          {kindNames.map((name) => (
            <a
              key={name}
              href={base + searchQuery(search, { kind: name })}
              aria-current={name === kind ? 'page' : undefined}
            >
              {t(`kind.${name}`)}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}
