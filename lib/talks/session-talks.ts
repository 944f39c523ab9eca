import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { refreshSearchKey } from '@/lib/events/search-key'
import { lockEvent } from '@/lib/sign-ups/places'
import { mailedSpeakers, type Speaker } from './mail'

// Talks and the session that they belong to: what changes with one of them, in the transaction of its change.

/** Locks a talk and the session that it is in or meant for, in the order in which decisions are published. */
export async function lockTalk(tx: Tx, id: string): Promise<void> {
  const talk = await tx.talk.findFirst({ where: { id }, select: { sessionId: true } })
  if (talk?.sessionId) await lockEvent(tx, talk.sessionId)
  await tx.talk.updateMany({ where: { id }, data: { rolls: { increment: 0 } } })
}

/** What a talk holds that was accepted and is under review again. */
export const releasedTalk = {
  status: 'SUBMITTED',
  verdict: null,
  sessionId: null,
  decidedAt: null,
  slidesReminded: false,
  rolls: { increment: 1 },
} as const

/** Readers of a session see another talk, title or speaker; after that was written. Does nothing for a talk without one. */
export async function renewSession(tx: Tx, sessionId: string | null, at: Date): Promise<void> {
  if (!sessionId) return
  await refreshSearchKey(tx, sessionId)
  await tx.event.update({ where: { id: sessionId }, data: { changedAt: at } })
}

/** Those who speak at a session, each once, however many talks they give. */
export const speakersAt = (tx: Tx, sessionId: string, talks: { ratings?: number } = {}): Promise<Speaker[]> =>
  tx.talkSpeaker.findMany({
    where: { status: 'ACCEPTED', talk: { sessionId, status: 'ACCEPTED', ...talks } },
    distinct: ['personId'],
    orderBy: { id: 'asc' },
    select: mailedSpeakers.select,
  })

/**
 * The talks of a session that is called off are under review again, for another one; those that it was meant to have
 * are undecided again. What was heard and rated stays. The session must be locked. Answers who is to be told.
 */
export async function releaseTalks(tx: Tx, actor: Actor, sessionId: string, at: Date): Promise<Speaker[]> {
  const unheard = { sessionId, status: 'ACCEPTED' as const, ratings: 0 }
  const speakers = await speakersAt(tx, sessionId, { ratings: 0 })
  const talks = await tx.talk.findMany({ where: unheard, select: { id: true } })
  await tx.talk.updateMany({ where: unheard, data: releasedTalk })
  await tx.talk.updateMany({ where: { sessionId, status: 'SUBMITTED' }, data: { verdict: null, sessionId: null } })
  const details = { sessionId }
  for (const { id } of talks) await record(tx, actor, { action: 'talk.released', subject: `talk:${id}`, at, details })
  if (talks.length > 0) await renewSession(tx, sessionId, at)
  return speakers
}
