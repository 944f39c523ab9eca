import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { listGoals } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { enterFigure, withdrawFigure } from '@/lib/goals/commands/figures'
import { addGoal, editGoal, removeGoal } from '@/lib/goals/commands/goals'
import { addTarget, editTarget, removeTarget } from '@/lib/goals/commands/targets'
import { copyGoals, importGoals, publishGoals } from '@/lib/goals/commands/years'
import { getEditedGoals, getTarget, listFigures, listGoalYears, measureGoals } from '@/lib/goals/queries'
import { figureSchema, goalSchema, newGoalSchema, newTargetSchema, targetSchema } from '@/lib/goals/schema'
import { makeCommitter, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { days, present } from '../factories/clock'
import { makeTarget, makeYear } from '../factories/goals'
import { effectOf, refusesWithoutTrace } from './all-rows'

let maintainer: AccountActor & { personId: string }
let committer: AccountActor & { personId: string }
beforeAll(async () => {
  maintainer = await makeMaintainer()
  committer = await makeCommitter()
})

beforeEach(async () => {
  await db.goalFigure.deleteMany()
  await db.goalTarget.deleteMany()
  await db.goal.deleteMany()
  await db.goalYear.deleteMany()
})

const unknownId = '018f0000-0000-7000-8000-000000000000'
const facts = { textZh: '甲', textEn: 'A', unitZh: '个', unitEn: 'things', target: '12', comparison: 'AT_LEAST' }
const years = (...list: number[]) => {
  const [goals] = listGoals()
  if (!goals) throw new Error('The content has no goals.')
  return list.map((year) => ({ ...goals, year }))
}

describe('a new portal', () => {
  test('begins with the goals of its content, in force; what is there already stays', async () => {
    const { answer, effect } = await effectOf(() => importGoals(system, years(2025), present))
    expect(answer).toBe(1)
    expect(effect).toEqual({ GoalYear: '+1', Goal: '+4', GoalTarget: '+12', AuditEntry: '+1' })
    await db.goalTarget.updateMany({ where: { key: 'members' }, data: { target: 31 } })
    expect(await importGoals(system, years(2025, 2026), present)).toBe(1)
    const members = await db.goalTarget.findMany({ where: { key: 'members' }, orderBy: { year: 'asc' } })
    expect(members.map(({ year, target }) => [year, target])).toEqual([
      [2025, 31],
      [2026, 30],
    ])
    expect(await listGoalYears(visitor, present)).toEqual([2026, 2025])
  })

  test('by two instances that begin at once has them once', async () => {
    await Promise.all([1, 2, 3].map(() => importGoals(system, years(2025), present)))
    expect(await db.goalTarget.count()).toBe(12)
  })
})

describe('the next year', () => {
  test('is a copy that maintainers alone see until it is published', async () => {
    await importGoals(system, years(2025), present)
    const { answer, effect } = await effectOf(() => copyGoals(maintainer, { from: 2025, to: 2026 }, present))
    expect(answer).toEqual({ ok: true, value: { year: 2026 } })
    expect(effect).toEqual({ GoalYear: '+1', Goal: '+4', GoalTarget: '+12', AuditEntry: '+1' })
    expect(await measureGoals(visitor, 2026, present)).toBeNull()
    expect(await getEditedGoals(committer, 2026)).toBeNull()
    expect((await getEditedGoals(maintainer, 2026))?.goals.flatMap(({ targets }) => targets).length).toBe(12)
    expect((await effectOf(() => publishGoals(maintainer, { year: 2026 }, present))).effect).toEqual({
      GoalYear: '~1',
      AuditEntry: '+1',
    })
    expect((await measureGoals(visitor, undefined, present))?.year).toBe(2026)
    expect(await measureGoals(visitor, 2025, present)).toMatchObject({ isClosed: true })
    await refusesWithoutTrace(() => publishGoals(maintainer, { year: 2026 }, present), {
      reason: 'goals-published-already',
    })
  })

  test('settles what is there at an instant; what adds up has ended with its year already', async () => {
    await importGoals(system, years(2025), present)
    const figure = async (key: string) => (await getTarget(visitor, `2025-${key}`, present))?.target.value
    const before = { articles: await figure('articles'), members: (await figure('members')) ?? 0 }
    const article = await makeArticle()
    await db.article.update({ where: { id: article }, data: { status: 'PUBLISHED', publishedAt: present } })
    await makeMember()
    expect({ articles: await figure('articles'), members: await figure('members') }).toEqual({
      articles: before.articles,
      members: before.members + 2,
    })
    await db.article.update({ where: { id: article }, data: { publishedAt: days(-100) } })
    expect(await figure('articles')).toBe((before.articles ?? 0) + 1)
  })

  test('is made once, also by two at once, of a year that has goals, and is not published empty', async () => {
    await makeYear(2025)
    const answers = await Promise.all([1, 2].map(() => copyGoals(maintainer, { from: 2025, to: 2026 }, present)))
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'goal-year-exists', field: 'to' }])
    await refusesWithoutTrace(() => copyGoals(maintainer, { from: 2020, to: 2027 }, present), {
      reason: 'goal-year-not-found',
      field: 'from',
    })
    await refusesWithoutTrace(() => publishGoals(maintainer, { year: 2026 }, present), { reason: 'goals-empty' })
    await refusesWithoutTrace(() => publishGoals(maintainer, { year: 2030 }, present), {
      reason: 'goal-year-not-found',
    })
  })
})

