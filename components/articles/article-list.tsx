import type { ListedArticle } from '@/lib/articles/queries'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ArticleBadge } from './article-badge'

type ArticleListProps = { locale: Locale; timeZone: string; articles: readonly ListedArticle[] }

/** Articles with what they are about, who wrote them and when they came out. */
export const ArticleList = ({ locale, timeZone, articles }: ArticleListProps) => (
  <ul className="article-list">
    {articles.map(({ id, title, language, summary, author, status, publishedAt, proposedAt }) => (
      <li key={id}>
        <h3 lang={language}>
          <a href={`/${locale}/articles/${id}`}>{title}</a>
        </h3>
        <p lang={language}>{summary}</p>
        <p className="target-note">
          <a href={`/${locale}/articles?author=${author.slug}`}>{author.name}</a>{' '}
          {formatIsoDay(publishedAt ?? proposedAt, timeZone)}{' '}
          {status !== 'PUBLISHED' && <ArticleBadge status={status} />}
        </p>
      </li>
    ))}
  </ul>
)
