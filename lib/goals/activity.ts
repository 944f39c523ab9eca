import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { dayOf, daysLater, nextMidnight, startOfDay } from '@/lib/calendar/zone'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { joined, named, type Sql, sql } from '@/lib/db/sql'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { type ActivityKind, activityDays } from './rules'

type Source = {
  kind: ActivityKind
  /** Table and condition; the column that says when, and the table that it stands in where there are two. */
  rows: Sql
  when: string
  in?: string
}

/** What people do in the SIG, a line for each kind of record. A feature that brings another adds one. */
const sources: readonly Source[] = [
  { kind: 'terms', rows: sql`"RoleTerm" WHERE "supersededAt" IS NULL`, when: 'since' },
  { kind: 'sign-ups', rows: sql`"SignUp" WHERE "status" = 'CONFIRMED'`, when: 'signedUpAt' },
  { kind: 'events', rows: sql`"Event" WHERE "status" = 'PUBLISHED'`, when: 'startsAt' },
  {
    kind: 'talks',
    rows: sql`"Talk" t JOIN "Event" e ON e."id" = t."sessionId"
      WHERE t."status" = 'ACCEPTED' AND e."status" = 'PUBLISHED'`,
    when: 'startsAt',
    in: 'e',
  },
  { kind: 'meetings', rows: sql`"Meeting" WHERE "status" = 'PLANNED'`, when: 'startsAt' },
  { kind: 'tasks', rows: sql`"Task" WHERE "status" <> 'DRAFT'`, when: 'publishedAt' },
  { kind: 'tasks', rows: sql`"TaskClaim" WHERE "approvedAt" IS NOT NULL`, when: 'approvedAt' },
  { kind: 'tasks', rows: sql`"ProgressNote" WHERE 1 = 1`, when: 'at' },
  { kind: 'articles', rows: sql`"Article" WHERE "status" = 'PUBLISHED'`, when: 'publishedAt' },
  { kind: 'adaptations', rows: sql`"Adaptation" WHERE "droppedAt" IS NULL`, when: 'adaptedAt' },
  { kind: 'models', rows: sql`"SupportedModel" WHERE 1 = 1`, when: 'supportedAt' },
  { kind: 'recognitions', rows: sql`"Recognition" WHERE "withdrawnAt" IS NULL`, when: 'grantedAt' },
  {
    kind: 'submissions',
    rows: sql`"Submission" WHERE "status" IN ('WAITING', 'ACCEPTED', 'REJECTED')`,
    when: 'submittedAt',
  },
  { kind: 'votes', rows: sql`"Election" WHERE 1 = 1`, when: 'closedAt' },
  { kind: 'attendance', rows: sql`"EventAttendance" WHERE 1 = 1`, when: 'heldAt' },
  {
    kind: 'attendance',
    rows: sql`"Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" WHERE a."kind" IN ('PRESENT', 'ONLINE')`,
    when: 'startsAt',
    in: 'm',
  },
]

/**
 * Each day of the year up to the one of `asOf`, in the SIG's zone, with how much was done and of what kind; meetings and
 * events of the last day count from its morning on. `now` is when it is asked.
 */
export const getActivity = (_viewer: Actor, asOf: Date, now: Date) => {
  const { timeZone } = getSite()
  const last = dayOf(asOf, timeZone)
  return remembered(`activity:${last}`, now, async () => {
    holdsUntil(now, nextMidnight(now, timeZone))
    const until = nextMidnight(asOf, timeZone)
    const days = daysInYearTo(last)
    const from = daysLater(startOfDay(last, timeZone), 1 - days, timeZone)
    const found = await db.$queryRaw<{ kind: ActivityKind; slot: string; count: bigint }[]>(
      joined(
        sources.map((source) => countOf(source, from, until)),
        ' UNION ALL ',
      ),
    )
    const counted = found.map(({ kind, slot, count }) => ({ kind, at: new Date(`${slot}:00Z`), count: Number(count) }))
    return activityDays(counted, from, days, timeZone)
  })
}

/** 366 where the year that ends on the day has a 29 February in it. */
function daysInYearTo(day: string): number {
  const end = new Date(`${day}T00:00:00Z`)
  const start = Date.UTC(end.getUTCFullYear() - 1, end.getUTCMonth(), end.getUTCDate())
  return (end.getTime() - start) / 86_400_000
}

function countOf({ kind, rows, when, in: table }: Source, from: Date, until: Date): Sql {
  const column = table ? sql`${named(table)}.${named(when)}` : named(when)
  const slot = quarterOf(column)
  return sql`SELECT ${kind} AS "kind", ${slot} AS "slot", COUNT(*) AS "count" FROM ${rows}
    AND ${column} >= ${from} AND ${column} < ${until} GROUP BY ${slot}`
}

/** The quarter of an hour that an instant lies in, `2026-03-02T08:45`: midnight is at the end of one in every zone. */
const quarterOf = (column: Sql): Sql =>
  config().provider === 'sqlite'
    ? sql`substr(${column}, 1, 14) || substr('00153045', (CAST(substr(${column}, 15, 2) AS INTEGER) / 15) * 2 + 1, 2)`
    : sql`to_char(date_bin('15 minutes', ${column}, TIMESTAMP '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI')`
