import 'server-only'
import { cache } from 'react'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { nextMeetingChange } from './rules'

const summary = {
  id: true,
  slug: true,
  status: true,
  startsAt: true,
  endsAt: true,
  plannedAt: true,
  pollClosesAt: true,
  duty: { select: { person: { select: { id: true, slug: true, name: true } } } },
} as const

export type MeetingSummary = Awaited<ReturnType<typeof listUpcomingMeetings>>['rows'][number]
export type MeetingDetail = NonNullable<Awaited<ReturnType<typeof getMeeting>>>

/** Meetings that are not over at `at`, soonest first, by pages. */
export async function listUpcomingMeetings(_viewer: Actor, at: Date, after?: string) {
  const meetings = await db.meeting.findMany({
    where: { endsAt: { gt: at }, ...behind(await lastMeeting(after), 'startsAt', 'asc') },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: pageTake,
    select: summary,
  })
  holdsUntil(at, ...meetings.map((meeting) => nextMeetingChange(meeting, at)))
  return paged(meetings)
}

/** Meetings that are over at `at`, latest first, by pages. */
export async function listPastMeetings(_viewer: Actor, at: Date, after?: string) {
  const meetings = await db.meeting.findMany({
    where: { endsAt: { lte: at }, ...behind(await lastMeeting(after), 'startsAt', 'desc') },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: summary,
  })
  if (isObserved()) holdsUntil(at, await nextEnd(at))
  return paged(meetings)
}

async function lastMeeting(after: string | undefined) {
  const last = rowAfter(after)
  return last && db.meeting.findFirst({ where: last, select: { id: true, startsAt: true } })
}

/** When a meeting becomes a past one next. */
async function nextEnd(at: Date): Promise<Date | null> {
  const where = { endsAt: { gt: at } }
  const next = await db.meeting.findFirst({ where, orderBy: { endsAt: 'asc' }, select: { endsAt: true } })
  return next?.endsAt ?? null
}

/** The meeting that takes place next (or now), or null. */
export async function getNextMeeting(_viewer: Actor, at: Date) {
  const meeting = await db.meeting.findFirst({
    where: { endsAt: { gt: at }, status: 'PLANNED' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: summary,
  })
  holdsUntil(at, meeting && nextMeetingChange(meeting, at))
  return meeting
}

/** One meeting, or null; the address to join at for members alone. Read once a request, for the page and its head. */
export const getMeeting = cache(async (viewer: Actor, slug: string) => {
  if (!isSlug(slug)) return null
  const meeting = await db.meeting.findFirst({
    where: { slug },
    select: { ...summary, sequence: true, reason: true, joinUrl: true, changedAt: true, frozenAt: true },
  })
  if (!meeting) return null
  const { joinUrl, ...facts } = meeting
  const organiserId = meeting.duty?.person?.id ?? null
  return { ...facts, joinUrl: can(viewer, 'meeting.attend') ? joinUrl : null, organiserId }
})

/** The latest meetings, and whether their minutes are published. */
export async function listLatestMeetings(_viewer: Actor, count: number) {
  const meetings = await db.meeting.findMany({
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: { slug: true, minutes: { select: { status: true } } },
  })
  return meetings.map(({ slug, minutes }) => ({ slug, hasMinutes: minutes?.status === 'PUBLISHED' }))
}

/** What members said about the days, while the poll is open: how many can come on each, and the viewer's own answer. */
export async function getPoll(viewer: Actor, meetingId: string) {
  const answers = await db.dayAnswer.findMany({ where: { meetingId }, select: { personId: true, days: true } })
  const counts = new Map<string, number>()
  for (const { days } of answers) for (const day of days as string[]) counts.set(day, (counts.get(day) ?? 0) + 1)
  const personId = viewer.kind === 'account' ? viewer.personId : null
  const own = answers.find((answer) => answer.personId === personId)
  return { counts, answered: answers.length, own: own ? (own.days as string[]) : null }
}

/** A turn to organise a meeting, or a sharing session: `slug` is its. */
export type OwnTurn = { id: string; startsAt: Date; slug: string; isOfSession: boolean }
export type OwnAction = { id: string; text: string; dueOn: string; slug: string }

type OwnMeetings = { turns: OwnTurn[]; actions: OwnAction[]; feedId: string | null }

/** More than anyone has; the longest due come first. */
const MOST = 50

/**
 * What meetings ask of the viewer: their turns to organise, soonest first, and what they took on, by day; and their
 * calendar feed. One question: every /me asks it.
 */
export async function getOwnMeetings(viewer: Actor, at: Date): Promise<OwnMeetings> {
  if (viewer.kind !== 'account') return { turns: [], actions: [], feedId: null }
  const { userId, personId } = viewer
  const rows = await db.$queryRaw<OwnRow[]>`
    SELECT 'turn' AS "kind", d."id", m."slug", d."startsAt" AS "startsAt", '' AS "text", '' AS "dueOn"
    FROM "Duty" d JOIN "Meeting" m ON m."id" = d."meetingId"
    WHERE d."personId" = ${personId} AND d."startsAt" > ${at} AND d."cancelledAt" IS NULL
    UNION ALL
    SELECT 'session', d."id", e."slug", d."startsAt", '', '' FROM "Duty" d JOIN "Event" e ON e."id" = d."eventId"
    WHERE d."personId" = ${personId} AND d."startsAt" > ${at} AND d."cancelledAt" IS NULL
    UNION ALL
    SELECT 'action', a."id", m."slug", a."createdAt", a."text", a."dueOn"
    FROM "ActionItem" a JOIN "Meeting" m ON m."id" = a."meetingId"
    WHERE a."ownerId" = ${personId} AND a."status" = 'OPEN'
    UNION ALL
    SELECT 'feed', f."id", '', f."createdAt", '', '' FROM "CalendarFeed" f WHERE f."userId" = ${userId}
    ORDER BY "dueOn", "startsAt", "id" LIMIT ${MOST}`
  return {
    turns: rows.flatMap(({ kind, id, slug, startsAt }) =>
      kind === 'turn' || kind === 'session'
        ? [{ id, slug, startsAt: new Date(startsAt), isOfSession: kind === 'session' }]
        : [],
    ),
    actions: rows.flatMap(({ kind, id, slug, text, dueOn }) => (kind === 'action' ? [{ id, slug, text, dueOn }] : [])),
    feedId: rows.find(({ kind }) => kind === 'feed')?.id ?? null,
  }
}

type OwnRow = {
  kind: 'turn' | 'session' | 'action' | 'feed'
  id: string
  slug: string
  startsAt: Date | string
  text: string
  dueOn: string
}
