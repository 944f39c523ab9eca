import { beforeAll, describe, expect, test } from 'vitest'
import { dropClock, editClock, startClock } from '@/lib/adaptations/commands'
import { getClock, getOverview, listClocks, listOverdue } from '@/lib/adaptations/queries'
import { remindOfAdaptations } from '@/lib/adaptations/reminder'
import { clockListSchema, clockSchema } from '@/lib/adaptations/schema'
import { tendAgendas } from '@/lib/agenda/commands'
import { listAgenda } from '@/lib/agenda/queries'
import type { AccountActor } from '@/lib/auth/permissions'
import { db, transaction } from '@/lib/db/client'
import { makeCommitter, makeHolder, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { clockInput } from '../factories/goals'
import { makeMeeting } from '../factories/meetings'
import { makePerson } from '../factories/people'
import { walk } from '../queries/walk'
import { effectOf, refusesWithoutTrace } from './all-rows'

let committer: AccountActor
beforeAll(async () => {
  committer = await makeCommitter()
})

const unknownId = '018f0000-0000-7000-8000-000000000000'

async function started(own: Record<string, string> = {}): Promise<string> {
  const answer = await startClock(committer, clockInput(own), present)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}

const editing = (adaptationId: string, version: number, own: Record<string, string> = {}) => {
  const { isCore: _, ...facts } = clockInput(own)
  return clockSchema.parse({ ...facts, isCore: 'yes', ownerId: facts.ownerId ?? '', adaptationId, version })
}

describe('a clock', () => {
  test('starts when something appeared, and is due as the charter has it', async () => {
    const { effect } = await effectOf(() => started({ title: 'Feature A' }))
    expect(effect).toEqual({ Adaptation: '+1', AuditEntry: '+1' })
    const row = await db.adaptation.findFirstOrThrow({ where: { title: 'Feature A' } })
    expect(row).toMatchObject({ appearedAt: hours(-1), dueAt: hours(47), isCore: true, adaptedAt: null, version: 1 })
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subject: `adaptation:${row.id}` } })
    expect(entry).toMatchObject({ action: 'adaptation.started', ruleId: 'core-adaptation', ruleVersion: 1 })
  })

  test('stops when the adaptation is merged, not before it appeared, and late with a reason alone', async () => {
    const id = await started()
    const merged = { adaptedUrl: 'https://example.org/pr/1' }
    const edit = (own: Record<string, string>, at = present) => editClock(committer, editing(id, 1, own), at)
    await refusesWithoutTrace(() => edit({ ...merged, adaptedAt: '2026-03-02T14:59' }), {
      reason: 'adapted-before-upstream',
      field: 'adaptedAt',
    })
    await refusesWithoutTrace(() => edit({ ...merged, adaptedAt: '2026-03-05T15:00' }, days(4)), {
      reason: 'late-without-reason',
      field: 'lateReason',
    })
    const late = { ...merged, adaptedAt: '2026-03-05T15:00', lateReason: 'Waited for hardware.' }
    const { answer, effect } = await effectOf(() => edit(late, days(4)))
    expect(answer).toEqual({ ok: true, value: { id } })
    expect(effect).toEqual({ Adaptation: '~1', AuditEntry: '+1' })
    expect(await getClock(visitor, id)).toMatchObject({ lateReason: 'Waited for hardware.', version: 2 })
    await refusesWithoutTrace(() => edit(late, days(4)), { reason: 'adaptation-changed', refresh: true })
    const { details } = await db.auditEntry.findFirstOrThrow({
      where: { subject: `adaptation:${id}`, action: 'adaptation.edited' },
    })
    expect(Object.keys(Object(details).after)).toEqual(['title', 'adaptedAt', 'adaptedUrl', 'lateReason'])
    expect(details).toMatchObject({
      before: { adaptedUrl: null, lateReason: null },
      after: {
        adaptedAt: '2026-03-05T07:00:00.000Z',
        adaptedUrl: merged.adaptedUrl,
        lateReason: expect.stringMatching(/^20 # [0-9a-f]{16}$/),
      },
    })
  })

  test('has an owner who is in office', async () => {
    const { personId } = await makeHolder(null)
    await refusesWithoutTrace(() => startClock(committer, clockInput({ ownerId: personId }), present), {
      reason: 'adaptation-owner-unknown',
      field: 'ownerId',
    })
    const member = await makeMember()
    const id = await started({ ownerId: member.personId })
    expect((await getClock(visitor, id))?.owner?.slug).toBe(member.personSlug)
  })

  test('is dropped for a reason, once, unless it is adapted; then nothing of it changes', async () => {
    const id = await started()
    const drop = () => dropClock(committer, { adaptationId: id, reason: 'Not for us.' }, present)
    expect((await effectOf(drop)).effect).toEqual({ Adaptation: '~1', AuditEntry: '+1' })
    await refusesWithoutTrace(drop, { reason: 'adaptation-dropped' })
    await refusesWithoutTrace(() => editClock(committer, editing(id, 2), present), { reason: 'adaptation-dropped' })
    const done = await started({ adaptedAt: '2026-03-02T15:30', adaptedUrl: 'https://example.org/pr/2' })
    await refusesWithoutTrace(() => dropClock(committer, { adaptationId: done, reason: 'x' }, present), {
      reason: 'adaptation-done',
    })
    await refusesWithoutTrace(() => dropClock(committer, { adaptationId: unknownId, reason: 'x' }, present), {
      reason: 'adaptation-not-found',
    })
  })
})

