import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { record } from '@/lib/audit/record'
import { verifyAuditLog } from '@/lib/audit/verification'
import { db, transaction } from '@/lib/db/client'
import { system } from '../factories/actors'
import { minutes } from '../factories/clock'
import { unguarded } from '../support/audit-guards'

// One row edited, deleted, or two swapped, in the table itself, by somebody who may do anything there. How often is
// TAMPERINGS; npm test does it a hundred times, the soak a thousand.

const ENTRIES = 30
const numRuns = Number(process.env.TAMPERINGS ?? 100)

beforeAll(async () => {
  for (let number = 0; number < ENTRIES; number++)
    await transaction((tx) =>
      record(tx, system, {
        action: number % 2 === 0 ? 'event.signed-up' : 'application.approved',
        subject: `event:${number}`,
        at: minutes(number),
        ...(number % 3 === 0 && { rule: { id: 'member-admission', version: 1 } }),
        details: { position: number },
      }),
    )
  await unguarded()
})

/** What an edit makes of a field: never what was there. */
const edits: Record<string, (was: unknown) => unknown> = {
  id: (was) => `${was}0`,
  at: (was) => new Date((was as Date).getTime() + 1),
  actor: () => 'person:another',
  action: (was) => `${was}-again`,
  subject: (was) => `${was}0`,
  ruleId: (was) => (was === null ? 'member-admission' : null),
  ruleVersion: (was) => (was === 2 ? 3 : 2),
  details: () => ({ position: -1 }),
  hash: (was) => String(was).replace(/^./, (first) => (first === '0' ? '1' : '0')),
  previousHash: () => 'f'.repeat(64),
  sequence: () => ENTRIES + 7,
}

const sequence = fc.integer({ min: 1, max: ENTRIES })
const tampering = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), at: sequence, field: fc.constantFrom(...Object.keys(edits)) }),
  fc.record({ kind: fc.constant('delete' as const), at: sequence }),
  fc
    .record({ kind: fc.constant('swap' as const), at: sequence, other: sequence })
    .filter(({ at, other }) => at !== other),
)

type Row = Awaited<ReturnType<typeof rowAt>>
const rowAt = (at: number) => db.auditEntry.findFirstOrThrow({ where: { sequence: at } })
const write = async (...rows: Row[]) => {
  await db.auditEntry.deleteMany({ where: { sequence: { in: rows.map((row) => row.sequence ?? 0) } } })
  await db.auditEntry.createMany({ data: rows.map(({ details, ...row }) => ({ ...row, details: Object(details) })) })
}

test(`${numRuns} random tamperings are found ${numRuns} times, and by nothing else is the log unsound`, async () => {
  expect((await verifyAuditLog()).flaw).toBeNull()
  let found = 0
  await fc.assert(
    fc.asyncProperty(tampering, async (one) => {
      const row = await rowAt(one.at)
      const other = one.kind === 'swap' ? await rowAt(one.other) : null
      if (one.kind === 'delete') await db.auditEntry.deleteMany({ where: { sequence: one.at } })
      if (one.kind === 'edit') {
        const field = one.field as keyof Row
        const data = { [field]: edits[field]?.(row[field]) }
        await db.auditEntry.updateMany({ where: { sequence: one.at }, data })
      }
      if (other) await write({ ...row, sequence: other.sequence }, { ...other, sequence: row.sequence })
      if ((await verifyAuditLog()).flaw !== null) found++
      await db.auditEntry.deleteMany({ where: { OR: [{ id: row.id }, { id: `${row.id}0` }] } })
      await write(...(other ? [row, other] : [row]))
      expect((await verifyAuditLog()).flaw).toBeNull()
    }),
    { numRuns },
  )
  expect(found).toBe(numRuns)
}, 600_000)
