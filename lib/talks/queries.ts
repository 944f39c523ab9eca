import 'server-only'
import { cache } from 'react'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered, rememberedUntilWritten } from '@/lib/freshness/remembered'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import { fileToServe } from '@/lib/uploads/stored-file'
import type { TalkStatus } from './rules'

export type SessionTalk = Awaited<ReturnType<typeof listTalksOf>>[number]
export type PublicTalk = NonNullable<Awaited<ReturnType<typeof getTalk>>>
export type OwnTalk = NonNullable<Awaited<ReturnType<typeof getOwnTalk>>>
export type ListedTalk = Awaited<ReturnType<typeof listProposals>>['rows'][number]
export type Proposal = NonNullable<Awaited<ReturnType<typeof getProposal>>>

const speakers = {
  where: { status: 'ACCEPTED' as const },
  orderBy: { invitedAt: 'asc' as const },
  select: { person: { select: { slug: true, name: true, nativeName: true } } },
}

/** What anyone may know of an accepted talk. */
const published = {
  id: true,
  title: true,
  language: true,
  minutes: true,
  slidesId: true,
  slidesUrl: true,
  recordingUrl: true,
  ratings: true,
  ratingSum: true,
  speakers,
} as const

/** Accepted, and its session can be seen. */
const isPublic = {
  status: 'ACCEPTED' as const,
  session: { status: { in: ['PUBLISHED' as const, 'CANCELLED' as const] } },
}

/** The talks of a session, in the order of their proposals. */
export const listTalksOf = (_viewer: Actor, sessionId: string) =>
  db.talk.findMany({
    where: { sessionId, status: 'ACCEPTED' },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { ...published, abstract: true },
  })

/** An accepted talk with its session; null for anything else. Read once a request, for the page and its head. */
export const getTalk = cache(async (viewer: Actor, id: string) => {
  if (!isSlug(id)) return null
  const talk = await db.talk.findFirst({
    where: { id, ...(can(viewer, 'talk.read-proposals') ? { status: 'ACCEPTED' } : isPublic) },
    select: {
      ...published,
      status: true,
      abstract: true,
      areas: true,
      session: {
        select: {
          ...{ id: true, slug: true, titleZh: true, titleEn: true, status: true, startsAt: true, endsAt: true },
          ...{ signUpOpensAt: true, signUpClosesAt: true },
        },
      },
    },
  })
  if (!talk?.session) return null
  return { ...talk, session: talk.session }
})

/** The viewer's own feedback on a talk, `null` before they gave any; undefined for those who have no say: see `giveFeedback`. */
export async function getOwnFeedback(viewer: Actor, talk: { id: string; session: { id: string } }) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return undefined
  const place = { liveKey: `${talk.session.id}:${personId}`, status: 'CONFIRMED' as const }
  const [feedback, hasPlace, speaks] = await Promise.all([
    db.talkFeedback.findFirst({ where: { talkId: talk.id, personId }, select: { rating: true, comment: true } }),
    db.signUp.findFirst({ where: place, select: { id: true } }),
    db.talkSpeaker.findFirst({ where: { talkId: talk.id, personId }, select: { id: true } }),
  ])
  return hasPlace && !speaks ? feedback : undefined
}

/** The slides of an accepted talk, for anyone who may see the talk. */
export async function getSlides(viewer: Actor, id: string) {
  if (!isSlug(id)) return null
  const talk = await db.talk.findFirst({
    where: { id, ...(can(viewer, 'talk.read-proposals') ? { status: 'ACCEPTED' } : isPublic) },
    select: { slides: { select: fileToServe } },
  })
  return talk?.slides ?? null
}

/** Someone who has spoken, and their talks, the latest session first; null for anyone else. Read once a request. */
export const getSpeaker = cache(async (_viewer: Actor, slug: string) => {
  if (!isSlug(slug)) return null
  const talks = await db.talk.findMany({
    where: { ...isPublic, speakers: { some: { person: { slug }, status: 'ACCEPTED' } } },
    orderBy: [{ session: { startsAt: 'desc' } }, { id: 'desc' }],
    take: 100,
    select: {
      ...published,
      abstract: true,
      session: { select: { slug: true, titleZh: true, titleEn: true, startsAt: true } },
    },
  })
  const person = talks[0]?.speakers.find((speaker) => speaker.person.slug === slug)?.person
  return person ? { ...person, talks } : null
})

/** The viewer's proposals and what they are asked to speak in, latest first. */
export async function listOwnTalks(viewer: Actor) {
  if (viewer.kind !== 'account' || !viewer.personId) return []
  const parts = await db.talkSpeaker.findMany({
    where: { personId: viewer.personId },
    orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE * 2,
    select: {
      status: true,
      talk: { select: { id: true, title: true, status: true, proposerId: true, proposer: { select: { name: true } } } },
    },
  })
  const { personId } = viewer
  return parts.map(({ status, talk }) => ({ ...talk, part: status, isOwn: talk.proposerId === personId }))
}

