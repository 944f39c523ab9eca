import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishArticle } from '@/lib/articles/commands'
import type { AccountActor } from '@/lib/auth/permissions'
import { getCharter, getRoster, listGoals, listPageTexts } from '@/lib/content/load'
import { db, transaction } from '@/lib/db/client'
import { cancelEvent, editEvent } from '@/lib/events/commands'
import { importGoals } from '@/lib/goals/commands/years'
import { importRoster } from '@/lib/people/commands'
import { enterDirectory } from '@/lib/people/directory-entry'
import { deleteAccount } from '@/lib/privacy/commands'
import { followChanges } from '@/lib/search/follow'
import { search } from '@/lib/search/queries'
import { kindNames, searchSchema } from '@/lib/search/schema'
import { makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { days, present } from '../factories/clock'
import { editOf, makeEvent } from '../factories/events'
import { plantEverything } from '../factories/everything-held'
import { makeMeeting } from '../factories/meetings'
import { makePerson } from '../factories/people'
import { makeTalk } from '../factories/talks'
import { makeDraft, makeTask } from '../factories/tasks'
import { walk } from './walk'

const find = (q: string, rest: Record<string, string> = {}) => search(visitor, searchSchema.parse({ q, ...rest }))
const paths = async (q: string, rest: Record<string, string> = {}) => (await find(q, rest)).rows.map(({ path }) => path)

/** As the worker does, until there is nothing more to do. */
async function index(at = present): Promise<void> {
  for (let round = 0; round < 60; round++) {
    await followChanges(at)
    const { walkKind } = await db.searchProgress.findFirstOrThrow()
    if (!walkKind) return
  }
  throw new Error('The walk comes to no end.')
}

/** Han numerals by the ten heavenly stems, each with its only reading. */
const stems: [string, string][] = [
  ['甲', 'jia'],
  ['乙', 'yi'],
  ['丙', 'bing'],
  ['丁', 'ding'],
  ['戊', 'wu'],
  ['己', 'ji'],
  ['庚', 'geng'],
  ['辛', 'xin'],
  ['壬', 'ren'],
  ['癸', 'gui'],
]
const inStems = (number: number, part: 0 | 1) =>
  String(number)
    .padStart(2, '0')
    .split('')
    .map((digit) => stems[Number(digit)]?.[part])
    .join('')

type Expected = { path: string; titles: string[] }

describe('everything is found by its title', () => {
  const synthetic: Expected[] = []
  beforeAll(async () => {
    await importRoster(system, { roster: getRoster(), charter: getCharter() }, present)
    await importGoals(system, listGoals(), present)
    const mentor = await makeMaintainer()
    const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)
    for (const number of numbers(40)) {
      const name = `林${inStems(number, 0)}`
      const slug = `found-${number}`
      await makePerson({ slug, name, terms: [{ role: 'MEMBER' }] })
      const spoken = inStems(number, 1)
      const titles = [name, inStems(number, 0), `lin${spoken}`, `Lin ${spoken}`, spoken]
      synthetic.push({ path: `/people/${slug}`, titles })
    }
    for (const number of numbers(50)) {
      const [titleZh, titleEn] = [`第 ${number} 期技术沙龙：调度专题`, `Salon No. ${number}: scheduling`]
      const { id } = await makeEvent({ slug: `salon-${number}` })
      await db.event.update({ where: { id }, data: { titleZh, titleEn } })
      synthetic.push({ path: `/events/salon-${number}`, titles: [titleZh, titleEn] })
    }
    for (const number of numbers(50)) {
      const [titleZh, titleEn] = [`适配第 ${number} 个算子`, `Adapt operator ${number}`]
      await makeTask({ slug: `operator-${number}`, titleZh, titleEn, mentor })
      synthetic.push({ path: `/tasks/operator-${number}`, titles: [titleZh, titleEn] })
    }
    for (const number of numbers(40)) {
      const title = number % 2 ? `显存优化笔记（${number}）` : `Notes on memory, part ${number}`
      const id = await makeArticle({ title, authorId: mentor.personId })
      await db.article.update({ where: { id }, data: { status: 'PUBLISHED', publishedAt: present } })
      synthetic.push({ path: `/articles/${id}`, titles: [title] })
    }
    for (const number of numbers(20)) {
      const name = `Family-${number} 7B`
      await db.supportedModel.create({
        data: {
          ...{ slug: `family-${number}`, name, nameKey: `family${number}7b`, family: 'Family', createdAt: present },
          ...{ kind: 'LLM' as const, status: 'SUPPORTED' as const },
        },
      })
      synthetic.push({ path: `/models/family-${number}`, titles: [name, `family${number}7b`, `FAMILY ${number}`] })
    }
    await index()
  })

  test('two hundred made up, in both languages; names by pinyin, in one word or several', async () => {
    expect(synthetic).toHaveLength(200)
    const lost: string[] = []
    for (const { path, titles } of synthetic)
      for (const title of titles) if ((await paths(title))[0] !== path) lost.push(`${title} → ${await paths(title)}`)
    expect(lost).toEqual([])
  })

  test('every real one, in both languages', async () => {
    const real = await db.searchDocument.findMany({
      where: { kind: { in: ['PAGE', 'NEWS', 'PERSON', 'GOAL'] }, NOT: { path: { startsWith: '/people/found-' } } },
    })
    const pages = listPageTexts('zh').filter(({ slug }) => slug !== 'welcome')
    const roster = getRoster().people
    const goals = listGoals().flatMap((year) => year.goals.flatMap(({ targets }) => targets))
    const [count] = [pages.length + roster.length + goals.length + 2]
    // The two who wrote or mentored what was made up have an entry, too.
    expect(real.length).toBeGreaterThanOrEqual(count - 2)
    expect(real.filter(({ kind }) => kind === 'GOAL')).toHaveLength(goals.length)
    const lost: string[] = []
    for (const { path, titleZh, titleEn } of real)
      for (const title of [titleZh, titleEn]) if (!(await paths(title)).includes(path)) lost.push(`${path}: ${title}`)
    for (const { slug, name } of roster) {
      const words = name.split(' ')
      for (const typed of [name, name.toLowerCase(), words.join(''), words.toReversed().join(' '), ...words])
        if (!(await paths(typed, { kind: 'person' })).includes(`/people/${slug}`)) lost.push(`${slug}: ${typed}`)
    }
    expect(lost).toEqual([])
  })

  test('by what stands in its text, by a part of a word, and not by what stands nowhere', async () => {
    expect(await paths('调度 49')).toEqual(['/events/salon-49'])
    expect(await paths('operators 49')).toEqual(['/tasks/operator-49'])
    expect(await paths('算子 精度 nowhere')).toEqual([])
    // All words, in any order, of either language.
    expect(await paths('scheduling 第 49 期')).toEqual(['/events/salon-49'])
    expect((await find('技术沙龙')).rows.every(({ kind }) => kind === 'event')).toBe(true)
  })

  test('the best first: what has the words in its title before what has them in its text', async () => {
    const [first] = (await find('显存优化笔记')).rows
    expect(first?.zh.title.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['显存优化笔记'])
    const { id } = await makeEvent({ slug: 'aside' })
    await db.event.update({ where: { id }, data: { descriptionZh: '顺带提到分布式缓存。' } })
    const other = await makeEvent({ slug: 'subject' })
    await db.event.update({ where: { id: other.id }, data: { titleZh: '分布式缓存' } })
    await index(days(2))
    expect(await paths('分布式缓存')).toEqual(['/events/subject', '/events/aside'])
  })

  test('of one kind, by pages, each once', async () => {
    const { ids, pages } = await walk((after) => find('调度专题', { ...(after ? { after } : {}) }))
    expect(pages).toEqual([25, 25])
    expect(new Set(ids).size).toBe(50)
    expect((await find('7B', { kind: 'model' })).count).toBe(20)
    expect((await find('7B', { kind: 'person' })).count).toBe(0)
    // What continues after something that is gone begins anew.
    expect(await paths('调度专题', { after: '018f0000-0000-7000-8000-000000000000' })).toEqual(await paths('调度专题'))
  })

  test('whatever is typed is answered', async () => {
    const typed = [
      '%',
      '_',
      '\'; DROP TABLE "SearchTerm"; --',
      '\0',
      '\ud800',
      '=甲',
      '…',
      '🧑‍💻',
      '‮evil',
      'a'.repeat(5000),
      '甲'.repeat(300),
      '* OR 1=1',
      '\\',
      '"',
      '?',
      '$1',
      'A B C D E F G H I J K L M N O P',
    ]
    for (const q of typed) for (const kind of [undefined, ...kindNames]) await find(q, kind ? { kind } : {})
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
        const { rows, count } = await find(q)
        expect(rows.length).toBeLessThanOrEqual(Math.min(25, count))
      }),
      { numRuns: 60 },
    )
    expect(await db.searchTerm.count()).toBeGreaterThan(1000)
  })
})

