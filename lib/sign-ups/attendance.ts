import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { isCheckInCode } from '@/lib/check-in/code'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { type LockedEvent, lockEvent, takePlace } from './places'
import { liveStatuses, refuseCheckIn, refuseTickOff } from './rules'

/** Says that the actor is there, by the code that is shown there. */
export async function checkIn(
  actor: AccountActor,
  { eventId, code }: { eventId: string; code: string },
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  authorize(actor, 'event.check-in')
  return once(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const refusal = refuseCheckIn(event, at)
    if (refusal) return refused(refusal)
    if (!isCheckInCode(`event:${eventId}`, code)) return refused('check-in-code-wrong', { field: 'code' })
    const where = { liveKey: `${eventId}:${actor.personId}`, status: 'CONFIRMED' as const }
    const own = await tx.signUp.findFirst({ where, select: { id: true, personId: true } })
    if (!own) return refused('no-place-to-check-in')
    await attend(tx, actor, event, own, null, at)
    return accepted({ slug: event.slug })
  })
}

/** An organiser ticks someone off the list; whoever still waits gets a place, where one is free. */
export async function tickOff(
  actor: AccountActor,
  { signUpId }: { signUpId: string },
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  authorize(actor, 'event.tick-off')
  return once(async (tx) => {
    const found = await lockedSignUp(tx, signUpId)
    if (!found) return refused('sign-up-not-found')
    const refusal = refuseTickOff(found.event, at)
    if (refusal) return refused(refusal)
    if (found.status !== 'CONFIRMED' && !(await seat(tx, actor, found, at))) return refused('no-place-free')
    await attend(tx, actor, found.event, found, actor.personId, at)
    return accepted({ slug: found.event.slug })
  })
}

/** Takes a tick back. */
export const undoTickOff = (actor: AccountActor, { signUpId }: { signUpId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.tick-off')
    const found = await lockedSignUp(tx, signUpId)
    if (!found) return refused('sign-up-not-found')
    const { count } = await tx.eventAttendance.deleteMany({ where: { signUpId } })
    if (count === 0) return refused('not-checked-in')
    await tx.event.update({ where: { id: found.event.id }, data: { attended: { decrement: 1 } } })
    const subject = `event:${found.event.id}` as const
    await record(tx, actor, { action: 'event.attendance-removed', subject, at, details: { signUpId } })
    return accepted({ slug: found.event.slug })
  })

/** A live sign-up, with its event locked. */
async function lockedSignUp(tx: Tx, id: string) {
  const about = await tx.signUp.findFirst({ where: { id }, select: { eventId: true } })
  const event = about && (await lockEvent(tx, about.eventId))
  const found = await tx.signUp.findFirst({
    where: { id, status: { in: [...liveStatuses] } },
    select: { id: true, personId: true, status: true },
  })
  return found && event ? { ...found, event } : null
}

type Found = NonNullable<Awaited<ReturnType<typeof lockedSignUp>>>

/** Gives someone who came the place that is held for them, or one that is free; false where there is none. */
async function seat(tx: Tx, actor: AccountActor, { id, status, event }: Found, at: Date): Promise<boolean> {
  if (status === 'WAITING') {
    if (!(await takePlace(tx, event.id))) return false
    await tx.event.update({ where: { id: event.id }, data: { waiting: { decrement: 1 } } })
  }
  await tx.signUp.update({ where: { id }, data: { status: 'CONFIRMED', promotedAt: at, acceptBy: null } })
  const details = { signUpId: id }
  await record(tx, actor, { action: 'event.sign-up-promoted', subject: `event:${event.id}`, at, details })
  return true
}

async function attend(
  tx: Tx,
  actor: AccountActor,
  event: LockedEvent,
  { id: signUpId, personId }: { id: string; personId: string },
  recordedById: string | null,
  at: Date,
): Promise<void> {
  await tx.eventAttendance.create({ data: { signUpId, personId, heldAt: event.startsAt, at, recordedById } })
  await tx.event.update({ where: { id: event.id }, data: { attended: { increment: 1 } } })
  const action = recordedById ? 'event.ticked-off' : 'event.checked-in'
  await record(tx, actor, { action, subject: `event:${event.id}`, at, details: { signUpId } })
}

/** Nobody comes twice: the database says so. */
async function once<T>(run: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await attempt(run)
  } catch (error) {
    if (isUniqueViolation(error, 'signUpId')) return refused('already-checked-in')
    throw error
  }
}
