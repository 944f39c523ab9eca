import { beforeAll, describe, expect, test } from 'vitest'
import { type AccountActor, Forbidden } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { refreshDirectory } from '@/lib/people/refresh-directory'
import { appointRole, correctTerm, endRole, strikeTerm } from '@/lib/roles/commands'
import { makeAccount, makeCommitter, makeHolder, makeMaintainer } from '../factories/actors'
import { anArea } from '../factories/applications'
import { days, present } from '../factories/clock'
import { makePerson, makeTerm } from '../factories/people'
import { allRows, effectOf, refusesWithoutTrace } from './all-rows'

const { timeZone } = getSite()
const dayAt = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
const day = (count: number) => dayAt(days(count))
const start = (count: number) => startOfDay(day(count), timeZone)

const appointment = (personId: string, facts: object = {}) => ({
  personId,
  role: 'MEMBER' as const,
  areas: [anArea()],
  dutyZh: undefined,
  dutyEn: undefined,
  since: day(-1),
  reason: 'Decided at meeting 0001.',
  ...facts,
})

const correction = (termId: string, facts: object = {}) => ({
  termId,
  role: 'COMMITTER' as const,
  areas: [],
  dutyZh: '方向',
  dutyEn: 'Direction',
  since: day(-10),
  until: null,
  reason: 'The minutes say so.',
  ...facts,
})

const termOf = (id: string) => db.roleTerm.findFirstOrThrow({ where: { id } })
const openTerm = (personId: string, role: 'MEMBER' | 'COMMITTER' | 'MAINTAINER') =>
  db.roleTerm.findFirstOrThrow({ where: { personId, role, until: null, supersededAt: null } })
const standingOf = async (personId: string) =>
  (await db.directoryEntry.findFirstOrThrow({ where: { personId } })).standing

let maintainer: AccountActor & { personId: string }
beforeAll(async () => {
  maintainer = await makeMaintainer()
})

describe('appointing', () => {
  test('begins the term with its source, rule and reason, and tells whom it concerns', async () => {
    const holder = await makeHolder(null)
    const { answer, effect } = await effectOf(() => appointRole(maintainer, appointment(holder.personId), present))
    expect(answer).toEqual({ ok: true, value: { slug: holder.personSlug } })
    expect(effect).toEqual({ RoleTerm: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await openTerm(holder.personId, 'MEMBER')).toMatchObject({
      since: start(-1),
      source: 'APPOINTMENT',
      ruleId: 'member-admission',
      ruleVersion: 1,
      recordedAt: present,
      recordedById: maintainer.personId,
      reason: 'Decided at meeting 0001.',
      areas: [anArea()],
    })
    expect(await standingOf(holder.personId)).toBe('MEMBER')
  })

  test('today means now', async () => {
    const { id } = await makePerson()
    await appointRole(maintainer, appointment(id, { since: day(0) }), present)
    expect((await openTerm(id, 'MEMBER')).since).toEqual(present)
  })

  test('keeps to what the charter asks of committers and maintainers', async () => {
    const nobody = await makePerson()
    const member = await makePerson({ terms: [{ role: 'MEMBER', since: days(-30) }] })
    const recent = await makePerson({ terms: [{ role: 'COMMITTER', since: days(-300) }] })
    const long = await makePerson({ terms: [{ role: 'COMMITTER', since: days(-400) }] })
    const appoint = (id: string, role: string) => () => appointRole(maintainer, appointment(id, { role }), present)
    await refusesWithoutTrace(appoint(nobody.id, 'COMMITTER'), { reason: 'charter-needs-member', field: 'since' })
    await refusesWithoutTrace(appoint(member.id, 'MAINTAINER'), { reason: 'charter-needs-committer', field: 'since' })
    await refusesWithoutTrace(appoint(recent.id, 'MAINTAINER'), {
      reason: 'charter-needs-tenure',
      field: 'since',
      params: { years: 1, day: dayAt(new Date(start(-300).getTime() + 365 * 86_400_000)) },
    })
    expect((await appoint(member.id, 'COMMITTER')()).ok).toBe(true)
    expect((await appoint(long.id, 'MAINTAINER')()).ok).toBe(true)
    expect(await standingOf(long.id)).toBe('MAINTAINER')
  })

  test('refuses what overlaps, lies ahead, or names nothing', async () => {
    const { id } = await makePerson({
      terms: [
        { role: 'MEMBER', since: days(-30), until: days(-20) },
        { role: 'MEMBER', since: days(-10) },
      ],
    })
    const appoint = (facts: object) => () => appointRole(maintainer, appointment(id, facts), present)
    await refusesWithoutTrace(appoint({ since: day(-40) }), { reason: 'term-overlaps', field: 'since' })
    await refusesWithoutTrace(appoint({ since: day(-5) }), { reason: 'term-overlaps', field: 'since' })
    await refusesWithoutTrace(appoint({ since: day(1) }), { reason: 'term-begins-later', field: 'since' })
    await refusesWithoutTrace(appoint({ areas: ['no-such-area'] }), { reason: 'area-unknown', field: 'areas' })
    await refusesWithoutTrace(appoint({ since: '2024-12-31' }), { reason: 'charter-not-in-force-then', field: 'since' })
    const nobody = appointment('00000000-0000-7000-8000-000000000000')
    await refusesWithoutTrace(() => appointRole(maintainer, nobody, present), { reason: 'person-not-found' })
  })

  test('of two at once one wins', async () => {
    const { id } = await makePerson()
    const answers = await Promise.all([1, 2].map(() => appointRole(maintainer, appointment(id), present)))
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'term-overlaps', field: 'since' }])
    expect(await db.roleTerm.count({ where: { personId: id } })).toBe(1)
  })
})