describe('a goal', () => {
  const words = { titleZh: '甲', titleEn: 'A', summaryZh: '甲的概述', summaryEn: 'About A' }
  const promises = { commitmentsZh: '守信\n\n守时', commitmentsEn: 'Keep it\nBe on time' }
  const shown = async (year: number) => (await measureGoals(visitor, year, present))?.goals ?? []

  test('has its own words edited, and its promises, two languages line by line', async () => {
    const goalId = await makeYear(2026)
    const edit = (own: object = {}) =>
      editGoal(maintainer, goalSchema.parse({ goalId, ...words, ...promises, ...own }), present)
    expect((await effectOf(edit)).effect).toEqual({ Goal: '~1', AuditEntry: '+1' })
    const [goal] = await shown(2026)
    expect(goal).toMatchObject({ ...words, key: 'people' })
    expect(goal?.commitments).toMatchObject([
      { text: { zh: '守信', en: 'Keep it' } },
      { text: { zh: '守时', en: 'Be on time' } },
    ])
    await refusesWithoutTrace(() => edit({ commitmentsEn: 'Keep it' }), {
      reason: 'commitments-unpaired',
      field: 'commitmentsEn',
    })
    await refusesWithoutTrace(() => edit({ goalId: unknownId }), { reason: 'goal-not-found' })
  })

  test('is added to a year behind the others, shown once it says something, and taken out while it has no targets', async () => {
    await makeTarget({ id: await makeYear(2026), year: 2026 })
    const add = (own: object = {}) =>
      addGoal(
        maintainer,
        newGoalSchema.parse({ year: 2026, key: 'more', ...words, commitmentsZh: '', commitmentsEn: '', ...own }),
        present,
      )
    expect((await effectOf(add)).effect).toEqual({ Goal: '+1', AuditEntry: '+1' })
    expect((await shown(2026)).map(({ key }) => key)).toEqual(['people'])
    const { id, position } = await db.goal.findFirstOrThrow({ where: { key: 'more' } })
    expect(position).toBe(1)
    await refusesWithoutTrace(add, { reason: 'goal-key-taken', field: 'key' })
    await refusesWithoutTrace(() => add({ year: 2001 }), { reason: 'goal-year-not-found' })
    const target = await makeTarget({ id, year: 2026 })
    expect((await shown(2026)).map(({ key }) => key)).toEqual(['people', 'more'])
    const remove = () => removeGoal(maintainer, { goalId: id }, present)
    await refusesWithoutTrace(remove, { reason: 'goal-has-targets' })
    await db.goalTarget.delete({ where: { id: target.id } })
    expect((await effectOf(remove)).effect).toEqual({ Goal: '-1', AuditEntry: '+1' })
    await refusesWithoutTrace(remove, { reason: 'goal-not-found' })
  })
})

describe('a target', () => {
  test('is edited, with its owner from those in office', async () => {
    const target = await makeTarget({ id: await makeYear(2026), year: 2026 }, { key: 'things' })
    const edit = (own: object) =>
      editTarget(maintainer, targetSchema.parse({ targetId: target.id, ...facts, ...own }), present)
    const { answer, effect } = await effectOf(() => edit({ ownerId: committer.personId, metric: 'members' }))
    expect(answer).toEqual({ ok: true, value: { slug: '2026-things', year: 2026 } })
    expect(effect).toEqual({ GoalTarget: '~1', AuditEntry: '+1' })
    const found = await getTarget(visitor, '2026-things', present)
    expect(found?.target).toMatchObject({ target: 12, metric: 'members', owner: { slug: committer.personSlug } })
    expect(
      (await edit({ ownerId: committer.personId, metric: 'members', unitEn: 'of them', definitionEn: 'By hand.' })).ok,
    ).toBe(true)
    const { details } = await db.auditEntry.findFirstOrThrow({
      where: { subject: `goal-target:${target.id}` },
      orderBy: { sequence: 'desc' },
    })
    expect(details).toEqual({
      before: { unitEn: 'things', definitionEn: null },
      after: { unitEn: 'of them', definitionEn: 'By hand.' },
    })
    const { personId } = await makeMember()
    await refusesWithoutTrace(() => edit({ ownerId: personId }), {
      reason: 'goal-owner-not-in-office',
      field: 'ownerId',
    })
    await refusesWithoutTrace(
      () => editTarget(maintainer, targetSchema.parse({ targetId: unknownId, ...facts }), present),
      { reason: 'target-not-found' },
    )
  })

  test('keeps an owner who has left office since', async () => {
    const target = await makeTarget({ id: await makeYear(2026), year: 2026 })
    const { personId } = await makeMember()
    await db.goalTarget.update({ where: { id: target.id }, data: { ownerId: personId } })
    const input = targetSchema.parse({ targetId: target.id, ...facts, ownerId: personId })
    expect((await editTarget(maintainer, input, present)).ok).toBe(true)
  })

  test('is added under a key that its year does not have, and taken out of a draft alone', async () => {
    const goalId = await makeYear(2026, { draft: true })
    const add = (own: object = {}) =>
      addTarget(maintainer, newTargetSchema.parse({ goalId, key: 'more', ...facts, ...own }), present)
    expect((await effectOf(add)).effect).toEqual({ GoalTarget: '+1', AuditEntry: '+1' })
    await refusesWithoutTrace(add, { reason: 'target-key-taken', field: 'key' })
    await refusesWithoutTrace(() => add({ goalId: unknownId }), { reason: 'goal-not-found' })
    await add({ key: 'another' })
    const [first, second] = await db.goalTarget.findMany({ orderBy: { position: 'asc' } })
    expect([first?.key, first?.position, second?.key, second?.position]).toEqual(['more', 0, 'another', 1])
    const remove = () => removeTarget(maintainer, { targetId: first?.id ?? '' }, present)
    expect((await effectOf(remove)).effect).toEqual({ GoalTarget: '-1', AuditEntry: '+1' })
    await refusesWithoutTrace(remove, { reason: 'target-not-found' })
    await publishGoals(maintainer, { year: 2026 }, present)
    await refusesWithoutTrace(() => removeTarget(maintainer, { targetId: second?.id ?? '' }, present), {
      reason: 'goals-published-already',
    })
  })
})

