import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { monthStarts } from '@/lib/calendar/months'
import { nextMidnight } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { countFollowers } from '@/lib/followers/queries'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { termHoldsSql } from '@/lib/roles/queries'

/** Months that the charts show, the present one included. */
const MONTHS = 12
/** Events and meetings that the charts of sign-ups and of attendance show. */
const LATEST = 12

/**
 * How the SIG goes: members at each month's end, applications in each month, who came to the latest meetings, sign-ups for
 * the latest events.
 */
export function getFigures(viewer: Actor, at: Date) {
  authorize(viewer, 'admin.enter')
  return remembered('admin-figures', at, () => count(at))
}

async function count(at: Date) {
  const { timeZone } = getSite()
  holdsUntil(at, nextMidnight(at, timeZone))
  const months = monthStarts(at, MONTHS, timeZone)
  const spans = months.map((start, index) => ({ start, end: months[index + 1] ?? at }))
  const [members, applications, followers, meetings, events] = await Promise.all([
    Promise.all(spans.map(async ({ start, end }) => ({ month: start, value: await membersAt(end) }))),
    Promise.all(spans.map(async ({ start, end }) => ({ month: start, value: await submittedBetween(start, end) }))),
    countFollowers(at),
    heldBefore(at),
    db.event.findMany({
      where: { endsAt: { lte: at }, status: 'PUBLISHED' },
      orderBy: [{ endsAt: 'desc' }, { id: 'desc' }],
      take: LATEST,
      select: { slug: true, titleZh: true, titleEn: true, startsAt: true, taken: true, capacity: true },
    }),
  ])
  return { members, applications, followers, meetings: meetings.reverse(), events: events.reverse() }
}

async function membersAt(at: Date): Promise<number> {
  const [counted] = await db.$queryRaw<{ members: bigint }[]>(
    sql`SELECT COUNT(DISTINCT "personId") AS "members" FROM "RoleTerm" WHERE ${termHoldsSql(at)}`,
  )
  return Number(counted?.members ?? 0)
}

const submittedBetween = (start: Date, end: Date) =>
  db.membershipApplication.count({ where: { submittedAt: { gte: start, lt: end } } })

/** The latest meetings that were held, each with how many came, in person or online. */
async function heldBefore(at: Date) {
  const meetings = await db.meeting.findMany({
    where: { startsAt: { lte: at }, session: { is: { closedAt: { not: null } } } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: LATEST,
    select: {
      slug: true,
      startsAt: true,
      _count: { select: { attendance: { where: { kind: { in: ['PRESENT', 'ONLINE'] } } } } },
    },
  })
  return meetings.map(({ _count, ...meeting }) => ({ ...meeting, value: _count.attendance }))
}
