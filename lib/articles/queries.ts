import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { yearOf } from '@/lib/i18n/format'
import type { ArticleFilter } from './schema'

export type ListedArticle = Awaited<ReturnType<typeof listArticles>>['rows'][number]
export type ArticleDetail = NonNullable<Awaited<ReturnType<typeof getArticle>>>

const shown = {
  id: true,
  title: true,
  language: true,
  summary: true,
  url: true,
  status: true,
  proposedAt: true,
  publishedAt: true,
  author: { select: { id: true, slug: true, name: true } },
} as const

/** Published articles, the latest first, of a year or an author, by pages. */
export async function listArticles(_viewer: Actor, { year, author, after }: ArticleFilter) {
  const { timeZone } = getSite()
  const last = rowAfter(after)
  const found = last && (await db.article.findFirst({ where: last, select: { id: true, publishedAt: true } }))
  const row = found?.publishedAt ? { id: found.id, publishedAt: found.publishedAt } : null
  return paged(
    await db.article.findMany({
      where: {
        AND: [
          { status: 'PUBLISHED' },
          year
            ? {
                publishedAt: {
                  gte: startOfDay(`${year}-01-01`, timeZone),
                  lt: startOfDay(`${year + 1}-01-01`, timeZone),
                },
              }
            : {},
          author ? { author: { slug: author } } : {},
          behind(row, 'publishedAt', 'desc'),
        ],
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: pageTake,
      select: shown,
    }),
  )
}

/** The years in which the first and the last were published, and those between, the latest first. */
export const listArticleYears = (_viewer: Actor): Promise<number[]> =>
  rememberedUntilWritten('article-years', async () => {
    const { timeZone } = getSite()
    const { _min, _max } = await db.article.aggregate({
      where: { status: 'PUBLISHED' },
      _min: { publishedAt: true },
      _max: { publishedAt: true },
    })
    if (!_min.publishedAt || !_max.publishedAt) return []
    const [first, last] = [yearOf(_min.publishedAt, timeZone), yearOf(_max.publishedAt, timeZone)]
    return Array.from({ length: last - first + 1 }, (_, index) => last - index)
  })

/** What waits for a review, the oldest first, by pages. */
export async function listProposed(viewer: Actor, after?: string) {
  authorize(viewer, 'article.read-proposed')
  const last = rowAfter(after)
  const row = last && (await db.article.findFirst({ where: last, select: { id: true, proposedAt: true } }))
  return paged(
    await db.article.findMany({
      where: { AND: [{ status: 'PROPOSED' }, behind(row, 'proposedAt', 'asc')] },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      take: pageTake,
      select: shown,
    }),
  )
}

/** The viewer's own that are not published, the latest first. */
export async function listOwnUnpublished(viewer: Actor): Promise<ListedArticle[]> {
  if (viewer.kind !== 'account' || !viewer.personId) return []
  const { author: _, ...facts } = shown
  const author = { id: viewer.personId, slug: viewer.personSlug ?? '', name: viewer.name ?? '' }
  const articles = await db.article.findMany({
    where: { authorId: viewer.personId, status: { in: ['PROPOSED', 'DECLINED'] } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: facts,
  })
  return articles.map((article) => ({ ...article, author }))
}

/** One article, or null: what is not published is its author's and the reviewers'. */
export async function getArticle(viewer: Actor, id: string) {
  if (!rowAfter(id)) return null
  const article = await db.article.findFirst({
    where: { id },
    select: { ...shown, text: true, reason: true, decidedAt: true },
  })
  if (!article) return null
  const mayRead =
    article.status === 'PUBLISHED' ||
    can(viewer, 'article.read-proposed') ||
    can(viewer, 'article.withdraw', { authorId: article.author.id })
  return mayRead ? article : null
}

/** Ids of the latest published articles, for search engines. */
export async function listArticleIds(_viewer: Actor, count: number): Promise<string[]> {
  const articles = await db.article.findMany({
    where: { status: 'PUBLISHED' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: { id: true },
  })
  return articles.map(({ id }) => id)
}
