import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, type Tx } from '@/lib/db/client'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { termHolds } from '@/lib/roles/queries'
import { clockFigures, hoursTaken, lagOf, nextClockState } from './rules'
import type { ClockFilter } from './schema'

export type ListedClock = Awaited<ReturnType<typeof listClocks>>['rows'][number]
export type ClockDetail = NonNullable<Awaited<ReturnType<typeof getClock>>>
export type ClockOverview = Awaited<ReturnType<typeof getOverview>>
export type PossibleOwner = Awaited<ReturnType<typeof listPossibleOwners>>[number]

const shown = {
  id: true,
  kind: true,
  title: true,
  isCore: true,
  appearedAt: true,
  dueAt: true,
  upstreamUrl: true,
  startedAt: true,
  adaptedAt: true,
  adaptedUrl: true,
  lateReason: true,
  droppedAt: true,
  dropReason: true,
  owner: { select: { slug: true, name: true } },
} as const

/** What appeared upstream, the latest first, by pages. */
export async function listClocks(_viewer: Actor, { kind, after }: ClockFilter, now: Date) {
  const last = rowAfter(after)
  const row = last && (await db.adaptation.findFirst({ where: last, select: { id: true, appearedAt: true } }))
  const clocks = await db.adaptation.findMany({
    where: { AND: [kind ? { kind } : {}, behind(row, 'appearedAt', 'desc')] },
    orderBy: [{ appearedAt: 'desc' }, { id: 'desc' }],
    take: pageTake,
    select: shown,
  })
  holdsUntil(now, ...clocks.map((clock) => nextClockState(clock, now)))
  return paged(clocks)
}

/**
 * How adapting goes: figures of the core features and stable releases of the last year, the lag behind the latest stable
 * release, and the last few that were adapted, for the chart.
 */
export const getOverview = (_viewer: Actor, now: Date) =>
  remembered('adaptations', now, async () => {
    const select = {
      id: true,
      kind: true,
      title: true,
      appearedAt: true,
      dueAt: true,
      startedAt: true,
      adaptedAt: true,
      droppedAt: true,
    } as const
    const core = await db.adaptation.findMany({
      where: { isCore: true, appearedAt: { gt: new Date(now.getTime() - YEAR) } },
      orderBy: [{ appearedAt: 'desc' }, { id: 'desc' }],
      take: MOST_COUNTED,
      select,
    })
    const releases = core.filter(({ kind }) => kind === 'RELEASE')
    const features = core.filter(({ kind }) => kind === 'FEATURE')
    const changes = core.map((clock) => nextClockState(clock, now))
    // Hours and days that have passed are told while a clock runs.
    const ticks = core.some(({ adaptedAt, droppedAt }) => !adaptedAt && !droppedAt)
      ? new Date(now.getTime() + HOUR)
      : null
    const leaving = core.at(-1)
    holdsUntil(now, ticks, ...changes, leaving ? new Date(leaving.appearedAt.getTime() + YEAR) : null)
    const adapted = core.filter(({ adaptedAt, droppedAt }) => adaptedAt && !droppedAt).slice(0, CHARTED)
    return {
      features: clockFigures(features, now),
      lag: lagOf(releases),
      chart: adapted.reverse().map((clock) => ({ ...clock, hours: hoursTaken(clock, now) })),
    }
  })

const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR
/** More than upstream brings in a year. */
const MOST_COUNTED = 1000
const CHARTED = 12

/** One clock, or null. */
export const getClock = async (_viewer: Actor, id: string) =>
  rowAfter(id) ? db.adaptation.findFirst({ where: { id }, select: { ...shown, ownerId: true, version: true } }) : null

/** Overdue ones that nobody has adapted, the longest overdue first: for reminders and agendas. */
export const listOverdue = (tx: Tx, now: Date) =>
  tx.adaptation.findMany({
    where: { adaptedAt: null, droppedAt: null, isCore: true, dueAt: { lt: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: PAGE_SIZE * 4,
    select: { id: true, title: true, dueAt: true, ownerId: true },
  })

/** Who can see to an adaptation: members, committers and maintainers in office; the first few hundred by name. */
export async function listPossibleOwners(viewer: Actor, at: Date) {
  if (!can(viewer, 'adaptation.keep')) return []
  return db.person.findMany({
    where: { roleTerms: { some: termHolds(at) } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: 300,
    select: { id: true, name: true },
  })
}
