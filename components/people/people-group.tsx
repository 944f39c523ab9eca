import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import type { Site } from '@/lib/content/schema'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPerson } from '@/lib/people/queries'
import type { Standing } from '@/lib/roles/rules'
import { PeopleTable } from './people-table'

type PeopleGroupProps = {
  site: Site
  locale: Locale
  standing: Standing
  people: readonly ListedPerson[]
  count: number
  /** The address of the following page. */
  next: string | undefined
}

/** People of one standing, under its name and number. */
export async function PeopleGroup({ site, locale, standing, people, count, next }: PeopleGroupProps) {
  const [t, common] = await Promise.all([getTranslations('people'), getTranslations('common')])
  const name = t(`group.${standing}`)
  return (
    <Section
      id={standing.toLowerCase()}
      title={
        <>
          {name}
          <span className="count">{formatNumber(locale, count)}</span>
        </>
      }
    >
      {people.length === 0 ? (
        <EmptyState title={t(`empty.${standing}`)}>{t('empty-help')}</EmptyState>
      ) : (
        <PeopleTable site={site} locale={locale} caption={name} people={people} />
      )}
      <Pagination label={common('pages.label')} next={next ? { href: next, label: common('pages.next') } : undefined} />
    </Section>
  )
}
