import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPerson } from '@/lib/people/queries'
import { PeopleTable } from './people-table'

type PeopleFoundProps = {
  site: Site
  locale: Locale
  people: readonly ListedPerson[]
  /** The address of the following page. */
  next: string | undefined
}

/** What a search has found, of whatever standing. */
export async function PeopleFound({ site, locale, people, next }: PeopleFoundProps) {
  const [t, common] = await Promise.all([getTranslations('people'), getTranslations('common')])
  return (
    <div className="mt-8">
      {people.length === 0 ? (
        <EmptyState title={t('search.none')}>{t('search.hint')}</EmptyState>
      ) : (
        <PeopleTable site={site} locale={locale} caption={t('search.found')} people={people} withStanding />
      )}
      <Pagination label={common('pages.label')} next={next ? { href: next, label: common('pages.next') } : undefined} />
    </div>
  )
}
