import { beforeAll, describe, expect, test } from 'vitest'
import { listArchive, listArchiveYears, listForFeed } from '@/lib/archive/queries'
import { archiveFilterSchema } from '@/lib/archive/schema'
import { db } from '@/lib/db/client'
import { makeMember, visitor } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makeTalk } from '../factories/talks'
import { walk } from './walk'

const find = async (query: Record<string, string>) =>
  (await listArchive(visitor, archiveFilterSchema.parse(query), present)).rows.map(({ slug }) => slug)

describe('the archive', () => {
  let speaker: string
  beforeAll(async () => {
    const past = (slug: string, startsAt: Date) => makeEvent({ slug, startsAt })
    // New Year's Eve in UTC, New Year in the SIG's zone.
    const eve = await past('new-year', new Date('2025-12-31T16:00:00Z'))
    await past('older', days(-300))
    const themed = await past('themed', days(-10))
    await makeEvent({ slug: 'coming', startsAt: days(3) })
    await makeEvent({ slug: 'off', startsAt: days(-3), status: 'CANCELLED' })
    await makeEvent({ slug: 'sketch', startsAt: days(-3), status: 'DRAFT' })
    await db.event.update({ where: { id: themed.id }, data: { themeZh: '调度', searchKey: '调度\nscheduling 100%' } })
    const member = await makeMember()
    speaker = member.personSlug ?? ''
    const talk = await makeTalk(member)
    await db.talk.update({ where: { id: talk }, data: { status: 'ACCEPTED', sessionId: eve.id } })
    const waiting = await makeTalk(member)
    await db.talk.update({ where: { id: waiting }, data: { verdict: 'ACCEPT', sessionId: themed.id } })
  })

  test('has what took place, latest first', async () => {
    expect(await find({})).toEqual(['themed', 'new-year', 'older'])
    expect(await listArchiveYears(visitor, present)).toEqual([2026, 2025])
  })

  test('by year of the SIG’s zone, theme, speaker and words', async () => {
    expect(await find({ year: '2026' })).toEqual(['themed', 'new-year'])
    expect(await find({ year: '2025' })).toEqual(['older'])
    expect(await find({ theme: '调度' })).toEqual(['themed'])
    expect(await find({ q: 'SCHEDULING 调度' })).toEqual(['themed'])
    expect(await find({ q: 'scheduling nothing' })).toEqual([])
    // Wildcards are no wildcards.
    expect(await find({ q: '100%' })).toEqual(['themed'])
    expect(await find({ q: 'sched_nothing' })).toEqual([])
    // What is only meant for a session is not told.
    expect(await find({ speaker })).toEqual(['new-year'])
  })

  test('comes by pages, each once', async () => {
    for (let number = 0; number < 55; number++) await makeEvent({ startsAt: days(-400 - Math.floor(number / 20)) })
    const { pages } = await walk((after) =>
      listArchive(visitor, archiveFilterSchema.parse({ ...(after ? { after } : {}) }), present),
    )
    expect(pages).toEqual([25, 25, 8])
  })
})

test('the feed has no drafts and no addresses to join at', async () => {
  await makeEvent({ slug: 'hidden', status: 'DRAFT' })
  await makeEvent({ slug: 'linked', joinUrl: 'https://meet.example.org/canary' })
  const found = JSON.stringify(await listForFeed(visitor))
  expect(found).toContain('linked')
  expect(found).not.toMatch(/hidden|canary/)
})
