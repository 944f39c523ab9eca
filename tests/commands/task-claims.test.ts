import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { claimTask, withdrawClaim } from '@/lib/task-claims/commands/asking'
import { approveClaim, declineClaim, releaseClaim } from '@/lib/task-claims/commands/deciding'
import { joinClaim, leaveClaim } from '@/lib/task-claims/commands/joining'
import { reviewWork } from '@/lib/task-claims/commands/reviewing'
import { handBack, noteProgress, submitWork } from '@/lib/task-claims/commands/working'
import { tendLeases } from '@/lib/task-claims/leases'
import { makeCommitter, makeMaintainer, makeMember, system } from '../factories/actors'
import { days, present } from '../factories/clock'
import {
  claimInput,
  claimOf,
  makeActive,
  makeProposal,
  makeSubmission,
  makeTask,
  type Person,
  taskOf,
  wentThrough,
} from '../factories/tasks'
import { effectOf, refusesWithoutTrace } from './all-rows'

const unknownId = '018f0000-0000-7000-8000-000000000000'
const note = (claimId: string, text = 'Half of it.') => ({ claimId, text, links: [] })

const mailsTo = async (person: Person) =>
  (await db.outboxMail.findMany({ where: { toAddress: person.email ?? '' }, orderBy: { id: 'asc' } })).map(
    ({ dedupeKey }) => dedupeKey.split(':')[0],
  )

describe('claiming', () => {
  test('asks the mentor, and those who are to join in', async () => {
    const [lead, partner] = [await makeMember(), await makeMember()]
    const { task, mentor } = await makeTask()
    const input = claimInput(task.id, { partners: [partner.personSlug ?? '', lead.personSlug ?? ''] })
    const { answer, effect } = await effectOf(() => claimTask(lead, input, present))
    expect(answer).toEqual({ ok: true, value: { slug: task.slug } })
    expect(effect).toEqual({ TaskClaim: '+1', TaskClaimMember: '+2', AuditEntry: '+1', OutboxMail: '+2' })
    const claim = await db.taskClaim.findFirstOrThrow({ where: { taskId: task.id }, include: { members: true } })
    expect(claim).toMatchObject({ status: 'PROPOSED', slotKey: task.id, leadId: lead.personId, leaseUntil: null })
    expect(claim.members.map(({ personId, agreedAt }) => [personId, agreedAt])).toEqual([
      [lead.personId, present],
      [partner.personId, null],
    ])
    expect(await mailsTo(mentor)).toEqual(['task-claim-asked'])
    expect(await mailsTo(partner)).toEqual(['task-claim-invited'])
    expect((await taskOf(task.id)).status).toBe('OPEN')
  })

  test('by twenty at once gives the task to one, and by twenty who wait, one place', async () => {
    const { task } = await makeTask()
    const members = await Promise.all(Array.from({ length: 20 }, () => makeMember()))
    const claims = await Promise.all(members.map((member) => claimTask(member, claimInput(task.id), present)))
    expect(claims.filter(({ ok }) => ok).length).toBe(1)
    expect(claims.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 19 }, () => ({ ok: false, reason: 'task-claimed', refresh: true })),
    )
    const others = members.filter((_, index) => !claims[index]?.ok)
    const waits = await Promise.all(
      others.map((member) => claimTask(member, claimInput(task.id, { asks: 'wait' }), present)),
    )
    expect(waits.filter(({ ok }) => ok).length).toBe(1)
    expect(new Set(waits.flatMap((one) => (one.ok ? [] : [one.reason])))).toEqual(new Set(['task-waited-for']))
    expect(await db.taskClaim.groupBy({ by: ['status'], where: { taskId: task.id }, _count: true })).toHaveLength(2)
  })

  test('is refused for what is not to be had, each with its reason', async () => {
    const member = await makeMember()
    const { task } = await makeTask()
    const ask =
      (facts: Partial<ReturnType<typeof claimInput>>, actor = member) =>
      () =>
        claimTask(actor, { ...claimInput(task.id), ...facts }, present)
    await refusesWithoutTrace(ask({ taskId: unknownId }), { reason: 'task-not-found' })
    await refusesWithoutTrace(ask({ asks: 'wait' }), { reason: 'task-free', refresh: true })
    await refusesWithoutTrace(ask({ endsOn: '2026-03-01' }), { reason: 'task-ends-in-past', field: 'endsOn' })
    await refusesWithoutTrace(ask({ partners: ['nobody-at-all'] }), {
      reason: 'partner-unknown',
      field: 'partners',
      params: { names: 'nobody-at-all' },
    })
    const proposal = await makeProposal({ lead: member })
    await refusesWithoutTrace(ask({ taskId: proposal.task.id, asks: 'wait' }), {
      reason: 'task-claim-own-already',
      refresh: true,
    })
    await db.task.update({ where: { id: task.id }, data: { status: 'DRAFT' } })
    await refusesWithoutTrace(ask({}), { reason: 'task-not-published', refresh: true })
  })

  test('can be withdrawn before it is approved, and the one who waits is next', async () => {
    const { task, mentor, lead, claimId } = await makeProposal()
    const next = await makeMember()
    wentThrough(await claimTask(next, claimInput(task.id, { asks: 'wait' }), present))
    const { effect } = await effectOf(() => withdrawClaim(lead, { claimId }, days(1)))
    expect(effect).toEqual({ TaskClaim: '~2', AuditEntry: '+1', OutboxMail: '+2' })
    expect(await db.taskClaim.findMany({ where: { taskId: task.id }, orderBy: { id: 'asc' } })).toMatchObject([
      { status: 'WITHDRAWN', slotKey: null },
      { status: 'PROPOSED', slotKey: task.id },
    ])
    expect(await mailsTo(next)).toEqual(['task-claim-promoted'])
    expect(await mailsTo(mentor)).toEqual(['task-claim-asked', 'task-claim-asked'])
    await refusesWithoutTrace(() => withdrawClaim(lead, { claimId }, days(1)), { reason: 'task-claim-withdrawn' })
  })
})

