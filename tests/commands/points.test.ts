import { describe, expect, test } from 'vitest'
import { attempt } from '@/lib/db/attempt'
import { db } from '@/lib/db/client'
import { correctPoints } from '@/lib/points/commands'
import { award, reserve, settle } from '@/lib/points/ledger'
import { getStatement } from '@/lib/points/queries/statement'
import type { Correction } from '@/lib/points/schema'
import { makeMaintainer, makeMember } from '../factories/actors'
import { days, present } from '../factories/clock'
import { balanceOf, expectLedgerToAddUp } from '../factories/point-sums'
import { givePoints, takePoints } from '../factories/points'
import { effectOf, refusesWithoutTrace } from './all-rows'

const spend = (personId: string, points: number, id: string) =>
  attempt((tx) => reserve(tx, { personId, points, source: { kind: 'redemption', id }, at: present }))

const standingsOf = async (personId: string) => {
  const rows = await db.pointStanding.findMany({ where: { personId }, select: { scope: true, points: true } })
  return Object.fromEntries(rows.map(({ scope, points }) => [scope, points]))
}

describe('points', () => {
  test('are awarded once for a source, and counted in campaign, year and all time', async () => {
    const [{ personId }, other] = [await makeMember(), await makeMember()]
    const source = { kind: 'submission', id: 'once' }
    const { effect } = await effectOf(() => givePoints(personId, 8, { source, campaignId: 'spring' }))
    expect(effect).toEqual({ PointAccount: '+1', PointEntry: '+1', PointStanding: '+3' })
    expect(await balanceOf(personId)).toMatchObject({ available: 8, reserved: 0 })
    expect(await standingsOf(personId)).toEqual({ all: 8, 'year:2026': 8, 'campaign:spring': 8 })
    for (const one of [personId, other.personId])
      await refusesWithoutTrace(() => attempt((tx) => award(tx, { personId: one, points: 3, source, at: present })), {
        reason: 'points-awarded-already',
      })
  })

  test('count in the year of the SIG’s calendar', async () => {
    const { personId } = await makeMember()
    // New Year's Day in Shanghai is still the old year in UTC.
    await givePoints(personId, 2, { at: new Date('2026-12-31T15:59:59Z') })
    await givePoints(personId, 3, { at: new Date('2026-12-31T16:00:00Z') })
    expect(await standingsOf(personId)).toEqual({ all: 5, 'year:2026': 2, 'year:2027': 3 })
  })

  test('are taken back where they counted, and can then be awarded anew', async () => {
    const { personId } = await makeMember()
    const source = await givePoints(personId, 8, { campaignId: 'autumn' })
    expect(await takePoints(source, days(400))).toEqual({ ok: true, value: { taken: 8, writtenOff: 0 } })
    expect(await balanceOf(personId)).toMatchObject({ available: 0, reserved: 0 })
    expect(await standingsOf(personId)).toEqual({ all: 0, 'year:2026': 0, 'campaign:autumn': 0 })
    await refusesWithoutTrace(() => takePoints(source), { reason: 'points-not-awarded' })
    await givePoints(personId, 5, { source })
    expect(await balanceOf(personId)).toMatchObject({ available: 5, reserved: 0 })
    expect(await takePoints(source)).toEqual({ ok: true, value: { taken: 5, writtenOff: 0 } })
    await refusesWithoutTrace(() => takePoints({ kind: 'submission', id: 'unknown' }), { reason: 'points-not-awarded' })
  })

  test('that were spent are written off: nobody owes any, and the rankings lose the whole award', async () => {
    const { personId } = await makeMember()
    const source = await givePoints(personId, 8)
    await givePoints(personId, 2)
    expect(await spend(personId, 7, 'spent')).toEqual({ ok: true })
    expect(await takePoints(source)).toEqual({ ok: true, value: { taken: 3, writtenOff: 5 } })
    expect(await balanceOf(personId)).toMatchObject({ available: 0, reserved: 7 })
    expect(await standingsOf(personId)).toMatchObject({ all: 2 })
    await givePoints(personId, 4)
    expect(await balanceOf(personId)).toMatchObject({ available: 4, reserved: 7 })
  })

  test('are reserved as far as there are any, then handed out or returned', async () => {
    const { personId } = await makeMember()
    await givePoints(personId, 10)
    await refusesWithoutTrace(() => spend(personId, 11, 'too-many'), {
      reason: 'points-short',
      params: { available: 10 },
    })
    expect(await spend(personId, 4, 'first')).toEqual({ ok: true })
    expect(await spend(personId, 6, 'second')).toEqual({ ok: true })
    const end = (id: string, points: number, kind: 'RETURN' | 'HAND_OUT') =>
      attempt(async (tx) => {
        await settle(tx, { personId, points, source: { kind: 'redemption', id }, at: present }, kind)
        return { ok: true, value: undefined }
      })
    await end('first', 4, 'HAND_OUT')
    await end('second', 6, 'RETURN')
    expect(await balanceOf(personId)).toMatchObject({ available: 6, reserved: 0 })
    // Not twice: what is reserved is none.
    await expect(end('second', 6, 'RETURN')).rejects.toThrow()
    expect(await standingsOf(personId)).toMatchObject({ all: 10 })
  })

  test('awarded to one person by many at once all arrive, those of one source once', async () => {
    const { personId } = await makeMember()
    const source = { kind: 'submission', id: 'raced' }
    const answers = await Promise.allSettled([
      ...Array.from({ length: 8 }, () => givePoints(personId, 1)),
      ...Array.from({ length: 4 }, () => givePoints(personId, 100, { source })),
    ])
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(3)
    expect(await balanceOf(personId)).toMatchObject({ available: 108, reserved: 0 })
  })

  test('are put right by hand, with a reason that the person reads', async () => {
    const [maintainer, member] = [await makeMaintainer(), await makeMember()]
    const { personId } = member
    const correct = (change: Partial<Correction>) => () =>
      correctPoints(
        maintainer,
        { personId, number: 0, kind: 'ADDITION', points: 5, reason: 'Forgotten.', ...change },
        present,
      )
    const { answer, effect } = await effectOf(correct({}))
    expect(answer).toEqual({ ok: true, value: { slug: member.personSlug } })
    expect(effect).toEqual({
      PointAccount: '+1',
      PointEntry: '+1',
      PointStanding: '+2',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    await refusesWithoutTrace(correct({}), { reason: 'points-moved-on', refresh: true })
    await refusesWithoutTrace(correct({ number: 1, kind: 'DEDUCTION', points: 6 }), {
      reason: 'points-short',
      field: 'points',
      params: { available: 5 },
    })
    expect((await correct({ number: 1, kind: 'DEDUCTION', points: 5 })()).ok).toBe(true)
    expect(await balanceOf(personId)).toMatchObject({ available: 0, reserved: 0 })
    expect(await standingsOf(personId)).toEqual({ all: 0, 'year:2026': 0 })
    const unknown = '018f0000-0000-7000-8000-000000000000'
    await refusesWithoutTrace(correct({ personId: unknown }), { reason: 'points-holder-not-found' })
    const statement = await getStatement(member, personId, {})
    expect(statement?.entries.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['DEDUCTION', 'Forgotten.'],
      ['ADDITION', 'Forgotten.'],
    ])
  })

  test('are told entry by entry, by pages', async () => {
    const member = await makeMember()
    for (let points = 1; points <= 30; points++) await givePoints(member.personId, points)
    const first = await getStatement(member, member.personId, {})
    expect(first).toMatchObject({ sums: { number: 30, available: 465 }, next: 6, isNamed: true, isOpen: true })
    const second = await getStatement(member, member.personId, { before: first?.next ?? 0 })
    expect([...(first?.entries ?? []), ...(second?.entries ?? [])].map(({ points }) => points)).toEqual(
      Array.from({ length: 30 }, (_, index) => 30 - index),
    )
    expect(second?.next).toBeNull()
    const other = await makeMember()
    await givePoints(other.personId, 1)
    const { id } = await db.pointAccount.findFirstOrThrow({ where: { openKey: other.personId } })
    expect(await getStatement(member, member.personId, { account: id })).toBeNull()
    await expect(getStatement(member, other.personId, {})).rejects.toThrow('Not permitted')
  })

  test('add up after all of this', () => expectLedgerToAddUp())
})
