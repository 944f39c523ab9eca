import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ArticleBadge } from '@/components/articles/article-badge'
import { ArticleFacts } from '@/components/articles/article-facts'
import { ReviewForms, WithdrawArticle } from '@/components/articles/review-forms'
import { Prose } from '@/components/content/prose'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getArticle } from '@/lib/articles/queries'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { pageLocale } from '@/lib/i18n/page-locale'

type ArticlePageProps = PageProps<'/[locale]/articles/[id]'>

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([pageLocale(params), params])
  const article = await getArticle(await getActor(), id)
  if (!article) return {}
  const metadata = pageMetadata(locale, `/articles/${id}`, article.title, article.summary)
  return article.status === 'PUBLISHED' ? metadata : { ...metadata, robots: { index: false } }
}

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const article = await getArticle(viewer, id)
  if (!article) notFound()
  const [t, common] = await Promise.all([getTranslations('articles'), getTranslations('common')])
  const about = { authorId: article.author.id }
  const isOpen = article.status === 'PROPOSED'
  return (
    <>
      <PageHeader
        title={<span lang={article.language}>{article.title}</span>}
        kicker={<ArticleBadge status={article.status} />}
        lead={<span lang={article.language}>{article.summary}</span>}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/articles`, label: t('title') }] }}
      />
      <DoneNotice done={done} />
      <ArticleFacts locale={locale} timeZone={getSite().timeZone} article={article} />
      {article.text && (
        <div lang={article.language}>
          <Prose html={memberTextHtml(article.text)} />
        </div>
      )}
      {isOpen && can(viewer, 'article.review', about) && (
        <Section id="review" title={t('review.title')} lead={t('review.lead')}>
          <ReviewForms articleId={id} />
        </Section>
      )}
      {isOpen && can(viewer, 'article.withdraw', about) && <WithdrawArticle articleId={id} />}
    </>
  )
}
