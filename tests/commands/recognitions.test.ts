import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db, transaction } from '@/lib/db/client'
import { enterDirectory } from '@/lib/people/directory-entry'
import { grantRecognition, withdrawRecognition } from '@/lib/recognitions/commands'
import { listHonoured, listRecognised } from '@/lib/recognitions/queries'
import { type Grant, grantSchema } from '@/lib/recognitions/schema'
import { makeMaintainer, makeMember, visitor } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { walk } from '../queries/walk'
import { effectOf, refusesWithoutTrace } from './all-rows'

const grantOf = (personId: string, facts: Partial<Grant> = {}) =>
  grantSchema.parse({
    personId,
    kind: 'EVANGELIST',
    year: 2025,
    citationZh: '事迹',
    citationEn: 'Deeds',
    ...facts,
  })

let maintainer: AccountActor
beforeAll(async () => {
  maintainer = await makeMaintainer()
})

const recognised = async () => (await listRecognised(visitor)).rows

describe('a recognition', () => {
  test('is granted with its year and citation, and mailed', async () => {
    const member = await makeMember()
    const { answer, effect } = await effectOf(() => grantRecognition(maintainer, grantOf(member.personId), present))
    expect(answer).toEqual({ ok: true, value: { slug: member.personSlug } })
    expect(effect).toEqual({ Recognition: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    const [first] = await recognised()
    expect(first).toMatchObject({
      year: 2025,
      citationZh: '事迹',
      citationEn: 'Deeds',
      person: { slug: member.personSlug },
    })
  })

  test('is granted once for a year, also by two at once', async () => {
    const { id } = await makePerson()
    const refusal = { ok: false, reason: 'already-recognised', field: 'kind' }
    const answers = await Promise.all([1, 2].map(() => grantRecognition(maintainer, grantOf(id), present)))
    expect(answers.filter(({ ok }) => !ok)).toEqual([refusal])
    expect((await grantRecognition(maintainer, grantOf(id, { year: 2024 }), present)).ok).toBe(true)
    expect((await grantRecognition(maintainer, grantOf(id, { kind: 'SENIOR_EVANGELIST' }), present)).ok).toBe(true)
  })

  test('of another kind says what it is called; no year lies ahead', async () => {
    const { id } = await makePerson()
    const grant = (facts: Partial<Grant>) => () => grantRecognition(maintainer, grantOf(id, facts), present)
    await refusesWithoutTrace(grant({ kind: 'OTHER' }), { reason: 'recognition-needs-name', field: 'nameZh' })
    await refusesWithoutTrace(grant({ kind: 'OTHER', nameZh: '新人' }), {
      reason: 'recognition-needs-name',
      field: 'nameEn',
    })
    await refusesWithoutTrace(grant({ year: 2027 }), { reason: 'year-ahead', field: 'year' })
    const named = { kind: 'OTHER' as const, nameZh: '新人', nameEn: 'Newcomer' }
    expect((await grant(named)()).ok).toBe(true)
    await refusesWithoutTrace(grant(named), { reason: 'already-recognised', field: 'kind' })
    expect((await grant({ ...named, nameZh: '讲师' })()).ok).toBe(true)
  })

  test('is withdrawn for a reason: kept, shown no more, and may be granted again', async () => {
    const { id } = await makePerson()
    await grantRecognition(maintainer, grantOf(id), present)
    const { id: recognitionId } = await db.recognition.findFirstOrThrow({ where: { personId: id } })
    const withdraw = () => withdrawRecognition(maintainer, { recognitionId, reason: 'Mistaken.' }, present)
    expect((await effectOf(withdraw)).effect).toEqual({ Recognition: '~1', AuditEntry: '+1' })
    expect((await recognised()).map((one) => one.id)).not.toContain(recognitionId)
    await refusesWithoutTrace(withdraw, { reason: 'recognition-withdrawn' })
    expect((await grantRecognition(maintainer, grantOf(id), present)).ok).toBe(true)
  })

  test('comes by pages, the latest year first', async () => {
    await db.recognition.deleteMany()
    const people = await Promise.all(Array.from({ length: 60 }, () => makePerson()))
    for (const [index, { id }] of people.entries())
      await grantRecognition(maintainer, grantOf(id, { year: 2020 + (index % 4) }), present)
    const { ids, pages } = await walk((from) => listRecognised(visitor, from))
    expect([new Set(ids).size, pages]).toEqual([60, [25, 25, 10]])
    const years = await db.recognition.findMany({ select: { id: true, year: true } })
    const yearOf = new Map(years.map(({ id, year }) => [id, year]))
    const order = ids.map((id) => yearOf.get(id) ?? 0)
    expect(order).toEqual([...order].sort((one, other) => other - one))
  })
})

describe('the hall of fame', () => {
  test('shows whoever is or was committer or maintainer, by when they began, unless they would rather not', async () => {
    await db.directoryEntry.updateMany({ data: { honouredSince: null } })
    const former = await makePerson({ terms: [{ role: 'COMMITTER', since: days(-90), until: days(-60) }] })
    const both = await makePerson({
      terms: [
        { role: 'MAINTAINER', since: days(-10) },
        { role: 'COMMITTER', since: days(-80) },
      ],
    })
    await makePerson({ terms: [{ role: 'MEMBER', since: days(-99) }] })
    const shy = await makePerson({ terms: [{ role: 'COMMITTER', since: days(-70) }] })
    const slugs = async () => (await listHonoured(visitor)).rows.map(({ slug }) => slug)
    expect(await slugs()).toEqual([former.slug, both.slug, shy.slug])
    await db.person.update({ where: { id: shy.id }, data: { hallOfFameConsent: false } })
    await transaction((tx) => enterDirectory(tx, shy.id, present))
    expect(await slugs()).toEqual([former.slug, both.slug])
    await grantRecognition(maintainer, grantOf(shy.id), present)
    expect((await recognised()).map(({ person }) => person.slug)).not.toContain(shy.slug)
  })

  test('comes by pages', async () => {
    await db.directoryEntry.updateMany({ data: { honouredSince: null } })
    const since = (index: number) => days(-200 + Math.floor(index / 3))
    const people = await Promise.all(
      Array.from({ length: 55 }, (_, index) => makePerson({ terms: [{ role: 'COMMITTER', since: since(index) }] })),
    )
    const { ids, pages } = await walk((after) => listHonoured(visitor, after))
    expect([new Set(ids), pages]).toEqual([new Set(people.map(({ id }) => id)), [25, 25, 5]])
  })
})
