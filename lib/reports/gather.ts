import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { getActivity } from '@/lib/goals/activity'
import { getGrowth } from '@/lib/goals/growth'
import type { CountedRow } from '@/lib/goals/metrics/metric'
import { metricOf } from '@/lib/goals/metrics/registry'
import { listGoalYears, type MeasuredGoals, measureToYearsEnd } from '@/lib/goals/queries'
import type { ReportFigures } from './rules'

/** What a year's report is drafted from. */
export type Gathered = {
  measured: MeasuredGoals
  figures: ReportFigures
  /** The rows behind what the report lists, by the target's key; `isMore` beyond those that it names. */
  rows: Map<string, GatheredRows>
}

export type GatheredRows = { rows: CountedRow[]; isMore: boolean }

/** What a report lists one by one; people it counts. */
const listed = ['models-supported', 'core-features-within-two-days', 'livestreams-held', 'articles-published']

/** A year as its end found it, or as far as it has come; null without goals in force. */
export async function gatherYear(viewer: Actor, year: number, now: Date): Promise<Gathered | null> {
  const [measured, before] = await Promise.all([
    measureToYearsEnd(viewer, year, now),
    measureToYearsEnd(viewer, year - 1, now),
  ])
  if (!measured) return null
  const [growth, activity] = await Promise.all([
    getGrowth(viewer, measured.at, now),
    getActivity(viewer, measured.at, now),
  ])
  const { timeZone } = getSite()
  const past = new Map(before?.goals.flatMap(({ targets }) => targets).map(({ key, value }) => [key, value]))
  const targets = measured.goals.flatMap((goal) => goal.targets)
  const rows = new Map<string, GatheredRows>()
  for (const { key, metric } of targets)
    if (metric && listed.includes(metric)) rows.set(key, await everyRow(metric, measured))
  return {
    measured,
    rows,
    figures: {
      targets: targets.map(({ key, textZh, textEn, unitZh, unitEn, target, comparison, course, value }) => ({
        key,
        textZh,
        textEn,
        unitZh,
        unitEn,
        target,
        comparison,
        course,
        value,
        previous: past.get(key) ?? null,
      })),
      months: growth.map(({ month, ...counts }) => ({ month: dayOf(month, timeZone), ...counts })),
      from: activity[0]?.day ?? `${year}-01-01`,
      to: activity.at(-1)?.day ?? `${year}-12-31`,
      days: activity.filter(({ count }) => count > 0),
    },
  }
}

export const reportableYears = (viewer: Actor, now: Date): Promise<number[]> => listGoalYears(viewer, now)

/** Pages that a report reads of one list. */
const MOST_PAGES = 8

async function everyRow(metric: string, { period }: MeasuredGoals): Promise<GatheredRows> {
  const rows: CountedRow[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await metricOf(metric)?.list(period, after)
    rows.push(...(found?.rows ?? []))
    if (!found?.next) return { rows, isMore: false }
    after = found.next
  }
  return { rows, isMore: true }
}
