import { afterAll, describe, expect, test } from 'vitest'
import { beginning } from '@/lib/audit/chain'
import { record } from '@/lib/audit/record'
import { sealAuditLog } from '@/lib/audit/seal'
import { verifyAuditLog } from '@/lib/audit/verification'
import { attempt } from '@/lib/db/attempt'
import { beforeCommit, db, type Tx, transaction } from '@/lib/db/client'
import { refused } from '@/lib/outcome'
import { makeAccount, makeMember, system } from '../factories/actors'
import { minutes, present } from '../factories/clock'
import { unguarded } from '../support/audit-guards'
import { provider } from '../support/database'
import { runSql } from '../support/raw-sql'

const note = (tx: Tx, subject: `${string}:${string}`, at = present) =>
  record(tx, system, { action: 'note.taken', subject, at, details: { zulu: 1, alpha: 'a', mike: null } })
const soundHead = async () => {
  const { head, flaw } = await verifyAuditLog()
  expect(flaw).toBeNull()
  return head
}
const allEntries = () => db.auditEntry.findMany({ orderBy: { sequence: 'asc' } })

describe('recording', () => {
  test('entries take their places at the end of the transaction, in the order of recording', async () => {
    const member = await makeMember()
    const account = await makeAccount()
    await transaction(async (tx) => {
      await note(tx, 'test:1')
      await record(tx, member, {
        action: 'task.changed',
        subject: 'test:2',
        at: minutes(-5),
        before: { a: 1 },
        after: { a: 2 },
      })
      expect(await tx.auditEntry.count()).toBe(0)
    })
    await transaction((tx) =>
      record(tx, account, {
        action: 'role.begun',
        subject: 'test:3',
        at: present,
        rule: { id: 'members.join', version: 2 },
      }),
    )
    const head = await soundHead()
    const entries = await allEntries()
    expect(entries).toMatchObject([
      {
        sequence: 1,
        previousHash: beginning.hash,
        actor: 'system',
        subject: 'test:1',
        details: { zulu: 1, alpha: 'a', mike: null },
      },
      {
        sequence: 2,
        previousHash: entries[0]?.hash,
        actor: `person:${member.personId}`,
        at: minutes(-5),
        details: { before: { a: 1 }, after: { a: 2 } },
      },
      {
        sequence: 3,
        previousHash: entries[1]?.hash,
        actor: `account:${account.userId}`,
        ruleId: 'members.join',
        ruleVersion: 2,
        details: {},
      },
    ])
    expect(entries).toHaveLength(3)
    expect(head).toMatchObject({ sequence: 3, hash: entries[2]?.hash })
  })

  test('nothing is left of what was rolled back, and no place of it', async () => {
    const before = await soundHead()
    await attempt(async (tx) => {
      await note(tx, 'test:refused')
      return refused('forbidden')
    })
    await expect(
      transaction(async (tx) => {
        await note(tx, 'test:thrown')
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await soundHead()).toEqual(before)
  })

  test('a hundred at once leave a hundred links of one chain', async () => {
    const before = await soundHead()
    await Promise.all(Array.from({ length: 100 }, (_, index) => transaction((tx) => note(tx, `test:${index}`))))
    expect((await soundHead()).sequence).toBe(before.sequence + 100)
  })

  test('there is no commit to wait for outside a transaction', async () => {
    expect(() => beforeCommit(async () => {})).toThrow('No transaction')
    await expect(note(db, 'test:outside')).rejects.toThrow('No transaction')
  })
})

describe('the database', () => {
  const statements = [
    `UPDATE "AuditEntry" SET "actor" = 'system' WHERE "sequence" = 2`,
    `UPDATE "AuditEntry" SET "sequence" = NULL WHERE "sequence" = 2`,
    `DELETE FROM "AuditEntry" WHERE "sequence" = 2`,
    `DELETE FROM "AuditEntry"`,
    `UPDATE "AuditHead" SET "sequence" = 1`,
    `DELETE FROM "AuditHead"`,
    `INSERT INTO "AuditEntry" ("id", "at", "actor", "action", "subject", "details") SELECT 'x', "at", "actor", "action", "subject", "details" FROM "AuditEntry" WHERE "sequence" = 1`,
    ...(provider === 'postgresql' ? ['TRUNCATE "AuditEntry"'] : []),
  ]
  test.each(statements)('refuses %s', async (statement) => {
    const before = await allEntries()
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/append-only|only grows|are chained/)
    expect(await allEntries()).toEqual(before)
    await soundHead()
  })
})

test('entries from before the chain are chained once, in the order of time, by one of many', async () => {
  const member = await makeMember()
  await unguarded()
  await runSql([`DELETE FROM "AuditEntry"`, `DELETE FROM "AuditHead"`])
  for (const [id, at] of [
    ['b', minutes(1)],
    ['a', minutes(2)],
    ['c', minutes(1)],
  ] as const)
    await db.auditEntry.create({
      data: { id, at, actor: 'system', action: 'test.old', subject: 'test:1', details: { b: 1, a: { d: 1, c: 2 } } },
    })
  await expect(
    transaction((tx) => record(tx, member, { action: 'job.called', subject: 'c:d', at: present })),
  ).rejects.toThrow('npm run migrate')
  const sealed = await Promise.all(Array.from({ length: 5 }, () => sealAuditLog()))
  expect(sealed.sort()).toEqual([0, 0, 0, 0, 3])
  expect((await allEntries()).map(({ id, sequence }) => [id, sequence])).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 3],
  ])
  await transaction((tx) => note(tx, 'test:new'))
  expect((await soundHead()).sequence).toBe(4)
  expect(await sealAuditLog()).toBe(0)
})

