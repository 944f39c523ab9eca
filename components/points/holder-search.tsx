import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/routing'

type HolderSearchProps = {
  q: string | undefined
  /** Null when nobody was asked for. */
  found: readonly { id: string; slug: string; name: string }[] | null
  locale: Locale
}

/** Finds someone by name, and leads to their points. */
export async function HolderSearch({ q, found, locale }: HolderSearchProps) {
  const t = await getTranslations('points.admin')
  return (
    <>
      <search>
        <form method="get" action={`/${locale}/admin/points`} className="form">
          <TextField name="q" type="search" label={t('search')} defaultValue={q} autoComplete="off" />
          <div className="actions">
            <Button type="submit">{t('find')}</Button>
          </div>
        </form>
      </search>
      {found && (
        <Section id="found" title={t('found')}>
          {found.length > 0 ? (
            <ul>
              {found.map(({ id, slug, name }) => (
                <li key={id}>
                  <a href={`/${locale}/admin/points/${slug}`}>{name}</a>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title={t('not-found')}>
              <p>{t('not-found-hint')}</p>
            </EmptyState>
          )}
        </Section>
      )}
    </>
  )
}