describe('ending', () => {
  test('keeps who ended it and why; whoever holds nothing any more is emeritus', async () => {
    const committer = await makeCommitter()
    const { id: termId } = await openTerm(committer.personId, 'COMMITTER')
    const end = () => endRole(maintainer, { termId, until: day(0), reason: 'Left the project.' }, present)
    expect((await effectOf(end)).effect).toEqual({
      RoleTerm: '~1',

      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    expect(await termOf(termId)).toMatchObject({
      until: present,
      endRecordedAt: present,
      endedById: maintainer.personId,
      endReason: 'Left the project.',
      openKey: null,
    })
    expect(await standingOf(committer.personId)).toBe('EMERITUS')
    await refusesWithoutTrace(end, { reason: 'term-changed' })
  })

  test('is refused before the beginning, ahead of time, and for nothing', async () => {
    const committer = await makeCommitter()
    const { id: termId } = await openTerm(committer.personId, 'COMMITTER')
    const end = (until: string) => () => endRole(maintainer, { termId, until, reason: 'x' }, present)
    await refusesWithoutTrace(end(day(-31)), { reason: 'term-ends-first', field: 'until' })
    await refusesWithoutTrace(end(day(1)), { reason: 'term-ends-later', field: 'until' })
    const nothing = { termId: '00000000-0000-7000-8000-000000000000', until: day(0), reason: 'x' }
    await refusesWithoutTrace(() => endRole(maintainer, nothing, present), { reason: 'term-not-found' })
  })
})

describe('correcting', () => {
  test('puts a term in the place of one that stays, with who and why', async () => {
    const { id: personId } = await makePerson({ terms: [{ role: 'MEMBER' }] })
    const termId = await makeTerm(personId, { role: 'COMMITTER', since: start(-20) })
    const { effect } = await effectOf(() => correctTerm(maintainer, correction(termId), present))
    expect(effect).toEqual({ RoleTerm: '+1 ~1', AuditEntry: '+1' })
    expect(await termOf(termId)).toMatchObject({
      since: start(-20),
      supersededAt: present,
      supersededById: maintainer.personId,
      supersededReason: 'The minutes say so.',
      openKey: null,
    })
    expect(await openTerm(personId, 'COMMITTER')).toMatchObject({
      since: start(-10),
      source: 'CORRECTION',
      correctsId: termId,
      reason: 'The minutes say so.',
      recordedById: maintainer.personId,
      dutyZh: '方向',
    })
    await refusesWithoutTrace(() => correctTerm(maintainer, correction(termId), present), { reason: 'term-not-found' })
  })

  test('a day that is left as it was keeps its hour', async () => {
    const { id } = await makePerson()
    const termId = await makeTerm(id, { role: 'MEMBER', since: new Date(start(-9).getTime() + 3_600_000) })
    await correctTerm(maintainer, correction(termId, { role: 'MEMBER', since: day(-9) }), present)
    expect((await openTerm(id, 'MEMBER')).since).toEqual(new Date(start(-9).getTime() + 3_600_000))
  })

  test('keeps to the charter, but for what the founding roster says', async () => {
    const { id: personId } = await makePerson()
    const founding = await makeTerm(personId, { role: 'COMMITTER' })
    expect((await correctTerm(maintainer, correction(founding), present)).ok).toBe(true)
    // Nor does the correction of a correction ask for it.
    const { id: again } = await openTerm(personId, 'COMMITTER')
    expect((await correctTerm(maintainer, correction(again, { since: day(-12) }), present)).ok).toBe(true)
    const other = await makePerson({ terms: [{ role: 'MEMBER', since: days(-8) }] })
    await appointRole(maintainer, appointment(other.id, { role: 'COMMITTER', since: day(-5) }), present)
    const { id: appointed } = await openTerm(other.id, 'COMMITTER')
    await refusesWithoutTrace(() => correctTerm(maintainer, correction(appointed), present), {
      reason: 'charter-needs-member',
      field: 'since',
    })
  })

  test('striking out leaves the term, marked, and nothing in its place', async () => {
    const { id: personId } = await makePerson()
    const termId = await makeTerm(personId, { role: 'MEMBER' })
    const strike = () => strikeTerm(maintainer, { termId, reason: 'Never was.' }, present)
    expect((await effectOf(strike)).effect).toEqual({ RoleTerm: '~1', AuditEntry: '+1' })
    expect(await termOf(termId)).toMatchObject({ supersededAt: present, supersededReason: 'Never was.' })
    expect(await standingOf(personId)).toBe(null)
    await refusesWithoutTrace(strike, { reason: 'term-not-found' })
  })

  test('nobody appoints themselves or mends their own record; stepping down is anyone’s right', async () => {
    const other = await makeMaintainer()
    const { id: termId } = await openTerm(other.personId, 'MAINTAINER')
    const before = await allRows()
    await expect(appointRole(other, appointment(other.personId), present)).rejects.toThrow(Forbidden)
    await expect(correctTerm(other, correction(termId, { role: 'MAINTAINER' }), present)).rejects.toThrow(Forbidden)
    await expect(strikeTerm(other, { termId, reason: 'x' }, present)).rejects.toThrow(Forbidden)
    expect(await allRows()).toEqual(before)
    expect((await endRole(other, { termId, until: day(0), reason: 'Stepping down.' }, present)).ok).toBe(true)
  })
})

describe('the last maintainer', () => {
  /** Everyone else's time as maintainer is over. */
  async function alone(...kept: string[]) {
    await db.roleTerm.updateMany({
      where: { role: 'MAINTAINER', personId: { notIn: kept }, until: null },
      data: { until: days(-1), openKey: null },
    })
  }

  test('stays, whatever is tried', async () => {
    const last = await makeMaintainer()
    await alone(last.personId)
    const { id: termId } = await openTerm(last.personId, 'MAINTAINER')
    const refusal = { reason: 'last-maintainer' }
    await refusesWithoutTrace(() => endRole(last, { termId, until: day(0), reason: 'x' }, present), refusal)
    // Someone who was maintainer a moment ago, and whose page is still open.
    const changed = correction(termId, { role: 'COMMITTER' })
    await refusesWithoutTrace(() => correctTerm(maintainer, changed, present), refusal)
    const ended = correction(termId, { role: 'MAINTAINER', until: day(-1) })
    await refusesWithoutTrace(() => correctTerm(maintainer, ended, present), refusal)
    await refusesWithoutTrace(() => strikeTerm(maintainer, { termId, reason: 'x' }, present), refusal)
    const moved = correction(termId, { role: 'MAINTAINER', since: day(-40) })
    expect((await correctTerm(maintainer, moved, present)).ok).toBe(true)
  })

  test('who has an account stays too, also while others are maintainers who have none', async () => {
    const last = await makeMaintainer()
    const absent = await makePerson({ terms: [{ role: 'MAINTAINER' }] })
    await alone(last.personId, absent.id)
    const { id: termId } = await openTerm(last.personId, 'MAINTAINER')
    const refusal = { reason: 'last-maintainer-with-account' }
    const stepDown = () => endRole(last, { termId, until: day(0), reason: 'x' }, present)
    await refusesWithoutTrace(stepDown, refusal)
    await refusesWithoutTrace(() => correctTerm(maintainer, correction(termId), present), refusal)
    await refusesWithoutTrace(() => strikeTerm(maintainer, { termId, reason: 'x' }, present), refusal)
    // An account that was deleted is none.
    const gone = await makeAccount()
    await db.user.update({ where: { id: gone.userId }, data: { personId: absent.id, deletedAt: days(-1) } })
    await refusesWithoutTrace(stepDown, refusal)
    await db.user.update({ where: { id: gone.userId }, data: { deletedAt: null } })
    expect((await stepDown()).ok).toBe(true)
  })

  test('without an account steps down while there is another, whoever has one', async () => {
    const [one, other] = [await makePerson(), await makePerson()]
    await alone()
    await makeTerm(other.id, { role: 'MAINTAINER' })
    const termId = await makeTerm(one.id, { role: 'MAINTAINER' })
    expect((await endRole(maintainer, { termId, until: day(0), reason: 'x' }, present)).ok).toBe(true)
  })

  test('of two who end the last two terms at once one is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await makeMaintainer(), await makeMaintainer()]
      await alone(one.personId, other.personId)
      const terms = await Promise.all([one, other].map(({ personId }) => openTerm(personId, 'MAINTAINER')))
      const answers = await Promise.all(
        terms.map(({ id }, index) =>
          endRole(index === 0 ? other : one, { termId: id, until: day(0), reason: 'x' }, present),
        ),
      )
      expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'last-maintainer' }])
      expect(await db.roleTerm.count({ where: { role: 'MAINTAINER', until: null, supersededAt: null } })).toBe(1)
    }
  })
})

