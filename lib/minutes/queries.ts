import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'

/** LIKE would take these signs as wildcards, and SQLite knows no escape for them. */
const wildcards = /[%_\\]/

export type Minutes = NonNullable<Awaited<ReturnType<typeof getMinutes>>>

/** The minutes of a meeting: published ones for everyone, before that for those who arrange it. */
export async function getMinutes(viewer: Actor, meeting: { id: string; organiserId: string | null }) {
  const minutes = await rememberedUntilWritten(`minutes:${meeting.id}`, () => readMinutes(meeting.id))
  if (!minutes) return null
  return minutes.status === 'PUBLISHED' || can(viewer, 'meeting.arrange', meeting) ? minutes : null
}

async function readMinutes(meetingId: string) {
  const minutes = await db.minutes.findFirst({
    where: { meetingId },
    select: { status: true, text: true, revision: true, authorId: true, publishedAt: true },
  })
  if (!minutes) return null
  const revisions = await db.minutesRevision.findMany({
    where: { meetingId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, text: true, reason: true, at: true, by: { select: { slug: true, name: true } } },
  })
  return { ...minutes, revisions }
}

/** Recordings, slides and the like. */
export const listLinks = (_viewer: Actor, meetingId: string) =>
  rememberedUntilWritten(`meeting-links:${meetingId}`, () =>
    db.meetingLink.findMany({
      where: { meetingId },
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, kind: true, title: true, url: true },
    }),
  )

/** Meetings whose published minutes hold all the words, latest first, by pages. */
export async function searchMinutes(_viewer: Actor, search: string, after?: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 || wildcards.test(search)) return { rows: [], next: null }
  const last = rowAfter(after)
  const row = last && (await db.meeting.findFirst({ where: last, select: { id: true, startsAt: true } }))
  const meetings = await db.meeting.findMany({
    where: {
      minutes: { status: 'PUBLISHED', AND: words.map((word) => ({ searchText: { contains: word } })) },
      ...behind(row, 'startsAt', 'desc'),
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: { id: true, slug: true, startsAt: true, minutes: { select: { text: true } } },
  })
  const { rows, next } = paged(meetings)
  return {
    rows: rows.map(({ minutes, ...meeting }) => ({
      ...meeting,
      excerpt: excerptOf(minutes?.text ?? '', words[0] ?? ''),
    })),
    next,
  }
}

const AROUND = 60

/** The words around the first place that was found. */
function excerptOf(text: string, word: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(word))
  const start = Math.max(0, at - AROUND)
  const piece = text.slice(start, at + word.length + AROUND).replace(/[#*\s]+/g, ' ')
  return `${start > 0 ? '…' : ''}${piece.trim()}…`
}
