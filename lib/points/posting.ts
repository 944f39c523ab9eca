import 'server-only'
import type { Tx } from '@/lib/db/client'
import { countedOf, nothing, type PointKind, type Posted, type Sums, scopesOf, sumsAfter } from './rules'

/** What an entry is for. `kind` is a feature's word, `id` its row's: together they are awarded once. */
export type Source = { kind: string; id: string }

export type LockedAccount = { id: string; personId: string; sums: Sums }

const sums = { number: true, available: true, reserved: true, gained: true } as const

/**
 * Locks a person's account until the transaction ends, making it where there is none yet, and reads its sums. Who locks
 * two takes them in the order of the persons' ids.
 */
export async function lockAccount(tx: Tx, personId: string, at: Date): Promise<LockedAccount> {
  const { id } = await tx.pointAccount.upsert({
    where: { openKey: personId },
    create: { openKey: personId, personId, createdAt: at },
    update: { turn: { increment: 0 } },
    select: { id: true },
  })
  const last = await tx.pointEntry.findFirst({ where: { accountId: id }, orderBy: { number: 'desc' }, select: sums })
  return { id, personId, sums: last ?? nothing }
}

export type Posting = Posted & {
  kind: PointKind
  source: Source
  round?: number
  campaignId?: string | null
  year: number
  reason?: string | null
  at: Date
}

/** Appends one entry to a locked account, and counts it in the rankings. The database refuses what goes below nothing. */
export async function post(tx: Tx, account: LockedAccount, posting: Posting): Promise<LockedAccount> {
  const { kind, debit, credit, points, source, round = 1, campaignId = null, year, reason = null, at } = posting
  const after = sumsAfter(account.sums, posting)
  const columns = { kind, debit, credit, points, round, campaignId, year, reason, at }
  const from = { sourceKind: source.kind, sourceId: source.id }
  await tx.pointEntry.create({ data: { accountId: account.id, ...columns, ...from, ...after }, select: { id: true } })
  await count(tx, account.personId, scopesOf({ year, campaignId }), countedOf(posting))
  return { ...account, sums: after }
}

async function count(tx: Tx, personId: string, scopes: readonly string[], points: number): Promise<void> {
  if (points === 0) return
  for (const scope of scopes)
    await tx.pointStanding.upsert({
      where: { scope_personId: { scope, personId } },
      create: { scope, personId, points },
      update: { points: { increment: points } },
      select: { id: true },
    })
}
