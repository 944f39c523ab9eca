import 'server-only'
import type { Tx } from '@/lib/db/client'
import { liveStatuses } from '@/lib/sign-ups/rules'
import type { Speaker } from '@/lib/talks/mail'
import { type MailedEvent, mailedSignUp, mailToAll } from './mail'

type Event = MailedEvent & { id: string; joinUrl: string | null; joinUrlForAll: boolean }

/** Tells everyone whom another time, place, link or name concerns, each once: who speaks, has a place, or waits. */
export async function tellOfChange(
  tx: Tx,
  event: Event,
  speakers: readonly Speaker[],
  revision: number,
  at: Date,
): Promise<void> {
  const occasion = String(revision)
  const { joinUrl: link } = event
  const signUps = await listenersAt(tx, event.id, speakers)
  const placed = signUps.filter(({ status }) => status === 'CONFIRMED')
  const others = signUps.filter(({ status }) => status !== 'CONFIRMED')
  await mailToAll(tx, 'session-changed', event, partsOf(event, speakers), at, { occasion, link, path: '/me/talks' })
  await mailToAll(tx, 'event-changed', event, placed, at, { occasion, link })
  await mailToAll(tx, 'event-changed', event, others, at, { occasion, link: event.joinUrlForAll ? link : null })
}

/** Tells everyone who was to speak, had a place, or waited that the event is called off, each once. */
export async function tellOfCancellation(tx: Tx, event: Event, speakers: readonly Speaker[], at: Date): Promise<void> {
  await mailToAll(tx, 'session-cancelled', event, partsOf(event, speakers), at, { path: '/me/talks' })
  await mailToAll(tx, 'event-cancelled', event, await listenersAt(tx, event.id, speakers), at)
}

/** Live sign-ups, in order of arrival, without those of whoever speaks. */
const listenersAt = (tx: Tx, eventId: string, speakers: readonly Speaker[]) =>
  tx.signUp.findMany({
    where: {
      eventId,
      status: { in: [...liveStatuses] },
      personId: { notIn: speakers.map(({ personId }) => personId) },
    },
    orderBy: { position: 'asc' },
    select: { ...mailedSignUp, status: true },
  })

/** Speakers as letters about an event know whom they are for. */
const partsOf = (event: Event, speakers: readonly Speaker[]) =>
  speakers.map(({ personId, person }) => ({ id: `${event.id}:${personId}`, person }))
