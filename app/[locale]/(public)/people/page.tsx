import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { DirectoryFilters } from '@/components/people/directory-filters'
import { PeopleFound } from '@/components/people/people-found'
import { PeopleGroup } from '@/components/people/people-group'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import type { Actor } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { countStandings, findPeople, listStanding } from '@/lib/people/queries'
import { type DirectorySearch, directorySchema, standings } from '@/lib/people/schema'
import { roles } from '@/lib/roles/rules'

export async function generateMetadata({ params }: PageProps<'/[locale]/people'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('people')
  return pageMetadata(locale, '/people', t('title'), t('description', { name: getSite().name[locale] }))
}

export default async function PeoplePage({ params, searchParams }: PageProps<'/[locale]/people'>) {
  const locale = await pageLocale(params)
  const [viewer, asked, t] = await Promise.all([getActor(), searchParams, getTranslations('people')])
  const { area, ...given } = directorySchema.parse(asked)
  const site = getSite()
  const search = { ...given, area: site.areas.some(({ id }) => id === area) ? area : '' }
  const counts = await countStandings(viewer, now())
  const { MAINTAINER: maintainers, COMMITTER: committers, MEMBER: members } = counts
  const lead = t('lead', { maintainers, committers, total: maintainers + committers + members })
  return (
    <>
      <PageHeader title={t('title')} lead={lead} />
      <DirectoryFilters site={site} locale={locale} search={search} />
      {search.q || search.affiliation ? (
        <Found viewer={viewer} locale={locale} search={search} />
      ) : (
        <Groups viewer={viewer} locale={locale} search={search} />
      )}
      <p className="directory-more">
        <a href={`/${locale}/hall-of-fame`}>{t('hall-of-fame')}</a>
        <a href={`/${locale}/governance#roles`}>{t('howto')}</a>
      </p>
    </>
  )
}

type PartProps = { viewer: Actor; locale: Locale; search: DirectorySearch }

/** Everyone, each under their highest role; or those of one role. */
async function Groups({ viewer, locale, search: { role, area, after } }: PartProps) {
  const at = now()
  const counts = await countStandings(viewer, at, area || undefined)
  const shown = role ? [standings[role]] : roles
  const groups = await Promise.all(
    shown.map(async (standing) => ({
      standing,
      count: counts[standing],
      ...(await listStanding(viewer, standing, at, { area: area || undefined, after })),
    })),
  )
  return groups.map(({ standing, rows, count, next }) => (
    <PeopleGroup
      key={standing}
      site={getSite()}
      locale={locale}
      standing={standing}
      people={rows}
      count={count}
      next={next ? `${addressOf(locale, { role, area, after: next })}#${standing.toLowerCase()}` : undefined}
    />
  ))
}

async function Found({ viewer, locale, search }: PartProps) {
  const { q, affiliation, role, area, after } = search
  const asked = { name: q, affiliation, standing: role && standings[role], area: area || undefined }
  const { rows, next } = await findPeople(viewer, asked, after)
  const following = next ? addressOf(locale, { ...search, after: next }) : undefined
  return <PeopleFound site={getSite()} locale={locale} people={rows} next={following} />
}

function addressOf(locale: Locale, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `/${locale}/people?${new URLSearchParams(given)}`
}