describe('in the table itself, past the guards', () => {
  const tamperings: [string, string, object][] = [
    [
      'an edit',
      `UPDATE "AuditEntry" SET "actor" = 'person:another' WHERE "sequence" = 2`,
      { kind: 'changed', sequence: 2 },
    ],
    [
      'an edited fact',
      `UPDATE "AuditEntry" SET "details" = '{"b":2,"a":{"d":1,"c":2}}' WHERE "sequence" = 3`,
      { kind: 'changed', sequence: 3 },
    ],
    ['a deletion', `DELETE FROM "AuditEntry" WHERE "sequence" = 2`, { kind: 'missing', sequence: 2 }],
    ['a tail cut off', `DELETE FROM "AuditEntry" WHERE "sequence" > 2`, { kind: 'cut-off', sequence: 2 }],
    [
      'a row beside the chain',
      `INSERT INTO "AuditEntry" ("id", "at", "actor", "action", "subject", "details") SELECT 'x', "at", "actor", "action", "subject", "details" FROM "AuditEntry" WHERE "sequence" = 1`,
      { kind: 'unsealed', sequence: 1 },
    ],
    ['an entry behind the head', `UPDATE "AuditHead" SET "sequence" = 3`, { kind: 'too-long', sequence: 3 }],
  ]
  test.each(tamperings)('%s is found', async (_name, statement, flaw) => {
    await unguarded()
    await runSql([
      'CREATE TABLE kept_entries AS SELECT * FROM "AuditEntry"',
      'CREATE TABLE kept_head AS SELECT * FROM "AuditHead"',
    ])
    await runSql([statement])
    expect((await verifyAuditLog()).flaw).toEqual(flaw)
    await runSql([
      'DELETE FROM "AuditEntry"',
      'INSERT INTO "AuditEntry" SELECT * FROM kept_entries',
      'DELETE FROM "AuditHead"',
      'INSERT INTO "AuditHead" SELECT * FROM kept_head',
      'DROP TABLE kept_entries',
      'DROP TABLE kept_head',
    ])
    await soundHead()
  })
})

afterAll(async () => {
  await soundHead()
})
