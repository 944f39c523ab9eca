import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { startOfDay } from '@/lib/calendar/zone'
import { db } from '@/lib/db/client'
import type { Metric } from '@/lib/goals/metrics/metric'
import { countedMetrics, metricOf } from '@/lib/goals/metrics/registry'
import { type Period, periodOf } from '@/lib/goals/rules'
import { spanOf } from '@/lib/goals/span'
import { makeMember } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { judge, makeCampaign, makeSubmitted } from '../factories/campaigns'
import { days, hours } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makePerson, nextNumber } from '../factories/people'
import { walk } from './walk'

// Each metric against a count in plain words over random rows, around the year's two ends in the SIG's zone.

const zone = 'Asia/Shanghai'
const [start, end] = [startOfDay('2025-01-01', zone), startOfDay('2026-01-01', zone)]
/** Instants around both ends, and between. */
const instants = [-86_400_000, -1, 0, 1, 86_400_000 * 100].flatMap((by) =>
  [start, end].map((edge) => new Date(edge.getTime() + by)),
)
const instant = fc.constantFrom(...instants)
/** While the year runs, once it is over, and once the next year's goals have taken over. */
const periods: Period[] = [
  periodOf(spanOf(2025), false, days(100, start)),
  periodOf(spanOf(2025), false, days(90, end)),
  periodOf(spanOf(2025), true, days(90, end)),
]

beforeEach(async () => {
  await db.submission.deleteMany()
  await db.directoryKey.deleteMany()
  await db.directoryEntry.deleteMany()
  await db.recognition.deleteMany()
  await db.roleTerm.deleteMany()
  await db.follower.deleteMany()
  await db.signUp.deleteMany()
  await db.event.deleteMany()
  await db.supportedModel.deleteMany()
  await db.adaptation.deleteMany()
})

function find(id: string): Metric {
  held.add(id)
  return metricOf(id) ?? expect.fail(`${id} is not counted.`)
}

const held = new Set<string>()

/** Ids of three people; the last has deleted their account since: a pseudonym counts like a name. */
async function peopleOneOfThemGone(): Promise<string[]> {
  const people = await Promise.all([0, 1, 2].map(() => makePerson()))
  const formerNumber = Number(nextNumber())
  const gone = { name: `Former member ${formerNumber}`, formerNumber }
  await db.person.update({ where: { id: people[2]?.id ?? '' }, data: gone })
  return people.map(({ id }) => id)
}

/** The figure, and that as many rows stand behind it, each once. */
async function figureOf(id: string, period: Period): Promise<number | null> {
  const metric = find(id)
  const value = await metric.count(period)
  const { ids } = await walk((after) => metric.list(period, after))
  expect([id, new Set(ids).size, ids.length]).toEqual([id, value, value])
  return value
}

const runs = { numRuns: 12 }

type Spell = {
  who: number
  role: 'MEMBER' | 'COMMITTER' | 'MAINTAINER'
  since: Date
  until: Date | null
  struck: boolean
}

const spell: fc.Arbitrary<Spell> = fc.record({
  who: fc.nat({ max: 3 }),
  role: fc.constantFrom('MEMBER', 'COMMITTER', 'MAINTAINER'),
  since: instant,
  until: fc.option(instant, { nil: null }),
  struck: fc.boolean(),
})

