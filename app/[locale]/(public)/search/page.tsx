import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { HitList } from '@/components/search/hit-list'
import { SearchForm } from '@/components/search/search-form'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getActor } from '@/lib/auth/actor'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { search } from '@/lib/search/queries'
import { searchQuery, searchSchema } from '@/lib/search/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/search'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('search')
  return {
    ...pageMetadata(locale, '/search', t('title'), t('lead')),
    // Whoever searches elsewhere is looking for what this page would lead to.
    robots: { index: false },
  }
}

/** Everything in the portal that has the words of `?q=`, of one `?kind=` or of all; `?after=` continues. */
export default async function SearchPage({ params, searchParams }: PageProps<'/[locale]/search'>) {
  const [locale, query, viewer] = await Promise.all([pageLocale(params), searchParams, getActor()])
  const asked = searchSchema.parse(query)
  const [{ rows, count, isMore, next }, t, common] = await Promise.all([
    search(viewer, asked),
    getTranslations('search'),
    getTranslations('common'),
  ])
  const base = `/${locale}/search`
  const { kind } = asked
  return (
    <>
      <PageHeader title={t('title')} lead={asked.q ? undefined : t('lead')} />
      <SearchForm base={base} search={asked} />
      {rows.length > 0 && (
        <>
          <p className="hits-count">{t(isMore ? 'many' : 'count', { count })}</p>
          <HitList hits={rows} locale={locale} timeZone={getSite().timeZone} />
        </>
      )}
      {asked.q && rows.length === 0 && (
        <EmptyState
          title={kind ? t('none-of-kind', { kind: t(`kind.${kind}`) }) : t('none')}
          action={
            kind && <LinkButton href={base + searchQuery(asked, { kind: undefined })}>{t('everywhere')}</LinkButton>
          }
        >
          {t('hint')}
        </EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: base + searchQuery(asked, { after: next }), label: common('pages.next') } : undefined}
      />
    </>
  )
}