describe('a figure by hand', () => {
  const figure = (targetId: string, own: object = {}) =>
    figureSchema.parse({ targetId, value: '7', asOf: '2026-03-01', evidenceUrl: 'https://example.org/1', ...own })
  const make = async () => makeTarget({ id: await makeYear(2026), year: 2026 }, { key: 'by-hand' })
  const standing = async () => (await getTarget(visitor, '2026-by-hand', present))?.target

  test('is kept with its evidence and shown; the latest by date counts', async () => {
    const { id } = await make()
    const { answer, effect } = await effectOf(() => enterFigure(committer, figure(id), present))
    expect(answer).toEqual({ ok: true, value: { slug: '2026-by-hand' } })
    expect(effect).toEqual({ GoalFigure: '+1', AuditEntry: '+1' })
    expect(await standing()).toMatchObject({ value: 7, evidence: { evidenceUrl: 'https://example.org/1' } })
    await enterFigure(committer, figure(id, { value: '3', asOf: '2026-02-01' }), present)
    expect(await standing()).toMatchObject({ value: 7 })
    await enterFigure(committer, figure(id, { value: '8' }), present)
    expect(await standing()).toMatchObject({ value: 8 })
    expect((await listFigures(id)).map(({ value }) => value)).toEqual([8, 7, 3])
  })

  test('is withdrawn with a reason: it stays in the history, and the one before counts again', async () => {
    const { id } = await make()
    await enterFigure(committer, figure(id, { value: '3', asOf: '2026-02-01' }), present)
    await enterFigure(committer, figure(id), present)
    const [last] = await listFigures(id)
    const withdraw = () => withdrawFigure(maintainer, { figureId: last?.id ?? '', reason: 'Mistaken.' }, present)
    expect((await effectOf(withdraw)).effect).toEqual({ GoalFigure: '~1', AuditEntry: '+1' })
    expect(await standing()).toMatchObject({ value: 3 })
    expect((await listFigures(id)).map(({ withdrawReason }) => withdrawReason)).toEqual(['Mistaken.', null])
    await refusesWithoutTrace(withdraw, { reason: 'figure-withdrawn' })
    await refusesWithoutTrace(() => withdrawFigure(maintainer, { figureId: unknownId, reason: 'x' }, present), {
      reason: 'figure-not-found',
    })
  })

  test('is refused for what the portal counts, for a draft and for a day to come', async () => {
    const goal = { id: await makeYear(2026), year: 2026 }
    const counted = await makeTarget(goal, { metric: 'members' })
    await refusesWithoutTrace(() => enterFigure(committer, figure(counted.id), present), { reason: 'goal-counted' })
    const target = await makeTarget(goal)
    await refusesWithoutTrace(() => enterFigure(committer, figure(target.id, { asOf: '2026-03-03' }), present), {
      reason: 'figure-day-ahead',
      field: 'asOf',
    })
    await refusesWithoutTrace(() => enterFigure(committer, figure(target.id, { asOf: '2025-12-31' }), present), {
      reason: 'figure-day-outside-year',
      field: 'asOf',
    })
    const draft = await makeTarget({ id: await makeYear(2027, { draft: true }), year: 2027 })
    await refusesWithoutTrace(() => enterFigure(committer, figure(draft.id), present), {
      reason: 'goals-not-published',
    })
    await refusesWithoutTrace(() => enterFigure(committer, figure(unknownId), present), { reason: 'target-not-found' })
  })
})
