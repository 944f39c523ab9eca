import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { db } from '@/lib/db/client'
import { metricOf } from '@/lib/goals/metrics/registry'
import { periodOf } from '@/lib/goals/rules'
import { spanOf } from '@/lib/goals/span'
import { draftReport, publishReport, redraftReport, saveReport } from '@/lib/reports/commands'
import { reportHtml } from '@/lib/reports/html'
import { getReport, listReports } from '@/lib/reports/queries'
import { everyDay } from '@/lib/reports/rules'
import { makeCommitter, makeMaintainer, visitor } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { present } from '../factories/clock'
import { makeTarget, makeYear } from '../factories/goals'
import { effectOf, refusesWithoutTrace } from './all-rows'

let maintainer: AccountActor
beforeAll(async () => {
  maintainer = await makeMaintainer()
})
beforeEach(async () => {
  for (const table of [db.annualReport, db.goalFigure, db.goalTarget, db.goal, db.goalYear, db.article])
    await (table as typeof db.annualReport).deleteMany()
})

const zone = 'Asia/Shanghai'
const newYear = startOfDay('2026-01-01', zone)

/** Two years with a target that counts articles; one came out in the last instant of 2025, one in the first of 2026. */
async function twoYears() {
  for (const year of [2024, 2025]) {
    const goal = { id: await makeYear(year), year }
    await makeTarget(goal, { key: 'articles', metric: 'articles-published', target: 2 })
    await makeTarget(goal, { key: 'by-hand' })
  }
  for (const [title, publishedAt] of [
    ['Last | of <2025>', new Date(newYear.getTime() - 1)],
    ['First of 2026', newYear],
  ] as const)
    await db.article.update({ where: { id: await makeArticle({ title }) }, data: { status: 'PUBLISHED', publishedAt } })
}

const drafted = async () => {
  await twoYears()
  await draftReport(maintainer, { year: 2025 }, present)
  return (await getReport(maintainer, 2025)) ?? expect.fail('There is no report.')
}
const texts = { textZh: '## 一年\n\n正文', textEn: '## A year\n\nWords' }