test('people in office: each once, whoever left and came back, or lost their name, too', async () => {
  const people = await Promise.all([0, 1, 2, 3].map(() => makePerson()))
  // One has deleted their account since: a pseudonym counts like a name.
  await db.person.update({ where: { id: people[3]?.id ?? '' }, data: { name: 'Former member 1', formerNumber: 1 } })
  await fc.assert(
    fc.asyncProperty(fc.array(spell, { maxLength: 12 }), async (drawn) => {
      await db.roleTerm.deleteMany()
      const kept: Spell[] = []
      for (const one of drawn) if (fits(one, kept)) kept.push(one)
      for (const { who, role, since, until, struck } of kept)
        await db.roleTerm.create({
          data: {
            personId: people[who]?.id ?? '',
            role,
            since,
            until,
            source: 'BOOTSTRAP',
            ruleId: 'member-admission',
            ruleVersion: 1,
            supersededAt: struck ? start : null,
            openKey: until || struck ? null : `${people[who]?.id}:${role}`,
          },
        })
      for (const period of periods) {
        const holds = kept.filter(
          ({ since, until, struck }) => !struck && since <= period.at && (until === null || until > period.at),
        )
        const count = (roles: string[]) =>
          new Set(holds.filter(({ role }) => roles.includes(role)).map(({ who }) => who)).size
        expect(await figureOf('members', period)).toBe(count(['MEMBER', 'COMMITTER', 'MAINTAINER']))
        expect(await figureOf('committers', period)).toBe(count(['COMMITTER']))
        expect(await figureOf('maintainers', period)).toBe(count(['MAINTAINER']))
      }
    }),
    runs,
  )
})

/** Terms that stand never overlap, and end after they begin. */
function fits(one: Spell, others: readonly Spell[]): boolean {
  if (one.until && one.until <= one.since) return false
  if (one.struck) return true
  const isApart = (other: Spell) =>
    (one.until !== null && one.until <= other.since) || (other.until !== null && other.until <= one.since)
  return others
    .filter(({ who, role, struck }) => who === one.who && role === one.role && !struck)
    .every((other) => isApart(other))
}

test('followers: who has confirmed and not left, by the instant', async () => {
  const follow = fc.record({ since: instant, until: fc.option(instant, { nil: null }) })
  await fc.assert(
    fc.asyncProperty(fc.array(follow, { maxLength: 10 }), async (drawn) => {
      await db.follower.deleteMany()
      for (const { since, until } of drawn) {
        const email = until ? null : `follower-${nextNumber()}@example.org`
        await db.follower.create({ data: { email, locale: 'zh', consentVersion: '1', since, until } })
      }
      for (const { at, ...period } of periods) {
        const expected = drawn.filter(({ since, until }) => since <= at && (until === null || until > at)).length
        expect(await figureOf('followers', { at, ...period })).toBe(expected)
      }
    }),
    runs,
  )
})

test('recognitions: people, each once, of the years of the span', async () => {
  const people = await peopleOneOfThemGone()
  const recognition = fc.record({
    who: fc.nat({ max: 2 }),
    kind: fc.constantFrom('SENIOR_DEVELOPER' as const, 'EXCELLENT_DEVELOPER' as const, 'EVANGELIST' as const),
    year: fc.constantFrom(2024, 2025, 2026),
    withdrawn: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(recognition, { maxLength: 10 }), async (drawn) => {
      await db.recognition.deleteMany()
      for (const { who, kind, year, withdrawn } of drawn)
        await db.recognition.create({
          data: {
            personId: people[who] ?? '',
            kind,
            year,
            citationZh: '事迹',
            citationEn: 'Deeds',
            grantedAt: start,
            withdrawnAt: withdrawn ? start : null,
          },
        })
      for (const period of periods) {
        const among = (wanted: string) =>
          new Set(
            drawn
              .filter(({ kind, year, withdrawn }) => kind === wanted && !withdrawn && year === 2025)
              .map(({ who }) => who),
          ).size
        expect(await figureOf('senior-developers', period)).toBe(among('SENIOR_DEVELOPER'))
        expect(await figureOf('excellent-developers', period)).toBe(among('EXCELLENT_DEVELOPER'))
      }
    }),
    runs,
  )
})