describe('an overdue one', () => {
  const remind = (at: Date) => remindOfAdaptations(system, at)
  const mailsAbout = (id: string) =>
    db.outboxMail.findMany({
      where: { dedupeKey: { startsWith: `adaptation-overdue:${id}` } },
      select: { toAddress: true },
    })

  test('reminds its owner once, also by two jobs at once', async () => {
    await db.adaptation.deleteMany()
    const owner = await makeMember()
    const id = await started({ ownerId: owner.personId })
    await remind(hours(47))
    expect(await mailsAbout(id)).toEqual([])
    expect((await effectOf(() => Promise.all([1, 2].map(() => remind(minutes(1, hours(47))))))).effect).toEqual({
      Adaptation: '~1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    await remind(days(9))
    expect(await mailsAbout(id)).toEqual([{ toAddress: owner.email }])
  })

  test('whose owner no mail reaches reminds the maintainers; with nobody to tell it waits', async () => {
    await db.adaptation.deleteMany()
    const founder = await makePerson({ terms: [{ role: 'COMMITTER' }] })
    const id = await started({ ownerId: founder.id })
    const atDesk = await db.user.findMany({ where: { email: { not: null } }, select: { id: true, email: true } })
    await db.user.updateMany({ data: { email: null } })
    expect((await effectOf(() => remind(days(3)))).effect).toEqual({})
    for (const { id: userId, email } of atDesk) await db.user.update({ where: { id: userId }, data: { email } })
    const maintainer = await makeMaintainer()
    await remind(days(3))
    expect((await mailsAbout(id)).map(({ toAddress }) => toAddress)).toContain(maintainer.email)
  })

  test('reminds once more whenever its owner or its due time is another, also when they come back', async () => {
    await db.adaptation.deleteMany()
    const [one, other] = [await makeMember(), await makeMember()]
    const id = await started({ title: 'Feature C', ownerId: one.personId })
    let version = 1
    const edit = async (own: Record<string, string>) => {
      const answer = await editClock(committer, editing(id, version++, { title: 'Feature C', ...own }), days(3))
      expect(answer.ok).toBe(true)
      await remind(days(3))
      return (await mailsAbout(id)).map(({ toAddress }) => toAddress)
    }
    await remind(days(3))
    expect(await edit({ ownerId: one.personId, lateReason: 'Waits.' })).toEqual([one.email])
    expect((await edit({ ownerId: other.personId })).sort()).toEqual([one.email, other.email].sort())
    expect(await edit({ ownerId: one.personId })).toHaveLength(3)
    expect(await edit({ ownerId: one.personId, appearedAt: '2026-03-01T15:00' })).toHaveLength(4)
  })

  test('without an owner reminds the maintainers; one that is adapted, dropped or no core feature reminds nobody', async () => {
    await db.adaptation.deleteMany()
    const maintainer = await makeMaintainer()
    const id = await started()
    const adapted = await started({ adaptedAt: '2026-03-02T15:30', adaptedUrl: 'https://example.org/pr/2' })
    const dropped = await started()
    await dropClock(committer, { adaptationId: dropped, reason: 'x' }, present)
    const minor = await started({ isCore: '' })
    await remind(days(3))
    expect((await mailsAbout(id)).map(({ toAddress }) => toAddress)).toContain(maintainer.email)
    for (const quiet of [adapted, dropped, minor]) expect(await mailsAbout(quiet)).toEqual([])
    expect((await transaction((tx) => listOverdue(tx, days(3)))).map((one) => one.id)).toEqual([id])
  })
})

test('an overdue one stands on the next meeting’s agenda until it is adapted', async () => {
  await db.adaptation.deleteMany()
  await db.meeting.updateMany({ data: { status: 'CANCELLED' } })
  const meeting = await makeMeeting({ startsAt: days(10) })
  const id = await started({ title: 'Feature B' })
  const titles = async () => (await listAgenda(visitor, meeting.id)).map(({ titleEn }) => titleEn)
  const overdue = 'Overdue adaptation: Feature B'
  await tendAgendas(system, hours(40))
  expect(await titles()).not.toContain(overdue)
  await tendAgendas(system, days(3))
  expect(await titles()).toContain(overdue)
  const late = { adaptedAt: '2026-03-05T15:00', adaptedUrl: 'https://example.org/pr/1', lateReason: 'Hard.' }
  await editClock(committer, editing(id, 1, { title: 'Feature B', ...late }), days(4))
  await tendAgendas(system, days(4))
  expect(await titles()).not.toContain(overdue)
})

test('the overview counts core features of the last year, and the lag of releases', async () => {
  await db.adaptation.deleteMany()
  const merged = { adaptedUrl: 'https://example.org/pr/1' }
  await started({ ...merged, adaptedAt: '2026-03-02T15:30' })
  await started({ ...merged, appearedAt: '2026-02-01T10:00', adaptedAt: '2026-02-06T10:00', lateReason: 'x' })
  await started({ appearedAt: '2026-02-01T10:00' })
  await started({ appearedAt: '2024-02-01T10:00' })
  await started({
    kind: 'RELEASE',
    title: '1.0',
    appearedAt: '2026-01-01T10:00',
    ...merged,
    adaptedAt: '2026-01-02T10:00',
  })
  await started({ kind: 'RELEASE', title: '1.1', appearedAt: '2026-02-20T10:00' })
  const { features, lag, chart } = await getOverview(visitor, present)
  expect(features).toMatchObject({ decided: 3, inTime: 1, share: 33, p50: 1, p90: 120, open: 1, breaches: 2 })
  expect(lag).toMatchObject({ latest: { title: '1.1' }, adapted: { title: '1.0' }, behind: 1 })
  expect(chart.map((one) => one.hours)).toEqual([24, 120, 1])
})

test('the list comes by pages, the latest first, and by kind', async () => {
  await db.adaptation.deleteMany()
  for (let index = 0; index < 30; index++) await started({ kind: index % 2 ? 'RELEASE' : 'FEATURE' })
  const list = (address: object) => (after?: string) =>
    listClocks(visitor, clockListSchema.parse({ ...address, after }), present)
  const { ids, pages } = await walk(list({}))
  expect([new Set(ids).size, pages]).toEqual([30, [25, 5]])
  expect((await walk(list({ kind: 'RELEASE' }))).ids.length).toBe(15)
})
