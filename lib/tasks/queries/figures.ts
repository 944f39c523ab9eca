import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { joined, type Sql } from '@/lib/db/sql'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { figuresOf } from '../figures'
import { listQuarters } from './tasks'

export type QuarterFigures = Awaited<ReturnType<typeof getTaskFigures>>[number]

/** Quarters that figures are shown of. */
const FIGURED = 8

/** Figures of the latest quarters, by area. */
export const getTaskFigures = (viewer: Actor, at: Date) =>
  remembered('task-figures', at, async () => {
    holdsUntil(at, null)
    const quarters = (await listQuarters(viewer, at)).slice(0, FIGURED)
    if (quarters.length === 0) return []
    const [counted, middles] = await Promise.all([countTasks(joined(quarters)), middleDays(joined(quarters))])
    return figuresOf(counted, middles)
  })

async function countTasks(quarters: Sql) {
  const rows = await db.$queryRaw<{ quarter: string; areaId: string; [status: string]: unknown }[]>`
    SELECT "quarter", "areaId", SUM(CASE WHEN "status" = 'OPEN' THEN 1 ELSE 0 END) AS "open",
      SUM(CASE WHEN "status" IN ('CLAIMED', 'IN_REVIEW') THEN 1 ELSE 0 END) AS "claimed",
      SUM(CASE WHEN "status" = 'DONE' THEN 1 ELSE 0 END) AS "done"
    FROM "Task" WHERE "quarter" IN (${quarters}) AND "status" <> 'DRAFT'
    GROUP BY "quarter", "areaId" ORDER BY "quarter", "areaId"`
  return rows.map(({ quarter, areaId, open, claimed, done }) => ({
    ...{ quarter, areaId },
    ...{ open: Number(open), claimed: Number(claimed), done: Number(done) },
  }))
}

/** Of each quarter and area the middle one of the days that its tasks took, or the middle two. */
const middleDays = (quarters: Sql) =>
  db.$queryRaw<{ quarter: string; areaId: string; daysTaken: number }[]>`
    SELECT "quarter", "areaId", "daysTaken" FROM (
      SELECT "quarter", "areaId", "daysTaken", COUNT(*) OVER (PARTITION BY "quarter", "areaId") AS "count",
        ROW_NUMBER() OVER (PARTITION BY "quarter", "areaId" ORDER BY "daysTaken") AS "place"
      FROM "Task" WHERE "quarter" IN (${quarters}) AND "status" = 'DONE' AND "daysTaken" IS NOT NULL
    ) AS "ordered" WHERE "place" * 2 BETWEEN "count" AND "count" + 2`
