import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { declineArticle, proposeArticle, publishArticle, withdrawArticle } from '@/lib/articles/commands'
import { articleFeed } from '@/lib/articles/feed'
import { getArticle, listArticles, listArticleYears, listOwnUnpublished, listProposed } from '@/lib/articles/queries'
import { urlKeyOf } from '@/lib/articles/rules'
import { articleListSchema, proposalSchema } from '@/lib/articles/schema'
import { type AccountActor, Forbidden } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { metricOf } from '@/lib/goals/metrics/registry'
import { periodOf } from '@/lib/goals/rules'
import { spanOf } from '@/lib/goals/span'
import { makeCommitter, makeMember, visitor } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { days, present } from '../factories/clock'
import { walk } from '../queries/walk'
import { effectOf, refusesWithoutTrace } from './all-rows'

let author: AccountActor & { personId: string }
let reviewer: AccountActor & { personId: string }
beforeAll(async () => {
  author = await makeMember({ locale: 'en' })
  reviewer = await makeCommitter()
})
beforeEach(async () => {
  await db.article.deleteMany()
})

const proposal = (own: object = {}) =>
  proposalSchema.parse({
    title: 'Prefix caching',
    language: 'en',
    summary: 'What was learnt.',
    url: '',
    text: 'It pays.',
    ...own,
  })
const link = (url: string) => ({ url, text: '' })

async function proposed(own: object = {}): Promise<string> {
  const answer = await proposeArticle(author, proposal(own), present)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}

const mails = () =>
  db.outboxMail.findMany({ where: { toAddress: author.email ?? '' }, orderBy: { id: 'desc' }, take: 1 })