describe('joining in', () => {
  test('takes a yes; a no takes one off the claim; the lead hands back instead', async () => {
    const [one, other] = [await makeMember(), await makeMember()]
    const { lead, claimId } = await makeProposal({ partners: [one, other] })
    expect((await joinClaim(one, { claimId }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => joinClaim(one, { claimId }, present), { reason: 'task-claim-joined' })
    expect((await leaveClaim(other, { claimId }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => leaveClaim(lead, { claimId }, present), { reason: 'lead-leaves' })
    const members = await db.taskClaimMember.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
    expect(members.map(({ personId }) => personId)).toEqual([lead.personId, one.personId])
    await expect(noteProgress(other, note(claimId), present)).rejects.toThrow('Not permitted')
  })
})

describe('approving', () => {
  test('gives the task to those who asked, from now on', async () => {
    const { task, mentor, lead, claimId } = await makeProposal()
    const { effect } = await effectOf(() => approveClaim(mentor, { claimId }, days(1)))
    expect(effect).toEqual({ Task: '~1', TaskClaim: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect((await taskOf(task.id)).status).toBe('CLAIMED')
    expect(await claimOf(claimId)).toMatchObject({
      status: 'ACTIVE',
      approvedAt: days(1),
      progressAt: days(1),
      leaseUntil: days(29),
    })
    expect(await mailsTo(lead)).toEqual(['task-claim-approved'])
    await refusesWithoutTrace(() => approveClaim(mentor, { claimId }, days(1)), { reason: 'task-claim-approved' })
  })

  test('is not for the mentor who takes part, nor for a maintainer who does', async () => {
    const mentor = await makeCommitter()
    const own = await makeProposal({ mentor, lead: mentor })
    await refusesWithoutTrace(() => approveClaim(mentor, { claimId: own.claimId }, present), {
      reason: 'task-claim-own',
    })
    const maintainer = await makeMaintainer()
    const joined = await makeProposal({ partners: [maintainer] })
    wentThrough(await joinClaim(maintainer, { claimId: joined.claimId }, present))
    await refusesWithoutTrace(() => approveClaim(maintainer, { claimId: joined.claimId }, present), {
      reason: 'task-claim-own',
    })
    expect((await approveClaim(await makeMaintainer(), { claimId: own.claimId }, present)).ok).toBe(true)
  })

  test('is not for whoever has been asked to join either, until they have said no', async () => {
    const mentor = await makeCommitter()
    const { lead, claimId } = await makeProposal({ mentor, partners: [mentor] })
    const own = { reason: 'task-claim-own' as const }
    await refusesWithoutTrace(() => approveClaim(mentor, { claimId }, present), own)
    await refusesWithoutTrace(() => declineClaim(mentor, { claimId, reason: 'x' }, present), own)
    wentThrough(await leaveClaim(mentor, { claimId }, present))
    expect((await approveClaim(mentor, { claimId }, present)).ok).toBe(true)
    await expect(joinClaim(mentor, { claimId }, present)).rejects.toThrow('Not permitted')
    wentThrough(await submitWork(lead, { claimId }, present))
    const maintainer = await makeMaintainer()
    const invited = await makeSubmission({ partners: [maintainer] })
    const review = { claimId: invited.claimId, checklistVersion: 1, met: [0, 1], verdict: 'ACCEPTED' as const }
    await refusesWithoutTrace(() => reviewWork(maintainer, { ...review, comment: undefined }, present), own)
  })

  test('or not: the reason is told, and the task is free', async () => {
    const { task, mentor, lead, claimId } = await makeProposal()
    const answer = await declineClaim(mentor, { claimId, reason: 'Too short.' }, present)
    expect(answer.ok).toBe(true)
    expect(await claimOf(claimId)).toMatchObject({ status: 'DECLINED', reason: 'Too short.', endedAt: present })
    expect(await mailsTo(lead)).toEqual(['task-claim-declined'])
    expect((await claimTask(await makeMember(), claimInput(task.id), present)).ok).toBe(true)
  })
})

describe('working', () => {
  test('a note extends the lease and takes back the reminder', async () => {
    const { lead, claimId } = await makeActive()
    await tendLeases(system, days(22))
    expect((await claimOf(claimId)).nudgedAt).toEqual(days(22))
    const { effect } = await effectOf(() => noteProgress(lead, note(claimId), days(23)))
    expect(effect).toEqual({ ProgressNote: '+1', TaskClaim: '~1', AuditEntry: '+1' })
    expect(await claimOf(claimId)).toMatchObject({ progressAt: days(23), leaseUntil: days(51), nudgedAt: null })
  })

  test('a late note on what has lapsed is refused, and so is handing it in', async () => {
    const { task, lead, claimId } = await makeActive()
    await tendLeases(system, days(22))
    await tendLeases(system, days(29))
    expect((await claimOf(claimId)).status).toBe('LAPSED')
    expect((await taskOf(task.id)).status).toBe('OPEN')
    await refusesWithoutTrace(() => noteProgress(lead, note(claimId), days(30)), { reason: 'task-claim-lapsed' })
    await refusesWithoutTrace(() => submitWork(lead, { claimId }, days(30)), { reason: 'task-claim-lapsed' })
  })

  test('handing back frees the task for the one who waits', async () => {
    const { task, mentor, lead, claimId } = await makeActive()
    const next = await makeMember()
    wentThrough(await claimTask(next, claimInput(task.id, { asks: 'wait' }), present))
    expect((await handBack(lead, { claimId, reason: 'No time.' }, days(1))).ok).toBe(true)
    expect(await claimOf(claimId)).toMatchObject({ status: 'RELEASED', reason: 'No time.', slotKey: null })
    expect(await db.taskClaim.findFirst({ where: { slotKey: task.id } })).toMatchObject({
      leadId: next.personId,
      status: 'PROPOSED',
    })
    expect(await mailsTo(mentor)).toContain('task-handed-back')
  })

  test('handing back is the lead’s, releasing the mentor’s', async () => {
    const partner = await makeMember()
    const { mentor, claimId, lead } = await makeActive({ partners: [partner] })
    wentThrough(await joinClaim(partner, { claimId }, present))
    await refusesWithoutTrace(() => handBack(partner, { claimId, reason: 'x' }, present), { reason: 'only-lead' })
    expect((await releaseClaim(mentor, { claimId, reason: 'Silence.' }, days(1))).ok).toBe(true)
    expect((await mailsTo(lead)).at(-1)).toBe('task-claim-released')
    expect((await mailsTo(partner)).at(-1)).toBe('task-claim-released')
  })
})

describe('a review', () => {
  const review = (claimId: string, met: number[], facts: object = {}) => ({
    claimId,
    checklistVersion: 1,
    met,
    verdict: 'ACCEPTED' as const,
    comment: undefined,
    ...facts,
  })

  test('returns what is not met, with a new lease, then accepts it', async () => {
    const { task, mentor, lead, claimId } = await makeSubmission()
    expect(await claimOf(claimId)).toMatchObject({ status: 'IN_REVIEW', leaseUntil: null })
    const returned = review(claimId, [0], { verdict: 'RETURNED', comment: 'The documentation.' })
    const { effect } = await effectOf(() => reviewWork(mentor, returned, days(3)))
    expect(effect).toEqual({ Task: '~1', TaskClaim: '~1', TaskReview: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await claimOf(claimId)).toMatchObject({ status: 'ACTIVE', leaseUntil: days(31) })
    expect((await taskOf(task.id)).status).toBe('CLAIMED')
    wentThrough(await submitWork(lead, { claimId }, days(4)))
    expect((await reviewWork(mentor, review(claimId, [0, 1]), days(5))).ok).toBe(true)
    expect(await claimOf(claimId)).toMatchObject({ status: 'DONE', endedAt: days(5), slotKey: null })
    expect(await taskOf(task.id)).toMatchObject({ status: 'DONE', doneAt: days(5), daysTaken: 5 })
    const reviews = await db.taskReview.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
    expect(reviews.map(({ items }) => items)).toEqual([
      [
        { zh: '精度达标', en: 'Accuracy holds', met: true },
        { zh: '文档齐全', en: 'Documentation is complete', met: false },
      ],
      [
        { zh: '精度达标', en: 'Accuracy holds', met: true },
        { zh: '文档齐全', en: 'Documentation is complete', met: true },
      ],
    ])
    expect((await mailsTo(lead)).sort()).toEqual([
      'certificate-issued',
      'task-claim-approved',
      'task-done',
      'task-returned',
    ])
  })

  test('is refused on another list, of what is not met, without a word, and by those who did the work', async () => {
    const mentor = await makeCommitter()
    const { task, lead, claimId } = await makeSubmission({ mentor })
    await db.task.update({ where: { id: task.id }, data: { checklistVersion: 2 } })
    await refusesWithoutTrace(() => reviewWork(mentor, review(claimId, [0, 1]), present), {
      reason: 'checklist-changed',
      refresh: true,
    })
    const newer = { checklistVersion: 2 }
    await refusesWithoutTrace(() => reviewWork(mentor, review(claimId, [0, 7], newer), present), {
      reason: 'checklist-unmet',
      field: 'met',
    })
    await refusesWithoutTrace(
      () => reviewWork(mentor, review(claimId, [0], { ...newer, verdict: 'RETURNED' }), present),
      {
        reason: 'return-without-comment',
        field: 'comment',
      },
    )
    await expect(reviewWork(lead, review(claimId, [0, 1], newer), present)).rejects.toThrow('Not permitted')
    const own = await makeProposal({ mentor, lead: mentor })
    wentThrough(await approveClaim(await makeMaintainer(), { claimId: own.claimId }, present))
    wentThrough(await submitWork(mentor, { claimId: own.claimId }, present))
    await refusesWithoutTrace(() => reviewWork(mentor, review(own.claimId, [0, 1]), present), {
      reason: 'task-claim-own',
    })
  })

  test('lets nothing lapse, however long it takes', async () => {
    const { claimId } = await makeSubmission()
    await tendLeases(system, days(100))
    await tendLeases(system, days(200))
    expect((await claimOf(claimId)).status).toBe('IN_REVIEW')
  })

  test('that accepts ends the waiting of whoever is next', async () => {
    const { task, mentor, claimId } = await makeSubmission()
    const next = await makeMember()
    wentThrough(await claimTask(next, claimInput(task.id, { asks: 'wait' }), present))
    wentThrough(await reviewWork(mentor, review(claimId, [0, 1]), present))
    expect(await mailsTo(next)).toEqual(['task-done-by-others'])
    expect(await db.taskClaim.count({ where: { taskId: task.id, slotKey: { not: null } } })).toBe(0)
  })
})

test('two reviews at once: one counts', async () => {
  const { mentor, claimId } = await makeSubmission()
  const maintainer = await makeMaintainer()
  const input = { claimId, checklistVersion: 1, met: [0, 1], verdict: 'ACCEPTED' as const, comment: undefined }
  const answers = await Promise.all([reviewWork(mentor, input, present), reviewWork(maintainer, input, present)])
  expect(answers.filter(({ ok }) => ok).length).toBe(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'task-claim-done' })
  expect(await db.taskReview.count({ where: { claimId } })).toBe(1)
})
