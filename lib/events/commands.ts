import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { announce } from '@/lib/followers/announce'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { followSession } from '@/lib/rota/occasions'
import { getSettings, settingsIn } from '@/lib/settings/queries'
import { clipOffers, fillPlaces, type LockedEvent, lockEvent } from '@/lib/sign-ups/places'
import { releaseTalks, speakersAt } from '@/lib/talks/session-talks'
import { readImage } from '@/lib/uploads/image'
import { removeStoredFile, storePicture } from '@/lib/uploads/stored-file'
import { factsOf, timesOf } from './event-row'
import { mailedSignUp, mailToAll } from './mail'
import {
  concernsReaders,
  type EventStatus,
  refuseCancelEvent,
  refuseCapacity,
  refuseEditEvent,
  refusePublishEvent,
  refuseRecap,
  refuseTimes,
} from './rules'
import { type EditEventInput, type EventInput, type Question, questionsIn, questionsOf } from './schema'
import { refreshSearchKey } from './search-key'
import { tellOfCancellation, tellOfChange } from './telling'

/** As it stands on the page: 1600 by 840 pixels, which is also how links to it are shown elsewhere. */
const coverWish = { width: 1600, height: 840, fit: 'cover' } as const

/** Answers with the new event's slug. Published at once, or kept as a draft. */
export async function createEvent(
  actor: AccountActor,
  input: EventInput,
  at: Date,
): Promise<Outcome<{ slug: string; status: EventStatus }>> {
  authorize(actor, 'event.create')
  const { slug, status = 'PUBLISHED', cover } = input
  const times = timesOf(input, await getSettings())
  const wrong = refuseTimes(times, at)
  if (wrong) return { ok: false, ...wrong }
  const asked = questionsIn(input)
  if ('missing' in asked) return refused('question-one-language', { field: asked.missing })
  const picture = cover && (await readImage(cover, coverWish))
  if (picture && !picture.ok) return { ...picture, field: 'cover' }
  try {
    return await attempt(async (tx) => {
      const coverId = picture ? await storePicture(tx, picture.value, at) : null
      const { id } = await tx.event.create({
        data: {
          ...factsOf(input),
          ...times,
          ...{ slug, status, coverId, questions: asked.questions },
          ...{ createdById: actor.personId, createdAt: at, publishedAt: status === 'PUBLISHED' ? at : null },
        },
        select: { id: true },
      })
      await refreshSearchKey(tx, id)
      await followSession(tx, { id, kind: input.kind, status, startsAt: times.startsAt }, at)
      await record(tx, actor, { action: 'event.created', subject: `event:${id}`, at, details: { status } })
      if (status === 'PUBLISHED') await announce(tx, `event:${id}`, at)
      return accepted({ slug, status })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) return refused('slug-taken', { field: 'slug' })
    throw error
  }
}

/**
 * Changes an event. Those who signed up or speak hear of another time, place, link or name (speakers of a draft, too); more
 * places go to those who wait.
 */
export async function editEvent(
  actor: AccountActor,
  input: EditEventInput,
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  authorize(actor, 'event.edit')
  const asked = questionsIn(input)
  if ('missing' in asked) return refused('question-one-language', { field: asked.missing })
  const picture = input.cover && (await readImage(input.cover, coverWish))
  if (picture && !picture.ok) return { ...picture, field: 'cover' }
  return attempt(async (tx) => {
    const before = await lockEvent(tx, input.eventId)
    if (!before) return refused('event-not-found')
    const times = timesOf(input, await settingsIn(tx))
    const refusal = refuseEdit(before, input, times, asked.questions, at)
    if (refusal) return { ok: false, ...refusal }
    const isReplaced = picture !== undefined || input.removeCover === true
    const coverId = picture ? await storePicture(tx, picture.value, at) : isReplaced ? null : before.coverId
    const after = { ...before, ...factsOf(input), ...times, questions: asked.questions, coverId, changedAt: at }
    const isMoved = before.startsAt.getTime() !== times.startsAt.getTime()
    const speakers = concernsReaders(before, after) ? await speakersAt(tx, before.id) : []
    const isTold = speakers.length > 0 || (before.status === 'PUBLISHED' && concernsReaders(before, after))
    await tx.event.update({
      where: { id: before.id },
      data: {
        ...factsOf(input),
        ...times,
        ...{ questions: asked.questions, coverId, changedAt: at },
        ...(isTold ? { revision: { increment: 1 } } : {}),
        ...(isMoved ? { dayReminded: false, hourReminded: false } : {}),
      },
    })
    if (isReplaced) await removeStoredFile(tx, before.coverId)
    if (isMoved)
      await tx.eventAttendance.updateMany({
        where: { signUp: { eventId: before.id } },
        data: { heldAt: times.startsAt },
      })
    await refreshSearchKey(tx, before.id)
    await record(tx, actor, { action: 'event.edited', subject: `event:${before.id}`, at, details: { told: isTold } })
    if (isMoved || before.kind !== after.kind) await followSession(tx, after, at)
    await clipOffers(tx, after)
    if (isTold) await tellOfChange(tx, after, speakers, before.revision + 1, at)
    await fillPlaces(tx, after, at)
    return accepted({ slug: before.slug })
  })
}

function refuseEdit(
  before: LockedEvent,
  input: EditEventInput,
  times: ReturnType<typeof timesOf>,
  questions: Question[],
  at: Date,
) {
  const reason = refuseEditEvent(before, at)
  if (reason) return { reason }
  // Answers are answers to what was asked.
  if (before.queued > 0 && JSON.stringify(questions) !== JSON.stringify(questionsOf(before)))
    return { reason: 'questions-answered' as const, field: 'question1Zh' }
  return refuseTimes(times, at, before) ?? refuseCapacity(input.capacity, before.taken)
}

/** Shows a draft to everyone, and tells the followers. */
export const publishEvent = (actor: AccountActor, { eventId }: { eventId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.publish')
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const refusal = refusePublishEvent(event, at)
    if (refusal) return refused(refusal)
    await tx.event.update({ where: { id: eventId }, data: { status: 'PUBLISHED', publishedAt: at } })
    await record(tx, actor, { action: 'event.published', subject: `event:${eventId}`, at })
    await announce(tx, `event:${eventId}`, at)
    return accepted({ slug: event.slug })
  })

/** Cancels the event and tells everyone who was to speak, was signed up or waited; its talks are free for another one. */
export const cancelEvent = (actor: AccountActor, { eventId }: { eventId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.cancel')
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const refusal = refuseCancelEvent(event, at)
    if (refusal) return refused(refusal)
    const changes = { status: 'CANCELLED', changedAt: at, revision: { increment: 1 } } as const
    await tx.event.update({ where: { id: eventId }, data: changes })
    await followSession(tx, { ...event, status: 'CANCELLED' }, at)
    await record(tx, actor, { action: 'event.cancelled', subject: `event:${eventId}`, at })
    await tellOfCancellation(tx, event, await releaseTalks(tx, actor, eventId, at), at)
    return accepted({ slug: event.slug })
  })

type Recap = {
  eventId: string
  recordingUrl?: string | undefined
  recapZh?: string | undefined
  recapEn?: string | undefined
}

/** Adds the recording and the recap. Those who had a place hear of the first recap, once. */
export const writeRecap = (actor: AccountActor, { eventId, recordingUrl, recapZh, recapEn }: Recap, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'event.edit')
    const event = await lockEvent(tx, eventId)
    if (!event) return refused('event-not-found')
    const refusal = refuseRecap(event, at)
    if (refusal) return refused(refusal)
    if (Boolean(recapZh) !== Boolean(recapEn))
      return refused('recap-one-language', { field: recapZh ? 'recapEn' : 'recapZh' })
    await tx.event.update({
      where: { id: eventId },
      data: { recordingUrl: recordingUrl ?? null, recapZh: recapZh ?? null, recapEn: recapEn ?? null, changedAt: at },
    })
    await record(tx, actor, { action: 'event.recap-written', subject: `event:${eventId}`, at })
    if (recapZh && !event.recapTold) {
      await tx.event.update({ where: { id: eventId }, data: { recapTold: true } })
      const placed = { eventId, status: 'CONFIRMED' as const }
      await mailToAll(tx, 'event-recap', event, await tx.signUp.findMany({ where: placed, select: mailedSignUp }), at)
    }
    return accepted({ slug: event.slug })
  })
