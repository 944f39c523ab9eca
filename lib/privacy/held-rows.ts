import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { Cleared, Holding } from './holding'
import { type HeldModel, holdings } from './holdings'

/** Someone with an account: whom the rows are about. */
export type Subject = { userId: string; personId: string | null; email: string | null }

export type HeldRow = Record<string, unknown>

type Where = Record<string, unknown>

/** What all models' delegates have in common; the registry says which columns a model has, and a test that it has them. */
type Delegate = {
  findMany: (query: { where: Where }) => Promise<HeldRow[]>
  deleteMany: (query: { where: Where }) => Promise<{ count: number }>
  updateMany: (query: { where: Where; data: HeldRow }) => Promise<{ count: number }>
}

export const heldModels = Object.keys(holdings) as HeldModel[]

export const holdingOf = (model: HeldModel): Holding => holdings[model]

export function delegateOf(tx: Tx, model: string): Delegate {
  const delegate: unknown = Reflect.get(tx, model.charAt(0).toLowerCase() + model.slice(1))
  return delegate as Delegate
}

/** For `where`: the rows that are the subject's; null when there can be none. */
export async function ownedBy(tx: Tx, model: HeldModel, subject: Subject): Promise<Where | null> {
  const { by = {}, through } = holdingOf(model)
  if (through) {
    const parents = await rowsOf(tx, through.model as HeldModel, subject)
    return parents.length > 0 ? { [through.column]: { in: parents.map(({ id }) => id) } } : null
  }
  const named = { account: subject.userId, person: subject.personId, address: subject.email }
  const ways = Object.entries(by).flatMap(([column, whose]) => (named[whose] ? [{ [column]: named[whose] }] : []))
  return ways.length > 0 ? { OR: ways } : null
}

/** The subject's rows, whole. */
export async function rowsOf(tx: Tx, model: HeldModel, subject: Subject): Promise<HeldRow[]> {
  const where = await ownedBy(tx, model, subject)
  return where ? delegateOf(tx, model).findMany({ where }) : []
}

/** A cleared row's new values. */
export const clearedValues = (cleared: Cleared, pseudonym: string): HeldRow =>
  Object.fromEntries(
    Object.entries(cleared).map(([column, value]) => [column, value === 'pseudonym' ? pseudonym : value]),
  )
