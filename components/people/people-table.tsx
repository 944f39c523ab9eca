import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { Site } from '@/lib/content/schema'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPerson } from '@/lib/people/queries'
import { areaNames } from './area-names'

type PeopleTableProps = {
  site: Site
  locale: Locale
  caption: string
  people: readonly ListedPerson[]
  /** Where the table holds people of several: in place of what they lead. */
  withStanding?: boolean
}

export async function PeopleTable({ site, locale, caption, people, withStanding = false }: PeopleTableProps) {
  const [t, common] = await Promise.all([getTranslations('people'), getTranslations('common')])
  const leads = (person: ListedPerson) =>
    pick(person, 'duty', locale) || areaNames(person.areas, site, locale).join(common('list.separator')) || null
  return (
    <Table
      caption={caption}
      hideCaption
      even
      columns={[
        { key: 'name', label: t('columns.name') },
        { key: 'title', label: t('columns.title') },
        { key: 'duty', label: withStanding ? t('columns.role') : t('columns.duty') },
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
          duty: withStanding ? person.standing && t(`standing.${person.standing}`) : leads(person),
          since: person.since && formatIsoDay(person.since, site.timeZone),
        },
      }))}
    />
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
