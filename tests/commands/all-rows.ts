import { expect } from 'vitest'
import { db } from '@/lib/db/client'
import { observed } from '@/lib/freshness/dependencies'
import { versionOf, versionOfEverything } from '@/lib/freshness/table-versions'
import { provider } from '../support/database'

/** Every row of every table, each as a line of text: what a refusal must leave as it was. */
export async function allRows(): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {}
  for (const name of await tableNames()) {
    // Moves with every audit entry, and never without one.
    if (name === 'AuditHead') continue
    const found = await db.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`)
    rows[name] = found.map((row) => JSON.stringify(row, plain)).sort()
  }
  return rows
}

/**
 * What `run` did to each table: how many rows it added, changed and removed; tables it left alone are absent. Expects that
 * nothing made of those tables before is served any longer, see lib/freshness/.
 */
export async function effectOf<T>(run: () => Promise<T>): Promise<{ answer: T; effect: Record<string, string> }> {
  const { answer, effect } = await wholeEffectOf(run)
  const told = Object.entries(effect).filter(([table]) => !derived.includes(table))
  return { answer, effect: Object.fromEntries(told) }
}

/** Tables that follow from the others: tests/queries/directory.test.ts asks whether they do. */
const derived = ['DirectoryEntry', 'DirectoryKey']

async function wholeEffectOf<T>(run: () => Promise<T>) {
  const { result: before, dependencies } = await observed(allRows)
  const answer = await run()
  const effect = difference(before, await allRows())
  const isUntold = (table: string) => versionOf(table) === dependencies.tables.get(table)
  if (versionOfEverything() === dependencies.everything)
    expect(Object.keys(effect).filter(isUntold), 'written to, and what is kept heard nothing of it').toEqual([])
  return { answer, effect }
}

/** Expects `run` to be refused, and every row to stay as it was. */
export async function refusesWithoutTrace(run: () => Promise<unknown>, refusal: object): Promise<void> {
  const { answer, effect } = await wholeEffectOf(run)
  expect(answer).toEqual({ ok: false, ...refusal })
  expect(effect).toEqual({})
}

function difference(before: Record<string, string[]>, after: Record<string, string[]>): Record<string, string> {
  const effect: Record<string, string> = {}
  for (const [table, rows] of Object.entries(after)) {
    const was = new Set(before[table])
    const is = new Set(rows)
    const appeared = rows.filter((row) => !was.has(row)).length
    const gone = [...was].filter((row) => !is.has(row)).length
    const changed = Math.min(appeared, gone)
    const parts = [
      appeared > changed ? `+${appeared - changed}` : '',
      changed > 0 ? `~${changed}` : '',
      gone > changed ? `-${gone - changed}` : '',
    ]
    const text = parts.filter(Boolean).join(' ')
    if (text) effect[table] = text
  }
  return effect
}

async function tableNames(): Promise<string[]> {
  const catalog =
    provider === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
      : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(catalog)
  return tables.map(({ name }) => name).sort()
}

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)
