import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

export async function MinutesSearch({ locale, search }: { locale: Locale; search: string }) {
  const t = await getTranslations('minutes')
  return (
    <search>
      <form action={`/${locale}/meetings`} className="minutes-search">
        <TextField name="q" type="search" label={t('search')} defaultValue={search} />
        <Button type="submit">{t('search-submit')}</Button>
      </form>
    </search>
  )
}

type FoundProps = {
  found: readonly { id: string; slug: string; startsAt: Date; excerpt: string }[]
  locale: Locale
  timeZone: string
}

/** Minutes that hold the words, with where. */
export async function FoundMinutes({ found, locale, timeZone }: FoundProps) {
  const t = await getTranslations('meetings')
  return (
    <ol className="versions">
      {found.map(({ id, slug, startsAt, excerpt }) => (
        <li key={id}>
          <h3>
            <a href={`/${locale}/meetings/${slug}/minutes`}>
              {t('name', { day: formatDay(locale, startsAt, timeZone) })}
            </a>
          </h3>
          <p>{excerpt}</p>
        </li>
      ))}
    </ol>
  )
}
