import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticleList } from '@/components/articles/article-list'
import { ArticleYears } from '@/components/articles/article-years'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { listArticles, listArticleYears, listOwnUnpublished, listProposed } from '@/lib/articles/queries'
import { articleListSchema } from '@/lib/articles/schema'
import { getActor } from '@/lib/auth/actor'
import { type Actor, can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'

export async function generateMetadata({ params }: PageProps<'/[locale]/articles'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('articles')
  const metadata = pageMetadata(locale, '/articles', t('title'), t('description', { name: getSite().name[locale] }))
  const feed = { 'application/atom+xml': `/${locale}/articles/feed.xml` }
  return { ...metadata, alternates: { ...metadata.alternates, types: feed } }
}

/** Published articles; reviewers see what waits as well, authors their own. `?year=` and `?author=` narrow it. */
export default async function ArticlesPage({ params, searchParams }: PageProps<'/[locale]/articles'>) {
  const locale = await pageLocale(params)
  const viewer = await getActor()
  const filter = articleListSchema.parse(await searchParams)
  const [{ rows, next }, years, t, common] = await Promise.all([
    listArticles(viewer, filter),
    listArticleYears(viewer),
    getTranslations('articles'),
    getTranslations('common'),
  ])
  const base = `/${locale}/articles`
  const query = new URLSearchParams({
    ...(filter.year && { year: String(filter.year) }),
    ...(filter.author && { author: filter.author }),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {can(viewer, 'article.propose') && (
              <LinkButton href={`${base}/propose`} tone="primary">
                {t('propose')}
              </LinkButton>
            )}
            <LinkButton href={`${base}/feed.xml`} tone="quiet">
              {t('feed')}
            </LinkButton>
          </>
        }
      />
      <Proposed locale={locale} viewer={viewer} after={filter.waiting} />
      <Own locale={locale} viewer={viewer} />
      <Section
        id="published"
        title={t('published')}
        aside={<ArticleYears base={base} years={years} current={filter.year} />}
      >
        {rows.length > 0 ? (
          <ArticleList locale={locale} timeZone={getSite().timeZone} articles={rows} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('none-hint')}</p>
          </EmptyState>
        )}
        <Pagination
          label={common('pages.label')}
          next={
            next
              ? {
                  href: `${base}?${new URLSearchParams({ ...Object.fromEntries(query), after: next })}`,
                  label: common('pages.next'),
                }
              : undefined
          }
        />
      </Section>
    </>
  )
}

type PartProps = { locale: Locale; viewer: Actor }

/** What waits for a review, for reviewers. */
async function Proposed({ locale, viewer, after }: PartProps & { after: string | undefined }) {
  if (!can(viewer, 'article.read-proposed')) return null
  const [{ rows, next }, t, pages] = await Promise.all([
    listProposed(viewer, after),
    getTranslations('articles'),
    getTranslations('common.pages'),
  ])
  if (rows.length === 0) return null
  return (
    <Section id="waiting" title={t('waiting')}>
      <ArticleList locale={locale} timeZone={getSite().timeZone} articles={rows} />
      <Pagination
        label={pages('label')}
        next={next ? { href: `/${locale}/articles?waiting=${next}#waiting`, label: pages('next') } : undefined}
      />
    </Section>
  )
}

/** Their own that are not published, for authors. */
async function Own({ locale, viewer }: PartProps) {
  const [articles, t] = await Promise.all([listOwnUnpublished(viewer), getTranslations('articles')])
  if (articles.length === 0) return null
  return (
    <Section id="own" title={t('own')}>
      <ArticleList locale={locale} timeZone={getSite().timeZone} articles={articles} />
    </Section>
  )
}
