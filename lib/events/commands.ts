import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { instantOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { announce } from '@/lib/followers/announce'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { mailAboutEvent, mailToAll } from './mail'
import { refuseCancelEvent, refuseCancelSignUp, refuseSignUp, refuseTimes } from './rules'
import type { EventInput } from './schema'

/** Answers with the new event's slug. */
export async function createEvent(
  actor: AccountActor,
  input: EventInput,
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  authorize(actor, 'event.create')
  const { timeZone } = getSite()
  const times = {
    startsAt: instantOf(input.startsAt, timeZone),
    endsAt: instantOf(input.endsAt, timeZone),
    signUpOpensAt: instantOf(input.signUpOpensAt, timeZone),
    signUpClosesAt: instantOf(input.signUpClosesAt, timeZone),
  }
  const wrong = refuseTimes(times, at)
  if (wrong) return refused(wrong.reason, { field: wrong.field })
  const { slug, joinUrl, ...facts } = input
  try {
    return await attempt(async (tx) => {
      const event = await tx.event.create({
        data: { ...facts, ...times, slug, joinUrl: joinUrl ?? null, createdById: actor.personId, createdAt: at },
        select: { id: true },
      })
      await record(tx, actor, { action: 'event.created', subject: `event:${event.id}`, at })
      await announce(tx, `event:${event.id}`, at)
      return accepted({ slug })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) return refused('slug-taken', { field: 'slug' })
    throw error
  }
}

/** Takes a place, or one in the line behind those who wait. Answers which. */
export async function signUp(
  actor: AccountActor,
  { eventId }: { eventId: string },
  at: Date,
): Promise<Outcome<{ slug: string; place: 'CONFIRMED' | 'WAITING' }>> {
  authorize(actor, 'event.sign-up')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  try {
    return await attempt(async (tx) => {
      const event = await lockEvent(tx, eventId)
      if (!event) return refused('event-not-found')
      const refusal = refuseSignUp(event, at)
      if (refusal) return refused(refusal)
      const place = (await takePlace(tx, eventId)) ? 'CONFIRMED' : 'WAITING'
      const { queued } = await tx.event.update({
        where: { id: eventId },
        data: { queued: { increment: 1 } },
        select: { queued: true },
      })
      const created = await tx.signUp.create({
        data: { eventId, personId, status: place, position: queued, signedUpAt: at, liveKey: `${eventId}:${personId}` },
        select: { id: true },
      })
      await record(tx, actor, {
        action: 'event.signed-up',
        subject: `event:${eventId}`,
        at,
        details: { signUpId: created.id, place },
      })
      const kind = place === 'CONFIRMED' ? 'sign-up-confirmed' : 'sign-up-waiting'
      await mailAboutEvent(tx, kind, event, { email: actor.email, locale: actor.locale }, created.id, at)
      return accepted({ slug: event.slug, place })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'liveKey')) return refused('already-signed-up')
    throw error
  }
}

/** Gives the place back; the first in line gets it in the same transaction, and a mail. */
export const cancelSignUp = (actor: AccountActor, { eventId }: { eventId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.cancel-sign-up')
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const refusal = refuseCancelSignUp(event, at)
    if (refusal) return refused(refusal)
    const own = await tx.signUp.findFirst({
      where: { liveKey: `${eventId}:${actor.personId}` },
      select: { id: true, status: true },
    })
    if (!own) return refused('not-signed-up')
    await tx.signUp.update({
      where: { id: own.id },
      data: { status: 'CANCELLED', cancelledAt: at, liveKey: null },
    })
    if (own.status === 'CONFIRMED') await passPlaceOn(tx, event, at)
    await record(tx, actor, {
      action: 'event.sign-up-cancelled',
      subject: `event:${eventId}`,
      at,
      details: { signUpId: own.id },
    })
    await mailAboutEvent(tx, 'sign-up-cancelled', event, actor, own.id, at)
    return accepted({ slug: event.slug })
  })

/** Cancels the event and tells everyone who was signed up or waited. */
export const cancelEvent = (actor: AccountActor, { eventId }: { eventId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.cancel')
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const refusal = refuseCancelEvent(event, at)
    if (refusal) return refused(refusal)
    await tx.event.update({ where: { id: eventId }, data: { status: 'CANCELLED' } })
    await record(tx, actor, { action: 'event.cancelled', subject: `event:${eventId}`, at })
    const signUps = await tx.signUp.findMany({
      where: { eventId, status: { in: ['CONFIRMED', 'WAITING'] } },
      select: { id: true, person: { select: { account: { select: { email: true, locale: true } } } } },
    })
    await mailToAll(tx, 'event-cancelled', event, signUps, at)
    return accepted({ slug: event.slug })
  })

/** Locks the event until the transaction ends (PostgreSQL: its row; SQLite: everything), then reads it. */
async function lockEvent(tx: Tx, id: string) {
  const { count } = await tx.event.updateMany({ where: { id }, data: { queued: { increment: 0 } } })
  return count === 0 ? null : tx.event.findFirst({ where: { id } })
}

/** True when a place was free and is now taken: one statement checks and counts. */
async function takePlace(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.event.updateMany({
    where: { id, taken: { lt: tx.event.fields.capacity } },
    data: { taken: { increment: 1 } },
  })
  return count === 1
}

/** The first in line gets the place that was given up; without one, it is free. */
async function passPlaceOn(tx: Tx, event: NonNullable<Awaited<ReturnType<typeof lockEvent>>>, at: Date) {
  const next = await tx.signUp.findFirst({
    where: { eventId: event.id, status: 'WAITING' },
    orderBy: { position: 'asc' },
    select: { id: true, person: { select: { account: { select: { email: true, locale: true } } } } },
  })
  if (!next) {
    await tx.event.update({ where: { id: event.id }, data: { taken: { decrement: 1 } } })
    return
  }
  await tx.signUp.update({ where: { id: next.id }, data: { status: 'CONFIRMED', promotedAt: at } })
  await record(
    tx,
    { kind: 'system' },
    {
      action: 'event.sign-up-promoted',
      subject: `event:${event.id}`,
      at,
      details: { signUpId: next.id },
    },
  )
  if (next.person.account) await mailAboutEvent(tx, 'sign-up-promoted', event, next.person.account, next.id, at)
}
