import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/routing'

/** A plain GET form: the search is in the address. */
export async function PeopleSearch({ locale, search }: { locale: Locale; search: string }) {
  const t = await getTranslations('people.search')
  return (
    <search>
      <form className="search" action={`/${locale}/people`}>
        <TextField name="q" type="search" label={t('label')} defaultValue={search} autoComplete="off" />
        <Button type="submit">{t('submit')}</Button>
        {search && (
          <LinkButton href={`/${locale}/people`} tone="quiet">
            {t('clear')}
          </LinkButton>
        )}
      </form>
    </search>
  )
}
