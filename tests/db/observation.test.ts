// What the page cache rests on: a statement's tables are known before it reads and raised when it is committed.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { config } from '@/lib/config'
import { db, transaction } from '@/lib/db/client'
import { observed } from '@/lib/freshness/dependencies'
import { mayServeKept, versionOf } from '@/lib/freshness/table-versions'
import { provider } from '../support/database'

const tables = ['Person', 'RoleTerm', 'Event', 'SignUp', 'User'] as const
const versions = () => Object.fromEntries(tables.map((table) => [table, versionOf(table)]))
const person = (slug: string) => ({ slug, name: slug, nameKey: slug })
const term = {
  role: 'MEMBER',
  since: new Date(),
  source: 'BOOTSTRAP',
  ruleId: 'member-admission',
  ruleVersion: 1,
} as const

/** Which tables a piece of work raised. */
async function raisedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = versions()
  await work()
  return tables.filter((table) => versionOf(table) > (before[table] ?? 0))
}

const readBy = async (work: () => Promise<unknown>) => [...(await observed(work)).dependencies.tables.keys()].sort()

describe('reads are noted', () => {
  test('the table asked, and those of relations', async () => {
    await db.person.create({ data: { ...person('read-1'), roleTerms: { create: term } } })
    expect(await readBy(() => db.person.findMany())).toEqual(['Person'])
    expect(await readBy(() => db.person.findMany({ include: { roleTerms: true } }))).toEqual(['Person', 'RoleTerm'])
    expect(await readBy(() => db.person.count({ where: { signUps: { some: {} } } }))).toEqual(['Person', 'SignUp'])
  })

  test('raw statements too', async () => {
    expect(await readBy(() => db.$queryRaw`SELECT count(*) FROM "Event"`)).toEqual(['Event'])
    expect(await readBy(() => db.$queryRawUnsafe('WITH t AS (SELECT id FROM "SignUp") SELECT * FROM t'))).toEqual([
      'SignUp',
    ])
  })

  test('with the version from before the read', async () => {
    const { dependencies } = await observed(async () => {
      await db.person.count()
      await db.person.create({ data: person('read-2') })
    })
    expect(dependencies.tables.get('Person')).toBeLessThan(versionOf('Person'))
  })

  test('each in its own rendering, when many run at once', async () => {
    const renderings = Array.from({ length: 100 }, (_, index) =>
      readBy(() => (index % 2 ? db.person.findFirst({ where: { slug: 'read-1' } }) : db.event.findFirst())),
    )
    const alone = [['Event'], ['Person']]
    expect(await Promise.all(renderings)).toEqual(Array.from({ length: 100 }, (_, index) => alone[index % 2]))
  })
})

describe('versions rise', () => {
  test('with a statement of its own, nested and raw ones included', async () => {
    expect(await raisedBy(() => db.person.create({ data: person('write-1') }))).toContain('Person')
    const nested = { ...person('write-2'), roleTerms: { create: term } }
    expect(await raisedBy(() => db.person.create({ data: nested }))).toEqual(['Person', 'RoleTerm'])
    expect(await raisedBy(() => db.$executeRaw`UPDATE "Event" SET "capacity" = 1`)).toEqual(['Event'])
    const returning = () => db.$queryRawUnsafe(`UPDATE "User" SET "name" = 'x' RETURNING "id"`)
    expect(await raisedBy(returning)).toEqual(['User'])
  })

  test('at the commit, not before it', async () => {
    const raised = await raisedBy(() =>
      transaction(async (tx) => {
        const before = versions()
        await tx.person.create({ data: person('write-3') })
        expect(versions()).toEqual(before)
      }),
    )
    expect(raised).toEqual(['Person'])
  })

  test('never at a rollback', async () => {
    const rolledBack = () =>
      transaction(async (tx) => {
        await tx.person.create({ data: person('write-4') })
        throw new Error('no')
      }).catch(() => {})
    expect(await raisedBy(rolledBack)).toEqual([])
  })

  test('with what another process writes', async () => {
    expect(mayServeKept()).toBe(true)
    const { dependencies } = await observed(() => db.person.count())
    const { stillHolds } = await import('@/lib/freshness/dependencies')
    await writeElsewhere()
    await expect.poll(() => mayServeKept() && stillHolds(dependencies), { timeout: 5000 }).toBe(false)
  })
})

test('no model cascades, so that a statement changes only the tables it names', () => {
  const models = readdirSync('prisma/models').map((file) => readFileSync(`prisma/models/${file}`, 'utf8'))
  const actions = models.flatMap((model) => [...model.matchAll(/onDelete: (\w+)/g)].map(([, action]) => action))
  const relations = models.flatMap((model) => [...model.matchAll(/@relation\([^)]*fields:/g)])
  expect(new Set(actions)).toEqual(new Set(['Restrict']))
  expect(actions).toHaveLength(relations.length)
})

/** One row, by a connection that our client knows nothing of. */
async function writeElsewhere(): Promise<void> {
  const { databaseUrl } = config()
  const sql = `INSERT INTO "RateLimit" ("key", "points") VALUES ('elsewhere', 1)`
  const person = `INSERT INTO "Person" ("id", "slug", "name", "nameKey", "createdAt") VALUES ('e', 'e', 'e', 'e', '2026-01-01T00:00:00.000+00:00')`
  if (provider === 'sqlite') {
    const { default: Database } = await import('better-sqlite3')
    const other = new Database(databaseUrl.replace(/^file:/, ''))
    other.exec(`${sql}; ${person}`)
    other.close()
    return
  }
  const { Client } = await import('pg')
  const other = new Client({ connectionString: databaseUrl })
  await other.connect()
  await other.query(`${sql}; ${person}`)
  await other.end()
}
