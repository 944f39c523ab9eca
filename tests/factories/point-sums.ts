import { expect } from 'vitest'
import { db } from '@/lib/db/client'
import { countedOf, nothing, type Sums, scopesOf, sumsAfter } from '@/lib/points/rules'

/** What each place holds, all accounts together: by double entry they add up to nothing. */
export async function trialBalance(): Promise<Record<string, number>> {
  const places: Record<string, number> = {}
  for (const { debit, credit, points } of await db.pointEntry.findMany()) {
    places[debit] = (places[debit] ?? 0) - points
    places[credit] = (places[credit] ?? 0) + points
  }
  return places
}

/** Plays the entries of every account, or of one person's, again: each says what they add up to, and so do the rankings. */
export async function expectLedgerToAddUp(personId?: string): Promise<void> {
  const where = personId ? { personId } : {}
  const accounts = await db.pointAccount.findMany({ where, include: { entries: { orderBy: { number: 'asc' } } } })
  const standings = new Map<string, number>()
  for (const { personId, entries } of accounts) {
    let sums = nothing
    for (const entry of entries) {
      sums = sumsAfter(sums, entry)
      const { number, available, reserved, gained } = entry
      expect({ number, available, reserved, gained }).toEqual(sums)
      expect(Math.min(available, reserved)).toBeGreaterThanOrEqual(0)
      for (const scope of scopesOf(entry)) {
        const key = `${scope} ${personId}`
        standings.set(key, (standings.get(key) ?? 0) + countedOf(entry))
      }
    }
  }
  const kept = await db.pointStanding.findMany({ where })
  const told = new Map(kept.map(({ scope, personId, points }) => [`${scope} ${personId}`, points]))
  const nonzero = (of: Map<string, number>) => [...of].filter(([, points]) => points !== 0).sort()
  expect(nonzero(told)).toEqual(nonzero(standings))
  const places = await trialBalance()
  expect(Object.values(places).reduce((sum, points) => sum + points, 0)).toBe(0)
}

/** What a person's open account holds. */
export async function balanceOf(personId: string): Promise<Pick<Sums, 'number' | 'available' | 'reserved'>> {
  const last = await db.pointEntry.findFirst({
    where: { account: { openKey: personId } },
    orderBy: { number: 'desc' },
    select: { number: true, available: true, reserved: true },
  })
  return last ?? { number: 0, available: 0, reserved: 0 }
}
