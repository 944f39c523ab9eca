import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { PeopleGroup } from '@/components/people/people-group'
import { PeopleSearch } from '@/components/people/people-search'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { countPeople, listPeople } from '@/lib/people/queries'
import { peopleSearchSchema } from '@/lib/people/schema'
import { roles } from '@/lib/roles/rules'

export async function generateMetadata({ params }: PageProps<'/[locale]/people'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('people')
  return pageMetadata(locale, '/people', t('title'), t('description', { name: getSite().name[locale] }))
}

export default async function PeoplePage({ params, searchParams }: PageProps<'/[locale]/people'>) {
  const locale = await pageLocale(params)
  const [viewer, t, common] = await Promise.all([getActor(), getTranslations('people'), getTranslations('common')])
  const { q: search, after } = peopleSearchSchema.parse(await searchParams)
  const at = now()
  const site = getSite()
  const groups = await Promise.all(
    roles.map(async (role) => {
      // Only the list of members grows without end.
      const [{ rows, next }, count] = await Promise.all([
        listPeople(viewer, role, at, { search, after: role === 'MEMBER' ? after : undefined }),
        countPeople(viewer, role, at, search),
      ])
      return { role, rows, next, count }
    }),
  )
  const found = groups.reduce((sum, { count }) => sum + count, 0)
  const countOf = (wanted: (typeof roles)[number]) => groups.find(({ role }) => role === wanted)?.count ?? 0
  const shown = search ? groups.filter(({ count }) => count > 0) : groups
  const pageOf = (id: string) =>
    `/${locale}/people?${new URLSearchParams({ ...(search && { q: search }), after: id })}#member`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          search
            ? t('search.count', { count: found })
            : t('lead', {
                maintainers: countOf('MAINTAINER'),
                committers: countOf('COMMITTER'),
                total: found,
              })
        }
      />
      <PeopleSearch locale={locale} search={search} />
      {search && found === 0 && (
        <div className="mt-8">
          <EmptyState title={t('search.none', { search })}>{t('search.hint')}</EmptyState>
        </div>
      )}
      {shown.map(({ role, rows, next, count }) => (
        <PeopleGroup
          key={role}
          site={site}
          locale={locale}
          role={role}
          people={rows}
          count={count}
          pagination={
            <Pagination
              label={common('pages.label')}
              next={next ? { href: pageOf(next), label: common('pages.next') } : undefined}
            />
          }
        />
      ))}
      <p className="text-soft">
        <a href={`/${locale}/governance#roles`}>{t('howto')}</a>
      </p>
    </>
  )
}
