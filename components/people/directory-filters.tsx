import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import type { DirectorySearch, StandingName } from '@/lib/people/schema'

type DirectoryFiltersProps = { site: Site; locale: Locale; search: DirectorySearch }

const roleNames: readonly StandingName[] = ['maintainer', 'committer', 'member', 'emeritus']

/** A plain GET form: what is asked for stands in the address. */
export async function DirectoryFilters({ site, locale, search }: DirectoryFiltersProps) {
  const t = await getTranslations('people.search')
  const isFiltered = Boolean(search.q || search.role || search.area || search.affiliation)
  return (
    <search>
      <form className="directory-filters" action={`/${locale}/people`}>
        <TextField name="q" type="search" label={t('label')} defaultValue={search.q} autoComplete="off" />
        <SelectField
          name="role"
          label={t('role')}
          empty={t('any-role')}
          defaultValue={search.role ?? ''}
          options={roleNames.map((name) => ({ value: name, label: t(`role-name.${name}`) }))}
        />
        <SelectField
          name="area"
          label={t('area')}
          empty={t('any-area')}
          defaultValue={search.area}
          options={site.areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <TextField name="affiliation" label={t('affiliation')} defaultValue={search.affiliation} autoComplete="off" />
        <div className="actions">
          <Button type="submit">{t('submit')}</Button>
          {isFiltered && (
            <LinkButton href={`/${locale}/people`} tone="quiet">
              {t('clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