describe('the index follows what changes', () => {
  let maintainer: AccountActor & { personId: string }
  beforeAll(async () => {
    maintainer = await makeMaintainer()
    await index(days(3))
  })

  test('an article from its publication on', async () => {
    const articleId = await makeArticle({ title: '流水线并行' })
    await followChanges(days(3))
    expect(await paths('流水线并行')).toEqual([])
    await publishArticle(maintainer, { articleId }, present)
    expect(await paths('流水线并行')).toEqual([])
    await followChanges(days(3))
    expect(await paths('流水线并行')).toEqual([`/articles/${articleId}`])
  })

  test('an event under its new title, and no longer under the old one; cancelled it is still there', async () => {
    const event = await makeEvent({ slug: 'renamed' })
    const titled = (titleZh: string) => editEvent(maintainer, editOf(event, { titleZh }), present)
    await titled('旧名目')
    await followChanges(days(3))
    expect(await paths('旧名目')).toEqual(['/events/renamed'])
    await titled('新名目')
    await followChanges(days(3))
    expect([await paths('旧名目'), await paths('新名目')]).toEqual([[], ['/events/renamed']])
    await cancelEvent(maintainer, { eventId: event.id }, present)
    await followChanges(days(3))
    expect(await paths('新名目')).toEqual(['/events/renamed'])
  })

  test('what changed behind the log’s back, at the next walk', async () => {
    const { id } = await makeEvent({ slug: 'quietly' })
    await db.event.update({ where: { id }, data: { titleZh: '悄悄话' } })
    await followChanges(days(3))
    expect(await paths('悄悄话')).toEqual([])
    await index(days(5))
    expect(await paths('悄悄话')).toEqual(['/events/quietly'])
    await db.event.update({ where: { id }, data: { status: 'DRAFT' } })
    await index(days(7))
    expect(await paths('悄悄话')).toEqual([])
  })

  test('someone who deletes their account is not found from that moment on', async () => {
    const leaving = await makeMember()
    await db.person.update({ where: { id: leaving.personId }, data: { nativeName: '离开者' } })
    await transaction((tx) => enterDirectory(tx, leaving.personId, present))
    await index(days(9))
    expect(await paths('likaizhe')).toEqual([`/people/${leaving.personSlug}`])
    expect(await deleteAccount(leaving, {}, present)).toMatchObject({ ok: true })
    expect(await paths('likaizhe')).toEqual([])
    expect(await db.searchTerm.count({ where: { personId: leaving.personId } })).toBe(0)
    await index(days(11))
    expect(await paths('likaizhe')).toEqual([])
  })
})