describe('a report', () => {
  test('names the first two hundred of a list, and says where the rest is', async () => {
    await twoYears()
    const { authorId } = await db.article.findFirstOrThrow()
    const [facts, publishedAt] = [
      { language: 'en', summary: 'S', text: 'T', status: 'PUBLISHED' as const },
      new Date('2025-05-01'),
    ]
    const many = Array.from({ length: 199 }, (_, number) => ({
      ...facts,
      title: `A ${number}`,
      authorId,
      proposedAt: publishedAt,
      publishedAt,
    }))
    await db.article.createMany({ data: many })
    const textOf = async () => {
      await db.annualReport.deleteMany()
      await draftReport(maintainer, { year: 2025 }, present)
      return (await getReport(maintainer, 2025))?.textEn
    }
    const rest = 'These are the first 200; the rest is in the [full list](/en/goals/2025-articles).'
    expect(await textOf()).not.toContain(rest)
    await db.article.createMany({ data: many.slice(0, 1) })
    expect(await textOf()).toContain(rest)
  })

  test('is drafted in both languages from the year’s rows, each figure a link to them, beside the year before', async () => {
    await twoYears()
    const { effect } = await effectOf(() => draftReport(maintainer, { year: 2025 }, present))
    expect(effect).toEqual({ AnnualReport: '+1', AuditEntry: '+1' })
    const report = await getReport(maintainer, 2025)
    const counted = await metricOf('articles-published')?.count(periodOf(spanOf(2025), true, present))
    expect(counted).toBe(1)
    expect(report?.textZh).toContain(
      '| 指标（个） | 2 | [1](/zh/goals/2025-articles) | 50% | [0](/zh/goals/2024-articles) |',
    )
    expect(report?.textEn).toContain(
      '| Target (things) | 2 | [1](/en/goals/2025-articles) | 50% | [0](/en/goals/2024-articles) |',
    )
    expect(report?.textEn).toContain('| Target (things) | 10 | — | — | — |')
    expect(report?.textEn).toContain('Last \\| of \\<2025\\>')
    expect(report?.textEn).not.toContain('First of 2026')
    expect(reportHtml(report?.textEn ?? '')).toMatch(/<li><a href="\/en\/articles\/[0-9a-f-]+">Last \| of &#x3C;2025>/)
    expect(report?.figures.targets.map(({ key, value, previous }) => [key, value, previous])).toEqual([
      ['articles', 1, 0],
      ['by-hand', null, null],
    ])
    expect(report?.figures).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
    const days = everyDay(report?.figures ?? expect.fail())
    expect([days.length, days.at(-1)]).toEqual([
      365,
      { day: '2025-12-31', count: 1, kinds: [{ kind: 'articles', count: 1 }] },
    ])
    expect(report?.figures.months.map(({ month }) => month).slice(-1)).toEqual(['2025-12-01'])
  })

  test('is drafted once, also by two at once, for a year with goals that has begun', async () => {
    await twoYears()
    const answers = await Promise.all([1, 2].map(() => draftReport(maintainer, { year: 2025 }, present)))
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'report-exists', field: 'year' }])
    await refusesWithoutTrace(() => draftReport(maintainer, { year: 2020 }, present), {
      reason: 'report-without-goals',
      field: 'year',
    })
    await makeYear(2027)
    await refusesWithoutTrace(() => draftReport(maintainer, { year: 2027 }, present), {
      reason: 'year-ahead',
      field: 'year',
    })
  })

  test('is the maintainers’ until it is published; then everyone’s', async () => {
    const { version } = await drafted()
    for (const reader of [visitor, await makeCommitter()]) expect(await getReport(reader, 2025)).toBeNull()
    expect(await listReports(visitor)).toEqual([])
    const publish = () => publishReport(maintainer, { year: 2025, version }, present)
    expect((await effectOf(publish)).effect).toEqual({ AnnualReport: '~1', AuditEntry: '+1' })
    expect(await getReport(visitor, 2025)).toMatchObject({ year: 2025 })
    expect((await listReports(visitor)).map(({ year }) => year)).toEqual([2025])
    await refusesWithoutTrace(publish, { reason: 'report-published' })
    await refusesWithoutTrace(() => redraftReport(maintainer, { year: 2025, version: version + 1 }, present), {
      reason: 'report-published',
    })
    await refusesWithoutTrace(() => publishReport(maintainer, { year: 2020, version: 1 }, present), {
      reason: 'report-not-found',
    })
  })

  test('keeps its pictures as they were; drafted anew it has the figures of now; two who edit don’t write over each other', async () => {
    const { version } = await drafted()
    await db.article.deleteMany()
    const save = () => saveReport(maintainer, { year: 2025, version, ...texts }, present)
    expect((await effectOf(save)).effect).toEqual({ AnnualReport: '~1', AuditEntry: '+1' })
    expect(await getReport(maintainer, 2025)).toMatchObject({ ...texts, figures: { targets: [{ value: 1 }, {}] } })
    await refusesWithoutTrace(save, { reason: 'report-changed', refresh: true })
    await refusesWithoutTrace(() => redraftReport(maintainer, { year: 2025, version }, present), {
      reason: 'report-changed',
      refresh: true,
    })
    const again = await redraftReport(maintainer, { year: 2025, version: version + 1 }, present)
    expect(again.ok).toBe(true)
    expect(await getReport(maintainer, 2025)).toMatchObject({ figures: { targets: [{ value: 0 }, {}] } })
    await refusesWithoutTrace(() => saveReport(maintainer, { year: 2020, version: 1, ...texts }, present), {
      reason: 'report-not-found',
    })
  })
})

test('a report’s markdown shows tables, headings and links, and carries no script', () => {
  const html = reportHtml(
    [
      '## Heading',
      '| a | b |\n| --- | ---: |\n| 1 | [2](/en/goals/2025-members) |',
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '[x](javascript:alert(1)) ![y](https://example.org/y.png)',
    ].join('\n\n'),
  )
  expect(html).toContain('<h2>Heading</h2>')
  expect(html).toContain('<td align="right"><a href="/en/goals/2025-members">2</a></td>')
  expect(html).not.toMatch(/script|onerror|<img|javascript/)
})
