import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { mailAboutEvent } from '@/lib/events/mail'
import { questionsOf } from '@/lib/events/schema'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { givePlaceBack, type LockedEvent, lockEvent, takePlace } from './places'
import { answersTo, refuseAcceptPlace, refuseCancelSignUp, refuseSignUp } from './rules'
import type { SignUpInput } from './schema'

type Place = 'CONFIRMED' | 'WAITING'

/** Takes a place, or one in the line behind those who wait. Answers which. */
export async function signUp(
  actor: AccountActor,
  { eventId, ...given }: Pick<SignUpInput, 'eventId'> & Partial<SignUpInput>,
  at: Date,
): Promise<Outcome<{ slug: string; place: Place }>> {
  authorize(actor, 'event.sign-up')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  try {
    return await attempt(async (tx) => {
      const event = await lockEvent(tx, eventId)
      if (!event) return refused('event-not-found')
      const refusal = refuseSignUp(event, at)
      if (refusal) return refused(refusal)
      const answered = answersTo(questionsOf(event), given)
      if ('missing' in answered) return refused('answer-missing', { field: answered.missing })
      const place = await join(tx, actor, personId, event, answered.answers, at)
      return accepted({ slug: event.slug, place })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'liveKey')) return refused('already-signed-up')
    throw error
  }
}

async function join(
  tx: Tx,
  actor: AccountActor,
  personId: string,
  event: LockedEvent,
  answers: { id: string; answer: string }[],
  at: Date,
): Promise<Place> {
  const { id: eventId } = event
  const place = (await takePlace(tx, eventId)) ? 'CONFIRMED' : 'WAITING'
  const { queued } = await tx.event.update({
    where: { id: eventId },
    data: { queued: { increment: 1 }, waiting: { increment: place === 'WAITING' ? 1 : 0 } },
    select: { queued: true },
  })
  const liveKey = `${eventId}:${personId}`
  const { id: signUpId } = await tx.signUp.create({
    data: { eventId, personId, status: place, position: queued, answers, signedUpAt: at, liveKey },
    select: { id: true },
  })
  const details = { signUpId, place }
  await record(tx, actor, { action: 'event.signed-up', subject: `event:${eventId}`, at, details })
  const kind = place === 'CONFIRMED' ? 'sign-up-confirmed' : 'sign-up-waiting'
  await mailAboutEvent(tx, kind, event, { email: actor.email, locale: actor.locale }, signUpId, at)
  return place
}

/** Gives the place back; the first in line gets it in the same transaction, and a mail. */
export const cancelSignUp = (actor: AccountActor, { eventId }: { eventId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.cancel-sign-up')
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const refusal = refuseCancelSignUp(event, at)
    if (refusal) return refused(refusal)
    const own = await ownSignUp(tx, actor, eventId)
    if (!own) return refused('not-signed-up')
    await tx.signUp.update({
      where: { id: own.id },
      data: { status: 'CANCELLED', cancelledAt: at, acceptBy: null, liveKey: null },
    })
    if (own.status === 'WAITING') await tx.event.update({ where: { id: eventId }, data: { waiting: { decrement: 1 } } })
    else await givePlaceBack(tx, event, at)
    const details = { signUpId: own.id }
    await record(tx, actor, { action: 'event.sign-up-cancelled', subject: `event:${eventId}`, at, details })
    await mailAboutEvent(tx, 'sign-up-cancelled', event, actor, own.id, at)
    return accepted({ slug: event.slug })
  })

/** Takes the place that is held for the actor. */
export const acceptPlace = (actor: AccountActor, { eventId }: { eventId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.sign-up')
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const own = await ownSignUp(tx, actor, eventId)
    if (!own) return refused('not-signed-up')
    const refusal = refuseAcceptPlace(event, own, at)
    if (refusal) return refused(refusal)
    await tx.signUp.update({ where: { id: own.id }, data: { status: 'CONFIRMED', acceptBy: null } })
    const details = { signUpId: own.id }
    await record(tx, actor, { action: 'event.place-accepted', subject: `event:${eventId}`, at, details })
    await mailAboutEvent(tx, 'sign-up-confirmed', event, actor, own.id, at)
    return accepted({ slug: event.slug })
  })

const ownSignUp = (tx: Tx, { personId }: AccountActor, eventId: string) =>
  tx.signUp.findFirst({
    where: { liveKey: `${eventId}:${personId}` },
    select: { id: true, status: true, acceptBy: true },
  })
