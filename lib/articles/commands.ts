import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { refuseDecision, refuseProposal, urlKeyOf } from './rules'
import type { Decline, Proposal } from './schema'

type Id = { id: string }

/** Proposes an article of one's own for the SIG to publish. */
export async function proposeArticle(actor: AccountActor, input: Proposal, at: Date): Promise<Outcome<Id>> {
  authorize(actor, 'article.propose')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  const refusal = refuseProposal(input)
  if (refusal) return refusal
  const { title, language, summary, url, text } = input
  try {
    return await attempt(async (tx) => {
      const { id } = await tx.article.create({
        data: {
          authorId: personId,
          title,
          language,
          summary,
          url: url ?? null,
          text: text ?? null,
          status: 'PROPOSED',
          proposedAt: at,
          urlKey: url ? urlKeyOf(url) : null,
        },
        select: { id: true },
      })
      await record(tx, actor, { action: 'article.proposed', subject: `article:${id}`, at })
      return accepted({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'urlKey')) return refused('article-known', { field: 'url' })
    throw error
  }
}

/** Publishes a proposed article: it is listed, goes out in the feed, counts, and its author hears of it. */
export const publishArticle = (actor: AccountActor, { articleId: id }: { articleId: string }, at: Date) =>
  attempt<Id>(async (tx) => {
    const article = await findArticle(tx, id)
    if (!article) return refused('article-not-found')
    authorize(actor, 'article.review', article)
    const refusal = refuseDecision(article.status)
    if (refusal) return refusal
    const { count } = await tx.article.updateMany({
      where: { id, status: 'PROPOSED' },
      data: { status: 'PUBLISHED', publishedAt: at, decidedAt: at, decidedById: actor.personId },
    })
    if (count === 0) return refused('article-decided')
    await record(tx, actor, { action: 'article.published', subject: `article:${id}`, at })
    const { account } = article.author
    const letter = { kind: 'article-published', params: { title: article.title }, path: `/articles/${id}` } as const
    if (account) await queueMail(tx, account, `article-published:${id}`, letter, at)
    return accepted({ id })
  })

/** Declines a proposed article, and tells its author why. */
export const declineArticle = (actor: AccountActor, { articleId: id, reason }: Decline, at: Date) =>
  attempt<Id>(async (tx) => {
    const article = await findArticle(tx, id)
    if (!article) return refused('article-not-found')
    authorize(actor, 'article.review', article)
    const refusal = refuseDecision(article.status)
    if (refusal) return refusal
    const { count } = await tx.article.updateMany({
      where: { id, status: 'PROPOSED' },
      data: { status: 'DECLINED', decidedAt: at, decidedById: actor.personId, reason, urlKey: null },
    })
    if (count === 0) return refused('article-decided')
    await record(tx, actor, { action: 'article.declined', subject: `article:${id}`, at })
    const { account } = article.author
    const params = { title: article.title, reason }
    const letter = { kind: 'article-declined', params, path: `/articles/${id}` } as const
    if (account) await queueMail(tx, account, `article-declined:${id}`, letter, at)
    return accepted({ id })
  })

/** Takes one's own proposal back. */
export const withdrawArticle = (actor: AccountActor, { articleId: id }: { articleId: string }, at: Date) =>
  attempt<Id>(async (tx) => {
    const article = await findArticle(tx, id)
    if (!article) return refused('article-not-found')
    authorize(actor, 'article.withdraw', article)
    const refusal = refuseDecision(article.status)
    if (refusal) return refusal
    const { count } = await tx.article.updateMany({
      where: { id, status: 'PROPOSED' },
      data: { status: 'WITHDRAWN', decidedAt: at, urlKey: null },
    })
    if (count === 0) return refused('article-decided')
    await record(tx, actor, { action: 'article.withdrawn', subject: `article:${id}`, at })
    return accepted({ id })
  })

const findArticle = (tx: Tx, id: string) =>
  tx.article.findFirst({
    where: { id },
    select: {
      authorId: true,
      title: true,
      status: true,
      author: { select: { account: { select: { email: true, locale: true } } } },
    },
  })