describe('a proposal', () => {
  test('waits for its review, seen by its author and reviewers alone', async () => {
    const { effect } = await effectOf(() => proposed())
    expect(effect).toEqual({ Article: '+1', AuditEntry: '+1' })
    const [own] = await listOwnUnpublished(author)
    expect(await getArticle(visitor, own?.id ?? '')).toBeNull()
    expect(await getArticle(await makeMember(), own?.id ?? '')).toBeNull()
    for (const reader of [author, reviewer])
      expect(await getArticle(reader, own?.id ?? '')).toMatchObject({ title: 'Prefix caching', status: 'PROPOSED' })
    expect((await listProposed(reviewer)).rows.map(({ id }) => id)).toEqual([own?.id])
    await expect(listProposed(author)).rejects.toThrow(Forbidden)
    expect((await listArticles(visitor, {})).rows).toEqual([])
  })

  test('has a link or a text; one address is proposed once, however it is spelt, also by two at once', async () => {
    await refusesWithoutTrace(() => proposeArticle(author, proposal({ text: '' }), present), {
      reason: 'article-without-content',
      field: 'url',
    })
    const answers = await Promise.all(
      ['https://www.Example.org/post/?utm_source=x#top', 'https://example.org/post'].map((url) =>
        proposeArticle(author, proposal(link(url)), present),
      ),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'article-known', field: 'url' }])
  })

  test('declined goes back with the reason, and may come again', async () => {
    const id = await proposed(link('https://example.org/again'))
    const decline = () => declineArticle(reviewer, { articleId: id, reason: 'Add figures.' }, present)
    expect((await effectOf(decline)).effect).toEqual({ Article: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect((await mails())[0]?.text).toContain('Add figures.')
    expect(await getArticle(author, id)).toMatchObject({ status: 'DECLINED', reason: 'Add figures.' })
    await refusesWithoutTrace(decline, { reason: 'article-decided' })
    expect((await proposeArticle(author, proposal(link('https://example.org/again')), days(1))).ok).toBe(true)
  })

  test('is withdrawn by its author alone, and reviewed by anyone but them', async () => {
    const id = await proposed()
    await expect(withdrawArticle(reviewer, { articleId: id }, present)).rejects.toThrow(Forbidden)
    expect((await withdrawArticle(author, { articleId: id }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => publishArticle(reviewer, { articleId: id }, present), { reason: 'article-decided' })
    const own = await makeArticle({ authorId: reviewer.personId })
    await expect(publishArticle(reviewer, { articleId: own }, present)).rejects.toThrow(Forbidden)
    const unknownId = '018f0000-0000-7000-8000-000000000000'
    await refusesWithoutTrace(() => publishArticle(reviewer, { articleId: unknownId }, present), {
      reason: 'article-not-found',
    })
  })
})

describe('a published article', () => {
  test('is listed, mailed to its author, and counted in the year it came out in', async () => {
    const id = await proposed()
    const publish = () => publishArticle(reviewer, { articleId: id }, present)
    expect((await effectOf(publish)).effect).toEqual({ Article: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect((await mails())[0]?.subject).toBe('Published: Prefix caching')
    expect(await getArticle(visitor, id)).toMatchObject({ status: 'PUBLISHED', publishedAt: present })
    const metric = metricOf('articles-published')
    const counted = async (year: number) => metric?.count(periodOf(spanOf(year), true, days(900)))
    expect([await counted(2025), await counted(2026)]).toEqual([0, 1])
  })

  test('by two reviewers at once is published once', async () => {
    const id = await proposed()
    const answers = await Promise.all([1, 2].map(() => publishArticle(reviewer, { articleId: id }, present)))
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
  })

  test('is found by year, in the SIG’s zone, and by author; by pages', async () => {
    const publishedAt = (time: string) => ({ status: 'PUBLISHED' as const, publishedAt: new Date(time) })
    for (const time of ['2025-12-31T15:59:59Z', '2025-12-31T16:00:00Z'])
      await db.article.update({ where: { id: await makeArticle() }, data: publishedAt(time) })
    const found = async (address: object) => (await listArticles(visitor, articleListSchema.parse(address))).rows.length
    expect([await found({ year: '2025' }), await found({ year: '2026' }), await found({})]).toEqual([1, 1, 2])
    expect(await listArticleYears(visitor)).toEqual([2026, 2025])
    for (let index = 0; index < 30; index++)
      await db.article.update({
        where: { id: await makeArticle({ authorId: author.personId }) },
        data: publishedAt('2026-02-01T00:00:00Z'),
      })
    const { ids, pages } = await walk((after) => listArticles(visitor, { author: author.personSlug ?? '', after }))
    expect([new Set(ids).size, pages]).toEqual([30, [25, 5]])
  })

  test('goes out in a feed that no title breaks', async () => {
    const id = await proposed({ title: '<b>&"Fast"</b>' })
    await publishArticle(reviewer, { articleId: id }, present)
    const { rows } = await listArticles(visitor, {})
    const feed = articleFeed({ title: 'A & B', origin: 'https://portal.example.org', locale: 'en', articles: rows })
    expect(feed).toContain(`<id>urn:uuid:${id}</id>`)
    expect(feed).toContain('<title>&#60;b&#62;&#38;&#34;Fast&#34;&#60;/b&#62;</title>')
    expect(feed).toContain('<updated>2026-03-02T08:00:00.000Z</updated>')
    expect(feed.match(/<entry/g)?.length).toBe(1)
    expect(articleFeed({ title: 'A', origin: 'https://x.example.org', locale: 'zh', articles: [] })).toContain('<feed')
  })
})

test('addresses are compared without what doesn’t matter', () => {
  const same = [
    'https://example.org/a',
    'https://EXAMPLE.org/a/',
    'https://www.example.org/a#b',
    'https://example.org/a?utm_x=1',
  ]
  expect(new Set(same.map(urlKeyOf)).size).toBe(1)
  expect(urlKeyOf('https://example.org/a?id=1')).not.toBe(urlKeyOf('https://example.org/a?id=2'))
})

test('what waits for a review comes by pages, the oldest first; reviewers see their own declined ones as their own', async () => {
  await db.article.deleteMany()
  for (let number = 0; number < 30; number++) await makeArticle({ authorId: author.personId })
  const { ids, pages } = await walk((after) => listProposed(reviewer, after))
  expect([new Set(ids).size, pages]).toEqual([30, [25, 5]])
  const id = await makeArticle({ authorId: reviewer.personId })
  await db.article.update({ where: { id }, data: { status: 'DECLINED', reason: 'Elsewhere.' } })
  expect((await listOwnUnpublished(reviewer)).map((one) => one.id)).toEqual([id])
})