test('livestreams: streamed sessions that began in the year and are over, neither cancelled nor of another kind', async () => {
  const link = fc.constantFrom(null, null, 'https://example.org/live')
  const event = fc.record({
    startsAt: instant,
    kind: fc.constantFrom('SHARING_SESSION' as const, 'EXPERIENCE' as const, 'OTHER' as const),
    status: fc.constantFrom('PUBLISHED' as const, 'CANCELLED' as const),
    joinUrl: link,
    recordingUrl: link,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 10 }), async (drawn) => {
      await db.event.deleteMany()
      for (const { startsAt, kind, status, joinUrl, recordingUrl } of drawn) {
        const { id } = await makeEvent({ startsAt, status, kind, joinUrl })
        await db.event.update({ where: { id }, data: { recordingUrl } })
      }
      for (const period of periods) {
        const held = drawn.filter(
          ({ startsAt, kind, status, joinUrl, recordingUrl }) =>
            kind === 'SHARING_SESSION' &&
            (joinUrl !== null || recordingUrl !== null) &&
            status === 'PUBLISHED' &&
            startsAt >= period.from &&
            startsAt < period.until &&
            hours(2, startsAt) <= period.now,
        )
        expect(await figureOf('livestreams-held', period)).toBe(held.length)
      }
    }),
    runs,
  )
})

test('articles: published in the year, whoever wrote them, also when their name is gone', async () => {
  const authors = await peopleOneOfThemGone()
  const article = fc.record({
    who: fc.nat({ max: authors.length - 1 }),
    status: fc.constantFrom('PROPOSED' as const, 'PUBLISHED' as const, 'DECLINED' as const),
    publishedAt: instant,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 10 }), async (drawn) => {
      await db.article.deleteMany()
      for (const { who, status, publishedAt } of drawn)
        await db.article.update({
          where: { id: await makeArticle({ authorId: authors[who] ?? '' }) },
          data: { status, publishedAt: status === 'PUBLISHED' ? publishedAt : null },
        })
      for (const period of periods) {
        const published = drawn.filter(
          ({ status, publishedAt }) =>
            status === 'PUBLISHED' && publishedAt >= period.from && publishedAt < period.until,
        )
        expect(await figureOf('articles-published', period)).toBe(published.length)
      }
    }),
    runs,
  )
})

test('the charter: one, once it has rules', async () => {
  for (const period of periods) expect(await figureOf('charter-published', period)).toBe(1)
})

