import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Role } from '@/lib/auth/permissions'
import type { Site } from '@/lib/content/schema'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPerson } from '@/lib/people/queries'
import { areaNames } from './area-names'

type PeopleGroupProps = {
  site: Site
  locale: Locale
  role: Role
  people: readonly ListedPerson[]
  count: number
  pagination: React.ReactNode
}

export async function PeopleGroup({ site, locale, role, people, count, pagination }: PeopleGroupProps) {
  const [t, common] = await Promise.all([getTranslations('people'), getTranslations('common')])
  const name = t(`group.${role}`)
  return (
    <Section
      id={role.toLowerCase()}
      title={
        <>
          {name}
          <span className="count">{formatNumber(locale, count)}</span>
        </>
      }
    >
      {people.length === 0 ? (
        <EmptyState title={t(`empty.${role}`)}>{t('empty-help')}</EmptyState>
      ) : (
        <Table
          caption={name}
          hideCaption
          even
          columns={[
            { key: 'name', label: t('columns.name') },
            { key: 'title', label: t('columns.title') },
            { key: 'duty', label: t('columns.duty') },
            { key: 'since', label: t('columns.since'), width: 'narrow' },
          ]}
          rows={people.map((person) => ({
            id: person.slug,
            cells: {
              name: (
                <a className="person-link" href={`/${locale}/people/${person.slug}`}>
                  {person.name}
                  {person.nativeName && <span className="native-name">{person.nativeName}</span>}
                </a>
              ),
              title: <Position locale={locale} person={person} />,
              duty:
                (person.term && pick(person.term, 'duty', locale)) ||
                areaNames(person.term?.areas, site, locale).join(common('list.separator')) ||
                null,
              since: person.term && formatIsoDay(person.term.since, site.timeZone),
            },
          }))}
        />
      )}
      {pagination}
    </Section>
  )
}

/** Title, or else affiliation, with the person's background under it. */
function Position({ locale, person }: { locale: Locale; person: ListedPerson }) {
  const background = pick(person, 'background', locale)
  return (
    <>
      {pick(person, 'title', locale) ?? pick(person, 'affiliation', locale)}
      {background && <span className="background">{background}</span>}
    </>
  )
}