describe('the database itself', () => {
  test.each([
    ['inside another', days(-20), days(-15)],
    ['around another', days(-50), null],
    ['into another', days(-50), days(-29)],
    ['that ends before it begins', days(-60), days(-70)],
  ])('refuses a term %s', async (_what, since, until) => {
    const { id } = await makePerson({ terms: [{ role: 'MEMBER', since: days(-30), until: days(-10) }] })
    await expect(makeTerm(id, { role: 'MEMBER', since, until })).rejects.toThrow()
    // Neither by an update.
    const other = await makeTerm(id, { role: 'MEMBER', since: days(-90), until: days(-80) })
    await expect(db.roleTerm.updateMany({ where: { id: other }, data: { since, until } })).rejects.toThrow()
    expect(await db.roleTerm.count({ where: { personId: id } })).toBe(2)
  })

  test('takes one that touches another, of another role, or beside a superseded one', async () => {
    const { id } = await makePerson({ terms: [{ role: 'MEMBER', since: days(-30), until: days(-10) }] })
    await makeTerm(id, { role: 'MEMBER', since: days(-10), until: days(-5) })
    await makeTerm(id, { role: 'COMMITTER', since: days(-30) })
    await db.roleTerm.updateMany({
      where: { personId: id, role: 'COMMITTER' },
      data: { supersededAt: present, openKey: null },
    })
    await makeTerm(id, { role: 'COMMITTER', since: days(-20) })
    expect(await db.roleTerm.count({ where: { personId: id } })).toBe(4)
  })

  test('refuses the second of two overlapping terms that are written at once', async () => {
    const { id } = await makePerson()
    const write = (since: number, until: number) =>
      makeTerm(id, { role: 'MEMBER', since: days(since), until: days(until) })
    const answers = await Promise.allSettled([write(-30, -10), write(-20, -5)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('the directory follows a term that ends by itself, and whoever was forgotten', async () => {
  const { id } = await makePerson({ terms: [{ role: 'MEMBER', until: days(5) }] })
  expect(await standingOf(id)).toBe('MEMBER')
  await refreshDirectory(days(4))
  expect(await standingOf(id)).toBe('MEMBER')
  await refreshDirectory(days(5))
  expect(await standingOf(id)).toBe('EMERITUS')
  await db.directoryKey.deleteMany({ where: { personId: id } })
  await db.directoryEntry.deleteMany({ where: { personId: id } })
  await refreshDirectory(days(5))
  expect(await standingOf(id)).toBe('EMERITUS')
})
