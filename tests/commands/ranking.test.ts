import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { chooseNaming } from '@/lib/points/commands'
import { getOwnRank, listRankedYears, listRanking } from '@/lib/points/queries/ranking'
import { deleteAccount } from '@/lib/privacy/commands'
import { makeMaintainer, makeMember, visitor } from '../factories/actors'
import { present } from '../factories/clock'
import { givePoints, takePoints } from '../factories/points'
import { walk } from '../queries/walk'

beforeEach(async () => {
  // What the rankings say, not what the ledger holds.
  await db.pointStanding.deleteMany()
})

const scores = async (ranking = {}) =>
  (await listRanking(visitor, ranking)).rows.map(({ rank, points }) => [rank, points])

describe('a ranking', () => {
  test('gives equal points an equal rank, in each scope', async () => {
    const members = await Promise.all([9, 7, 7, 5].map(async (points) => ({ points, member: await makeMember() })))
    for (const { points, member } of members) await givePoints(member.personId, points, { campaignId })
    const last = members[3]?.member ?? expect.fail('there are four')
    await givePoints(last.personId, 3, { at: new Date('2025-06-01T00:00:00Z') })
    expect(await scores({ campaign: campaignId })).toEqual([
      [1, 9],
      [2, 7],
      [2, 7],
      [4, 5],
    ])
    expect(await scores({ year: '2026' })).toEqual(await scores({ campaign: campaignId }))
    expect(await scores({ year: '2025' })).toEqual([[1, 3]])
    expect(await scores()).toEqual([
      [1, 9],
      [2, 8],
      [3, 7],
      [3, 7],
    ])
    expect(await getOwnRank(last, {})).toEqual({ points: 8, rank: 2 })
    expect(await getOwnRank(last, { year: '2026' })).toEqual({ points: 5, rank: 4 })
    expect(await getOwnRank(await makeMember(), {})).toBeNull()
    expect(await listRankedYears(visitor)).toEqual([2026, 2025])
  })

  test('leaves out whose award was taken back', async () => {
    const { personId } = await makeMember()
    const source = await givePoints(personId, 4)
    expect(await scores()).toEqual([[1, 4]])
    await takePoints(source)
    expect(await scores()).toEqual([])
  })

  test('says no name of whoever asks for that, but to themselves and to maintainers', async () => {
    const [shy, other, maintainer] = [await makeMember(), await makeMember(), await makeMaintainer()]
    await givePoints(shy.personId, 4)
    const seenBy = async (viewer: Parameters<typeof listRanking>[0]) =>
      (await listRanking(viewer, {})).rows.map(({ person, isOwn }) => [person?.slug ?? null, isOwn])
    expect(await seenBy(visitor)).toEqual([[shy.personSlug, false]])
    expect(await chooseNaming(shy, {}, present)).toEqual({ ok: true })
    expect(await seenBy(visitor)).toEqual([[null, false]])
    expect(await seenBy(other)).toEqual([[null, false]])
    expect(await seenBy(shy)).toEqual([[shy.personSlug, true]])
    expect(await seenBy(maintainer)).toEqual([[shy.personSlug, false]])
    expect(JSON.stringify(await listRanking(visitor, {}))).not.toContain(shy.personId)
    expect(await chooseNaming(shy, { isNamed: 'yes' }, present)).toEqual({ ok: true })
    expect(await seenBy(visitor)).toEqual([[shy.personSlug, false]])
    expect(await deleteAccount(shy, {}, present)).toEqual({ ok: true })
    expect(await seenBy(visitor)).toEqual([[null, false]])
  })

  test('goes on over pages without losing count', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, () => makeMember()))
    for (const [index, { personId }] of people.entries()) await givePoints(personId, 1 + (index % 8))
    const ranks: number[] = []
    const { ids, pages } = await walk(async (after) => {
      const page = await listRanking(visitor, { after })
      ranks.push(...page.rows.map(({ rank }) => rank))
      return page
    })
    expect([new Set(ids).size, pages]).toEqual([60, [25, 25, 10]])
    const points = people.map((_, index) => 1 + (index % 8)).sort((one, more) => more - one)
    expect(ranks).toEqual(points.map((each) => points.filter((other) => other > each).length + 1))
  })
})

const campaignId = '018f0000-0000-7000-8000-00000000000a'
