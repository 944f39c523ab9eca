import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { joinClaim } from '@/lib/task-claims/commands/joining'
import { discardTask, draftTask, editTask } from '@/lib/tasks/commands/drafting'
import { publishQuarter, refreshQuarter } from '@/lib/tasks/commands/quarters'
import type { TaskEdit } from '@/lib/tasks/schema'
import { makeCommitter, makeMember } from '../factories/actors'
import { days, present } from '../factories/clock'
import {
  allRewards,
  aReward,
  claimOf,
  makeActive,
  makeDraft,
  makeSubmission,
  makeTask,
  type Person,
  taskInput,
  taskOf,
} from '../factories/tasks'
import { effectOf, refusesWithoutTrace } from './all-rows'

const unknownId = '018f0000-0000-7000-8000-000000000000'

let organiser: Person
beforeAll(async () => {
  organiser = await makeCommitter()
})

const auditOf = async (subject: string) =>
  (await db.auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(({ action }) => action)

describe('drafting', () => {
  test('keeps what was typed, and tells nobody', async () => {
    const input = taskInput(organiser.personId, { slug: 'drafted', rewardNoteEn: 'A board' })
    const { answer, effect } = await effectOf(() => draftTask(organiser, input, present))
    expect(answer).toEqual({ ok: true, value: { slug: 'drafted' } })
    expect(effect).toEqual({ Task: '+1', AuditEntry: '+1' })
    const task = await db.task.findFirstOrThrow({ where: { slug: 'drafted' } })
    expect(task).toMatchObject({
      status: 'DRAFT',
      quarter: '2026-Q1',
      firstQuarter: '2026-Q1',
      checklist: [
        { zh: '精度达标', en: 'Accuracy holds' },
        { zh: '文档齐全', en: 'Documentation is complete' },
      ],
      checklistVersion: 1,
      skills: ['Python'],
      searchKey: '支持一个新模型 support a new model python',
      rewardNoteZh: null,
      rewardNoteEn: 'A board',
      createdById: organiser.personId,
      publishedAt: null,
    })
    expect(await auditOf(`task:${task.id}`)).toEqual(['task.drafted'])
  })

  test('is refused for what is not there, each with its reason', async () => {
    const member = await makeMember()
    await makeDraft({ slug: 'slug-in-use' })
    const draft = (facts: Parameters<typeof taskInput>[1]) => () =>
      draftTask(organiser, taskInput(organiser.personId, facts), present)
    await refusesWithoutTrace(draft({ quarter: '2025-Q4' }), { reason: 'quarter-over', field: 'quarter' })
    await refusesWithoutTrace(draft({ areaId: 'nowhere' }), { reason: 'area-unknown', field: 'areaId' })
    await refusesWithoutTrace(draft({ rewardId: 'gold' }), { reason: 'reward-unknown', field: 'rewardId' })
    await refusesWithoutTrace(draft({ mentorId: member.personId }), { reason: 'mentor-unknown', field: 'mentorId' })
    await refusesWithoutTrace(draft({ slug: 'slug-in-use' }), { reason: 'task-slug-taken', field: 'slug' })
    await refusesWithoutTrace(draft({ checklistEn: ['One'] }), {
      reason: 'checklist-uneven',
      field: 'checklistEn',
      params: { zh: 2, en: 1 },
    })
  })
})

describe('changing', () => {
  const edited = async (id: string, facts: Partial<TaskEdit> = {}): Promise<TaskEdit> => {
    const task = await taskOf(id)
    const { quarter: _, slug: __, ...input } = taskInput(task.mentorId)
    return { ...input, taskId: id, changedAt: task.changedAt.getTime(), ...facts }
  }

  test('keeps the checklist’s number unless the list itself changed', async () => {
    const { task } = await makeTask()
    expect((await editTask(organiser, await edited(task.id, { titleEn: 'Another' }), days(1))).ok).toBe(true)
    expect(await taskOf(task.id)).toMatchObject({ titleEn: 'Another', checklistVersion: 1, status: 'OPEN' })
    const list = { checklistZh: ['一'], checklistEn: ['One'] }
    expect((await editTask(organiser, await edited(task.id, list), days(2))).ok).toBe(true)
    expect(await taskOf(task.id)).toMatchObject({ checklistVersion: 2, checklist: [{ zh: '一', en: 'One' }] })
  })

  test('is refused when someone else was quicker, while in review for the checklist, and once it is over', async () => {
    const { task } = await makeSubmission()
    const late = await edited(task.id, { changedAt: 1 })
    await refusesWithoutTrace(() => editTask(organiser, late, days(1)), { reason: 'task-changed', refresh: true })
    const list = await edited(task.id, { checklistZh: ['一'], checklistEn: ['One'] })
    await refusesWithoutTrace(() => editTask(organiser, list, days(1)), { reason: 'task-in-review' })
    await db.task.update({ where: { id: task.id }, data: { status: 'DONE' } })
    await refusesWithoutTrace(async () => editTask(organiser, await edited(task.id), days(1)), { reason: 'task-done' })
    const gone = await edited(task.id)
    await refusesWithoutTrace(() => editTask(organiser, { ...gone, taskId: unknownId }, days(1)), {
      reason: 'task-not-found',
    })
  })

  test('leaves the reward as it was promised while someone has the task, and the log tells what it was before', async () => {
    const [open, claimed, reviewed] = [await makeTask(), await makeActive(), await makeSubmission()]
    const [, other = ''] = allRewards()
    const another = [{ rewardId: other }, { rewardNoteZh: '开发板' }, { rewardNoteEn: 'A board' }]
    const promised = { reason: 'reward-promised', field: 'rewardId' }
    for (const { task } of [claimed, reviewed])
      for (const facts of another) {
        const change = await edited(task.id, facts)
        await refusesWithoutTrace(() => editTask(organiser, change, days(1)), promised)
      }
    expect((await editTask(organiser, await edited(claimed.task.id, { titleEn: 'Another' }), days(1))).ok).toBe(true)
    const { id } = open.task
    expect(
      (await editTask(organiser, await edited(id, { rewardId: other, rewardNoteEn: 'A board' }), days(1))).ok,
    ).toBe(true)
    const [entry] = await db.auditEntry.findMany({ where: { subject: `task:${id}`, action: 'task.changed' } })
    const none = { rewardNoteZh: null, rewardNoteEn: null }
    expect(entry?.details).toEqual({
      checklistVersion: 1,
      before: { ...none, rewardId: aReward() },
      after: { ...none, rewardId: other, rewardNoteEn: 'A board' },
    })
  })

  test('a mentor whose role has ended may stay', async () => {
    const { task, mentor } = await makeTask()
    await db.roleTerm.updateMany({ where: { personId: mentor.personId }, data: { until: present, openKey: null } })
    expect((await editTask(organiser, await edited(task.id), days(1))).ok).toBe(true)
  })
})

describe('discarding', () => {
  test('removes a draft, and nothing that is published', async () => {
    const { task } = await makeDraft()
    const { effect } = await effectOf(() => discardTask(organiser, { taskId: task.id }, present))
    expect(effect).toEqual({ Task: '-1', AuditEntry: '+1' })
    const published = await makeTask()
    await refusesWithoutTrace(() => discardTask(organiser, { taskId: published.task.id }, present), {
      reason: 'task-published',
    })
    await refusesWithoutTrace(() => discardTask(organiser, { taskId: task.id }, present), { reason: 'task-not-found' })
  })
})

describe('a quarter', () => {
  test('is published together or not at all', async () => {
    const quarter = '2026-Q3'
    const drafts = await Promise.all([
      makeDraft({ quarter }),
      makeDraft({ quarter }),
      makeDraft({ quarter: '2026-Q4' }),
    ])
    await refusesWithoutTrace(() => publishQuarter(organiser, { quarter, count: 1 }, present), {
      reason: 'drafts-changed',
      refresh: true,
    })
    const { answer, effect } = await effectOf(() => publishQuarter(organiser, { quarter, count: 2 }, present))
    expect(answer).toEqual({ ok: true, value: { quarter } })
    expect(effect).toEqual({ Task: '~2', AuditEntry: '+2', Announcement: '+1' })
    expect(await Promise.all(drafts.map(async ({ task }) => (await taskOf(task.id)).status))).toEqual([
      'OPEN',
      'OPEN',
      'DRAFT',
    ])
    await refusesWithoutTrace(() => publishQuarter(organiser, { quarter, count: 2 }, present), { reason: 'no-drafts' })
    await refusesWithoutTrace(() => publishQuarter(organiser, { quarter: '2025-Q4', count: 1 }, present), {
      reason: 'quarter-over',
    })
  })

  test('published twice at once is published once', async () => {
    const quarter = '2027-Q1'
    await makeDraft({ quarter })
    const answers = await Promise.all([1, 2].map(() => publishQuarter(organiser, { quarter, count: 1 }, present)))
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    const { id } = await db.task.findFirstOrThrow({ where: { quarter } })
    expect(await auditOf(`task:${id}`)).toEqual(['task.drafted', 'task.published'])
  })

  test('when it is over, its unfinished tasks are carried, with their claims, or closed', async () => {
    const active = await makeActive({ lead: await makeMember({ locale: 'en' }) })
    const partner = await makeMember()
    const closing = await makeActive({ partners: [partner] })
    const left = await makeTask()
    expect((await joinClaim(partner, { claimId: closing.claimId }, present)).ok).toBe(true)
    const { answer, effect } = await effectOf(() =>
      refreshQuarter(
        organiser,
        {
          quarter: '2026-Q1',
          reason: 'Upstream has it.',
          choices: [
            { taskId: active.task.id, choice: 'carry' },
            { taskId: closing.task.id, choice: 'close' },
            { taskId: left.task.id, choice: 'leave' },
          ],
        },
        days(1),
      ),
    )
    expect(answer.ok).toBe(true)
    expect(effect).toEqual({ Task: '~2', TaskClaim: '~1', AuditEntry: '+2', OutboxMail: '+2' })
    expect(await taskOf(active.task.id)).toMatchObject({
      quarter: '2026-Q2',
      firstQuarter: '2026-Q1',
      status: 'CLAIMED',
    })
    expect((await claimOf(active.claimId)).status).toBe('ACTIVE')
    expect(await taskOf(closing.task.id)).toMatchObject({ status: 'CLOSED', closeReason: 'Upstream has it.' })
    expect(await claimOf(closing.claimId)).toMatchObject({ status: 'RELEASED', slotKey: null, leaseUntil: null })
    expect((await taskOf(left.task.id)).quarter).toBe('2026-Q1')
  })

  test('is refreshed whole or not at all', async () => {
    const [open, reviewed] = [await makeTask(), await makeSubmission()]
    const refresh =
      (facts: { choices: { taskId: string; choice: 'carry' | 'close' | 'leave' }[]; reason?: string }) => () =>
        refreshQuarter(organiser, { quarter: '2026-Q1', reason: undefined, ...facts }, days(1))
    const carry = { taskId: open.task.id, choice: 'carry' as const }
    const close = (taskId: string) => ({ taskId, choice: 'close' as const })
    await refusesWithoutTrace(refresh({ choices: [carry, close(reviewed.task.id)], reason: 'x' }), {
      reason: 'task-in-review',
    })
    await refusesWithoutTrace(refresh({ choices: [close(open.task.id)] }), {
      reason: 'close-without-reason',
      field: 'reason',
    })
    await refusesWithoutTrace(refresh({ choices: [{ ...carry, choice: 'leave' }] }), { reason: 'nothing-chosen' })
    await refusesWithoutTrace(refresh({ choices: [close(unknownId)], reason: 'x' }), { reason: 'task-not-found' })
    expect((await refresh({ choices: [carry] })()).ok).toBe(true)
    await refusesWithoutTrace(refresh({ choices: [carry] }), {
      reason: 'task-moved-on',
      params: { title: open.task.titleZh },
      refresh: true,
    })
  })
})
