import { beforeAll, describe, expect, test } from 'vitest'
import { exportEntries, getHead, listEntries, listOwnEntries } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import { type AuditFilter, auditFilterSchema } from '@/lib/audit/schema'
import type { Actor } from '@/lib/auth/permissions'
import { transaction } from '@/lib/db/client'
import type { AuditAction } from '@/lib/i18n/audit-action'
import { makeEveryActor, system } from '../factories/actors'

let actors: Awaited<ReturnType<typeof makeEveryActor>>
const noted = (actor: Actor, action: AuditAction, subject: `${string}:${string}`, day: string) =>
  transaction((tx) => record(tx, actor, { action, subject, at: new Date(`${day}T04:00:00Z`), details: { note: day } }))

beforeAll(async () => {
  actors = await makeEveryActor()
  const { member, maintainer, account } = actors
  await noted(member, 'event.signed-up', 'event:1', '2026-01-01')
  await noted(maintainer, 'event.cancelled', 'event:1', '2026-01-02')
  await noted(maintainer, 'person.claimed', `person:${member.personId}`, '2026-01-03')
  await noted(account, 'application.submitted', 'application:1', '2026-01-04')
  await noted(system, 'account.deleted', `account:${account.userId}`, '2026-01-05')
  for (let index = 0; index < 60; index++) await noted(system, 'note.taken', `bulk:${index}`, '2026-02-01')
})

const filter = (given: Partial<Record<keyof AuditFilter, string>>) => auditFilterSchema.parse(given)
const found = async (given: Parameters<typeof filter>[0]) =>
  (await listEntries(actors.maintainer, filter(given))).rows.map(({ sequence }) => sequence).reverse()

test('maintainers alone read the log, export it, and see its head', async () => {
  const asks = {
    listEntries: (viewer: Actor) => listEntries(viewer, filter({})),
    exportEntries: (viewer: Actor) => exportEntries(viewer, filter({})).next(),
    getHead,
  }
  for (const ask of Object.values(asks)) {
    const may: string[] = []
    for (const [name, viewer] of Object.entries(actors))
      await ask(viewer).then(
        () => may.push(name),
        () => {},
      )
    expect(may).toEqual(['maintainer'])
  }
})

describe('filters', () => {
  test.each([
    [{ who: 'system', subject: 'account:' }, [5]],
    [{ subject: 'event:1' }, [1, 2]],
    [{ action: 'event' }, [1, 2]],
    [{ action: 'event.cancelled' }, [2]],
    [{ from: '2026-01-02', to: '2026-01-03' }, [2, 3]],
    [{ to: '2026-01-01' }, [1]],
    [{ who: 'nobody of this name' }, []],
    [{ from: 'yesterday', to: '2026-13-01', action: 'person\u0000', subject: 'event:1' }, [1, 2]],
  ])('%j', async (given, expected) => {
    expect(await found(given)).toEqual(expected)
  })

  test('by who acted: a slug, a name in any case, or a reference', async () => {
    const { maintainer, member } = actors
    expect(await found({ who: maintainer.personSlug ?? '' })).toEqual([2, 3])
    expect(await found({ who: member.name?.toUpperCase() ?? '' })).toEqual([1])
    expect(await found({ who: `person:${member.personId}` })).toEqual([1])
  })
})

test('pages follow one another without gaps, and the export has them all', async () => {
  const pages: (number | null)[][] = []
  let after: number | null | undefined
  do {
    const page = await listEntries(actors.maintainer, { ...filter({}), after: after ?? undefined })
    pages.push(page.rows.map(({ sequence }) => sequence))
    after = page.next
  } while (after)
  expect(pages.map((page) => page.length)).toEqual([25, 25, 15])
  const all = Array.from({ length: 65 }, (_, index) => index + 1)
  expect(pages.flat()).toEqual([...all].reverse())
  const exported: (number | null)[] = []
  for await (const part of exportEntries(actors.maintainer, filter({})))
    exported.push(...part.map(({ sequence }) => sequence))
  expect(exported).toEqual(all)
})

test('everyone signed in sees what they did and what was done to them, and nothing else', async () => {
  const own = async (viewer: Actor) => (await listOwnEntries(viewer)).rows.map(({ sequence }) => sequence)
  expect(await own(actors.member)).toEqual([3, 1])
  expect(await own(actors.account)).toEqual([5, 4])
  expect(await own(actors.committer)).toEqual([])
  await expect(own(actors.visitor)).rejects.toThrow('Not permitted')
})

test('names stand in for references to people', async () => {
  const { people } = await listEntries(actors.maintainer, filter({ action: 'person' }))
  const { maintainer, member } = actors
  expect(people).toEqual(
    new Map([
      [`person:${maintainer.personId}`, { slug: maintainer.personSlug, name: maintainer.name }],
      [`person:${member.personId}`, { slug: member.personSlug, name: member.name }],
    ]),
  )
})