describe('only what everyone may see is in the index', () => {
  test('of a row in every table, these columns', async () => {
    const { canaries } = await plantEverything('search', {
      'Person.visibility': () => ({ affiliation: 'MEMBERS', background: 'NOBODY' }),
    })
    // The planted entry is no entry of the portal's own making.
    await db.searchTerm.deleteMany({ where: { term: { startsWith: 'canary' } } })
    await db.searchDocument.deleteMany({ where: { path: { startsWith: 'canary' } } })
    await index(days(13))
    const documents = JSON.stringify(await db.searchDocument.findMany())
    const found = canaries.filter(({ value }) => documents.includes(value))
    expect(found.map(({ model, column }) => `${model}.${column}`).sort()).toEqual(publicColumns)
    for (const { value, model, column } of canaries.filter((canary) => !found.includes(canary)))
      expect([`${model}.${column}`, await paths(value)]).toEqual([`${model}.${column}`, []])
  })

  test('no draft, no proposal, no minutes before they are published, nobody without a role', async () => {
    const hidden = '深藏不露'
    const event = await makeEvent({ status: 'DRAFT' })
    await db.event.update({ where: { id: event.id }, data: { titleZh: hidden } })
    await makeDraft({ titleZh: hidden })
    await makeTalk(await makeMember(), { title: hidden })
    await makeArticle({ title: hidden })
    await makePerson({ name: hidden })
    const { id: meetingId } = await makeMeeting()
    const written = { createdAt: present, updatedAt: present }
    await db.minutes.create({ data: { meetingId, text: hidden, status: 'REVIEW', ...written } })
    await index(days(15))
    expect(await paths(hidden)).toEqual([])
    await db.minutes.update({ where: { meetingId }, data: { status: 'PUBLISHED' } })
    await index(days(17))
    expect((await find(hidden)).rows.map(({ kind }) => kind)).toEqual(['minutes'])
  })
})

const columns = (model: string, ...names: string[]) => names.map((name) => `${model}.${name}`)

/** What the planted rows show to everyone: nothing else of theirs is published. */
const publicColumns = [
  ...columns(
    'Event',
    'descriptionEn',
    'descriptionZh',
    'placeEn',
    'placeZh',
    'recapEn',
    'recapZh',
    'themeEn',
    'themeZh',
    'titleEn',
    'titleZh',
  ),
  ...columns('Person', 'name', 'nativeName', 'slug', 'titleEn', 'titleZh'),
  ...columns('RoleTerm', 'dutyEn', 'dutyZh'),
  ...columns(
    'SupportedModel',
    'family',
    'name',
    'noteEn',
    'noteZh',
    'parameters',
    'precision',
    'sincePlugin',
    'sinceUpstream',
    'slug',
  ),
]
