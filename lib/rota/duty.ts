import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { DutyKind } from './eligible'

/** For `where`: turns whose occasion is not called off, and not a draft that nobody came to. Served once it has begun. */
export const takesPlace = {
  cancelledAt: null,
  OR: [{ eventId: null }, { event: { status: 'PUBLISHED' as const } }],
}

/** One change of a rota at a time, until the transaction ends. PostgreSQL locks its row, SQLite everything. */
export const lockRota = (tx: Tx, kind: DutyKind, at: Date) =>
  tx.rota.upsert({ where: { kind }, create: { kind, plannedAt: at }, update: { plannedAt: at } })

/** Locks the rota that the turn belongs to, then reads the turn. */
export async function lockDuty(tx: Tx, id: string, at: Date) {
  const found = await tx.duty.findFirst({ where: { id }, select: { kind: true } })
  if (!found) return null
  await lockRota(tx, found.kind, at)
  return tx.duty.findFirst({
    where: { id },
    include: { meeting: { select: { slug: true } }, event: { select: { slug: true } } },
  })
}

/** Requests that a turn is part of mean nothing once it changed hands. */
export const closeSwapsOf = (tx: Tx, dutyIds: string[], at: Date) =>
  tx.dutySwap.updateMany({
    where: { status: 'OPEN', OR: [{ givenId: { in: dutyIds } }, { wantedId: { in: dutyIds } }] },
    data: { status: 'WITHDRAWN', answeredAt: at, openKey: null },
  })
