import { getTranslations } from 'next-intl/server'
import { ArchiveFilters } from '@/components/archive/archive-filters'
import { ArchiveList } from '@/components/archive/archive-list'
import { pageMetadata } from '@/components/layout/page-metadata'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { listArchive, listArchiveYears } from '@/lib/archive/queries'
import { archiveFilterSchema, archiveQuery } from '@/lib/archive/schema'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/archive'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('archive')
  return pageMetadata(locale, '/archive', t('title'), t('lead'))
}

/** What took place, with recordings and slides. `?q=`, `?year=`, `?theme=`, `?speaker=` filter, `?after=` continues. */
export default async function ArchivePage({ params, searchParams }: PageProps<'/[locale]/archive'>) {
  const [locale, query, viewer] = await Promise.all([pageLocale(params), searchParams, getActor()])
  const filter = archiveFilterSchema.parse(query)
  const at = now()
  const [{ rows, next }, years, t, common] = await Promise.all([
    listArchive(viewer, filter, at),
    listArchiveYears(viewer, at),
    getTranslations('archive'),
    getTranslations('common'),
  ])
  const base = `/${locale}/archive`
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ArchiveFilters base={base} filter={filter} years={years} />
      <Section id="list" title={t('sessions')} aside={<a href={`/${locale}/events/feed.atom`}>{t('feed')}</a>}>
        {rows.length > 0 ? (
          <ArchiveList events={rows} locale={locale} timeZone={getSite().timeZone} />
        ) : (
          <EmptyState title={t('none')} />
        )}
        <Pagination
          label={common('pages.label')}
          next={
            next ? { href: `${base}${archiveQuery(filter, { after: next })}`, label: common('pages.next') } : undefined
          }
        />
      </Section>
    </>
  )
}
