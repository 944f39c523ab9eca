import 'server-only'
import { db } from '@/lib/db/client'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { type ContributionSource, NAMED } from './contribution'

/** More than anyone writes; one question tells their number and the latest. */
const MOST_COUNTED = 500

/** Articles by a person that the SIG has published. */
export const articlesPublished: ContributionSource = {
  key: 'articles',
  field: 'contributions',
  read: async (personId, at) => {
    holdsUntil(at, null)
    const articles = await db.article.findMany({
      where: { authorId: personId, status: 'PUBLISHED' },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MOST_COUNTED,
      select: { id: true, title: true, publishedAt: true, proposedAt: true },
    })
    const latest = articles.slice(0, NAMED).map(({ id, title, publishedAt, proposedAt }) => ({
      titleZh: title,
      titleEn: title,
      path: `/articles/${id}`,
      at: publishedAt ?? proposedAt,
    }))
    return { count: articles.length, latest }
  },
}
