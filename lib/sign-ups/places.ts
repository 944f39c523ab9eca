import 'server-only'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/client'
import { mailedSignUp, mailToAll } from '@/lib/events/mail'
import { acceptByOf } from './rules'

export type LockedEvent = NonNullable<Awaited<ReturnType<typeof lockEvent>>>

/** Locks the event until the transaction ends (PostgreSQL: its row; SQLite: everything), then reads it. */
export async function lockEvent(tx: Tx, id: string) {
  const { count } = await tx.event.updateMany({ where: { id }, data: { queued: { increment: 0 } } })
  return count === 0 ? null : tx.event.findFirst({ where: { id } })
}

/** True when a place was free and is now taken: one statement checks and counts. */
export async function takePlace(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.event.updateMany({
    where: { id, taken: { lt: tx.event.fields.capacity } },
    data: { taken: { increment: 1 } },
  })
  return count === 1
}

/** Frees a place, which goes to the first in line. */
export async function givePlaceBack(tx: Tx, event: LockedEvent, at: Date): Promise<void> {
  await tx.event.update({ where: { id: event.id }, data: { taken: { decrement: 1 } } })
  await fillPlaces(tx, event, at)
}

/**
 * Gives the places that are free to the first in line, or offers them where the event asks, with an audit entry and a
 * mail each. The event must be locked; after it has begun, free places stay free.
 */
export async function fillPlaces(tx: Tx, event: LockedEvent, at: Date): Promise<void> {
  if (event.status !== 'PUBLISHED' || at >= event.startsAt) return
  const { id: eventId, acceptHours } = event
  const { taken, capacity, waiting } = await tx.event.findFirstOrThrow({ where: { id: eventId } })
  const free = Math.min(capacity - taken, waiting)
  if (free <= 0) return
  const line = { eventId, status: 'WAITING' as const }
  const first = { where: line, orderBy: { position: 'asc' as const }, take: free }
  const next = await tx.signUp.findMany({ ...first, select: { ...mailedSignUp, position: true } })
  const last = next.at(-1)?.position ?? 0
  const acceptBy = acceptHours ? acceptByOf({ acceptHours, startsAt: event.startsAt }, at) : null
  // Exactly these: whoever waits at or before the last of them.
  await tx.signUp.updateMany({
    where: { ...line, position: { lte: last } },
    data: { status: acceptBy ? 'OFFERED' : 'CONFIRMED', promotedAt: at, acceptBy },
  })
  await occupy(tx, eventId, next.length, capacity)
  for (const { id } of next) {
    const action = acceptBy ? 'event.place-offered' : 'event.sign-up-promoted'
    await record(tx, { kind: 'system' }, { action, subject: `event:${eventId}`, at, details: { signUpId: id } })
  }
  if (acceptBy) await mailToAll(tx, 'sign-up-offered', event, next, at, { until: acceptBy })
  else await mailToAll(tx, 'sign-up-promoted', event, next, at)
}

/** No place is held beyond the beginning, which has come nearer. */
export async function clipOffers(tx: Tx, { id: eventId, startsAt }: LockedEvent): Promise<void> {
  const beyond = { eventId, status: 'OFFERED' as const, acceptBy: { gt: startsAt } }
  await tx.signUp.updateMany({ where: beyond, data: { acceptBy: startsAt } })
}

async function occupy(tx: Tx, id: string, places: number, capacity: number): Promise<void> {
  const { count } = await tx.event.updateMany({
    where: { id, taken: { lte: capacity - places }, waiting: { gte: places } },
    data: { taken: { increment: places }, waiting: { decrement: places } },
  })
  if (count !== 1) throw new Error(`The places of event ${id} don't add up.`)
}
