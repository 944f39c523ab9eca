import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { ArticleDetail } from '@/lib/articles/queries'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type ArticleFactsProps = { locale: Locale; timeZone: string; article: ArticleDetail }

export async function ArticleFacts({ locale, timeZone, article }: ArticleFactsProps) {
  const t = await getTranslations('articles')
  const { author, url, publishedAt, proposedAt, language, reason } = article
  return (
    <DescriptionList
      entries={[
        { term: t('fact.author'), description: <a href={`/${locale}/people/${author.slug}`}>{author.name}</a> },
        { term: t('fact.published'), description: publishedAt && formatDay(locale, publishedAt, timeZone) },
        { term: t('fact.proposed'), description: !publishedAt && formatDay(locale, proposedAt, timeZone) },
        { term: t('fact.language'), description: language === 'zh' ? t('language.zh') : t('language.en') },
        {
          term: t('fact.url'),
          description: url && (
            <a href={url} rel="nofollow ugc noopener">
              {url}
            </a>
          ),
        },
        { term: t('fact.reason'), description: reason },
      ]}
    />
  )
}
