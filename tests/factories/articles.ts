import { db } from '@/lib/db/client'
import { present } from './clock'
import { makePerson, nextNumber } from './people'

/** An article that waits for a review, of an author of its own unless said otherwise. Answers its id. */
export async function makeArticle(own: { authorId?: string; title?: string } = {}): Promise<string> {
  const authorId = own.authorId ?? (await makePerson({ terms: [{ role: 'MEMBER' }] })).id
  const { id } = await db.article.create({
    data: {
      authorId,
      title: own.title ?? `Article ${nextNumber()}`,
      language: 'en',
      summary: 'What was learnt.',
      text: 'Words.',
      status: 'PROPOSED',
      proposedAt: present,
    },
    select: { id: true },
  })
  return id
}