/** A talk as those see it who speak in it or are asked to: without what organisers think of it. */
export async function getOwnTalk(viewer: Actor, id: string) {
  if (!isSlug(id) || viewer.kind !== 'account' || !viewer.personId) return null
  const { personId } = viewer
  const talk = await db.talk.findFirst({
    where: { id, speakers: { some: { personId } } },
    select: {
      ...{ id: true, proposerId: true, status: true, title: true, abstract: true, language: true, minutes: true },
      ...{ areas: true, reason: true, decidedAt: true, rolls: true, slidesId: true, slidesUrl: true, sessionId: true },
      session: { select: { slug: true, titleZh: true, titleEn: true, status: true, startsAt: true } },
      speakers: {
        orderBy: { invitedAt: 'asc' },
        select: { personId: true, status: true, person: { select: { slug: true, name: true } } },
      },
      feedback: {
        where: { comment: { not: null } },
        orderBy: { at: 'desc' },
        take: 100,
        select: { id: true, rating: true, comment: true },
      },
    },
  })
  if (!talk) return null
  const isDecided = talk.decidedAt !== null
  const own = talk.speakers.find((speaker) => speaker.personId === personId)
  return {
    ...talk,
    // Meant for a session is not yet accepted for it.
    session: talk.status === 'ACCEPTED' ? talk.session : null,
    sessionId: null,
    proposer: talk.speakers.find((speaker) => speaker.personId === talk.proposerId)?.person.name ?? '',
    reason: isDecided ? talk.reason : null,
    feedback: own?.status === 'ACCEPTED' ? talk.feedback : [],
    isOwn: talk.proposerId === personId,
    part: own?.status ?? ('INVITED' as const),
  }
}

/** Proposals of a state, by pages, the longest waiting first where nothing else is asked. For organisers, without those they speak in. */
export async function listProposals(viewer: Actor, { status, q, sort, after }: ListFilter<TalkStatus>) {
  authorize(viewer, 'talk.read-proposals')
  const order = directionOf({ sort }, 'oldest')
  const personId = viewer.kind === 'account' ? (viewer.personId ?? '') : ''
  const last = rowAfter(after)
  const row = last && (await db.talk.findFirst({ where: last, select: { id: true, submittedAt: true } }))
  const talks = await db.talk.findMany({
    where: {
      AND: [
        { status, submittedAt: { not: null }, speakers: { none: { personId } } },
        q ? { OR: [{ title: containing(q) }, { proposer: { nameKey: containing(q.toLowerCase()) } }] } : {},
        behind(row?.submittedAt ? { id: row.id, submittedAt: row.submittedAt } : null, 'submittedAt', order),
      ],
    },
    orderBy: [{ submittedAt: order }, { id: order }],
    take: pageTake,
    select: {
      ...{ id: true, title: true, minutes: true, language: true, verdict: true, rolls: true, submittedAt: true },
      proposer: { select: { name: true } },
      session: { select: { slug: true, titleZh: true, titleEn: true } },
      reviews: { select: { score: true } },
    },
  })
  return paged(talks)
}

/** One proposal with what organisers think of it; null for those who speak in it. */
export async function getProposal(viewer: Actor, id: string) {
  authorize(viewer, 'talk.read-proposals')
  const talk = isSlug(id) && (await rememberedUntilWritten(`proposal:${id}`, () => readProposal(id)))
  if (!talk || !can(viewer, 'talk.review', { speakerIds: talk.speakers.map(({ personId }) => personId) })) return null
  return talk
}

/** For whoever asks: before it is shown, ask who may see it. */
const readProposal = (id: string) =>
  db.talk.findFirst({
    where: { id, submittedAt: { not: null } },
    select: {
      ...{ id: true, status: true, title: true, abstract: true, language: true, minutes: true, areas: true },
      ...{ verdict: true, sessionId: true, reason: true, rolls: true, recordingUrl: true, ratings: true },
      session: { select: { slug: true, titleZh: true, titleEn: true } },
      speakers: { select: { personId: true, status: true, person: { select: { slug: true, name: true } } } },
      reviews: {
        orderBy: { at: 'asc' },
        select: { id: true, reviewerId: true, score: true, comment: true, reviewer: { select: { name: true } } },
      },
    },
  })

/** The sharing sessions that talks can be put into, soonest first, with how many are meant for each. */
export async function listOpenSessions(viewer: Actor, at: Date) {
  authorize(viewer, 'talk.read-proposals')
  return remembered('open-sessions', at, async () => {
    const sessions = await db.event.findMany({
      where: { kind: 'SHARING_SESSION', status: { not: 'CANCELLED' }, startsAt: { gt: at } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE,
      select: {
        ...{ id: true, slug: true, titleZh: true, titleEn: true, startsAt: true, themeZh: true, themeEn: true },
        talks: {
          where: { OR: [{ status: 'ACCEPTED' }, { status: 'SUBMITTED', verdict: 'ACCEPT' }] },
          select: { id: true, title: true, status: true },
        },
      },
    })
    holdsUntil(at, sessions[0]?.startsAt ?? null)
    return sessions
  })
}

/** How many proposals wait for a decision that the viewer may take part in. */
export async function countProposals(viewer: Actor): Promise<number> {
  authorize(viewer, 'talk.read-proposals')
  return rememberedUntilWritten('talk-proposals', () => db.talk.count({ where: { status: 'SUBMITTED' } }))
}