test('models: supported and not retired, by the instant', async () => {
  const model = fc.record({
    supportedAt: fc.option(instant, { nil: null }),
    retiredAt: fc.option(instant, { nil: null }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(model, { maxLength: 10 }), async (drawn) => {
      await db.supportedModel.deleteMany()
      for (const days of drawn) {
        const number = nextNumber()
        const name = { slug: `m-${number}`, name: `M ${number}`, nameKey: `m${number}`, family: 'M' }
        await db.supportedModel.create({
          data: { ...name, kind: 'LLM', status: 'SUPPORTED', ...days, createdAt: start },
        })
      }
      for (const period of periods) {
        const expected = drawn.filter(
          ({ supportedAt, retiredAt }) =>
            supportedAt !== null && supportedAt <= period.at && (retiredAt === null || retiredAt > period.at),
        ).length
        expect(await figureOf('models-supported', period)).toBe(expected)
      }
    }),
    runs,
  )
})

test('core features: of those adapted or overdue, the percentage in time', async () => {
  const clock = fc.record({
    appearedAt: instant,
    kind: fc.constantFrom('FEATURE' as const, 'RELEASE' as const),
    isCore: fc.boolean(),
    took: fc.constantFrom(null, 0, 24, 48, 48.001, 24 * 120),
    dropped: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(clock, { maxLength: 10 }), async (drawn) => {
      await db.adaptation.deleteMany()
      for (const { appearedAt, kind, isCore, took, dropped } of drawn)
        await db.adaptation.create({
          data: {
            kind,
            isCore,
            title: 'Feature',
            upstreamUrl: 'https://example.org/1',
            appearedAt,
            dueAt: hours(48, appearedAt),
            adaptedAt: took === null ? null : hours(took, appearedAt),
            droppedAt: dropped ? appearedAt : null,
            createdAt: start,
          },
        })
      for (const period of periods) {
        const among = drawn.filter(
          ({ appearedAt, kind, isCore, dropped }) =>
            kind === 'FEATURE' && isCore && !dropped && appearedAt >= period.from && appearedAt < period.until,
        )
        const isAdapted = ({ appearedAt, took }: (typeof drawn)[number]) =>
          took !== null && hours(took, appearedAt) <= period.at
        const inTime = among.filter((one) => isAdapted(one) && (one.took ?? 99) <= 48)
        const decided = among.filter((one) => isAdapted(one) || hours(48, one.appearedAt) < period.at)
        const metric = find('core-features-within-two-days')
        const expected = decided.length === 0 ? null : Math.floor((100 * inTime.length) / decided.length)
        expect(await metric.count(period)).toBe(expected)
        const { rows } = await metric.list(period)
        expect([rows.length, rows.filter(({ counts }) => counts).length]).toEqual([decided.length, inTime.length])
      }
    }),
    runs,
  )
})

test('a figure has rows behind it by pages', async () => {
  const period = periods[0] ?? expect.fail('There is no period.')
  for (let index = 0; index < 30; index++) await makePerson({ terms: [{ role: 'COMMITTER', since: start }] })
  const { ids, pages } = await walk((after) => find('members').list(period, after))
  expect([new Set(ids).size, pages]).toEqual([30, [25, 5]])
  expect(await figureOf('committers', period)).toBe(30)
})

test('experience campaigns: submissions accepted by then, by the day of handing in, and the people behind them', async () => {
  const people = await peopleOneOfThemGone()
  const { id: campaignId } = await makeCampaign()
  const submission = fc.record({
    who: fc.nat({ max: 2 }),
    status: fc.constantFrom('WAITING' as const, 'ACCEPTED' as const, 'REJECTED' as const, 'WITHDRAWN' as const),
    submittedAt: instant,
    took: fc.constantFrom(0, 1, 95),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(submission, { maxLength: 12 }), async (drawn) => {
      await db.submission.deleteMany()
      for (const { who, status, submittedAt, took } of drawn) {
        const linkKey = `github:example/docs#${nextNumber()}`
        await db.submission.create({
          data: {
            campaignId,
            personId: people[who] ?? '',
            rubricVersion: 1,
            line: 'bug',
            ...{ typed: linkKey, linkKey, address: 'https://example.org/1', summary: 'Found.', rating: 4 },
            ...{ status, submittedAt, decidedAt: status === 'WAITING' ? null : days(took, submittedAt) },
          },
        })
      }
      for (const period of periods) {
        const counted = drawn.filter(
          ({ status, submittedAt, took }) =>
            status === 'ACCEPTED' &&
            submittedAt >= period.from &&
            submittedAt < period.until &&
            days(took, submittedAt) <= period.at,
        )
        expect(await figureOf('experience-participations', period)).toBe(counted.length)
        expect(await figureOf('experience-people', period)).toBe(new Set(counted.map(({ who }) => who)).size)
      }
    }),
    runs,
  )
})

test('each metric is held against a plain count here', () => {
  expect(countedMetrics.filter((id) => !held.has(id))).toEqual([])
})

test('experience campaigns name whoever shows what they contribute and is named in rankings; the others only count', async () => {
  const { id: campaignId } = await makeCampaign()
  const [named, hidden, anonymous] = [await makeMember(), await makeMember(), await makeMember()]
  for (const author of [named, hidden, anonymous])
    await judge((await makeSubmitted(campaignId, { author })).id, { line: 'bug' })
  await db.person.update({ where: { id: hidden.personId }, data: { visibility: { contributions: 'MEMBERS' } } })
  await db.pointAccount.updateMany({ where: { personId: anonymous.personId }, data: { isNamed: false } })
  const period = { from: days(-1), until: days(1), at: hours(1), now: hours(1) }
  const shown = await metricOf('experience-people')?.list(period)
  expect(shown?.rows.map(({ titleEn, path }) => [titleEn, path]).sort()).toEqual(
    [
      ['Anonymous', undefined],
      ['Anonymous', undefined],
      [named.name, `/people/${named.personSlug}`],
    ].sort(),
  )
})
