import 'server-only'
import { db } from '@/lib/db/client'
import { metricOf } from './metrics/registry'
import { type Comparison, expectedAt, forecastOf, manualCourse, type Period, standingOf } from './rules'

export type Target = {
  id: string
  year: number
  key: string
  textZh: string
  textEn: string
  unitZh: string
  unitEn: string
  target: number
  comparison: Comparison
  metric: string | null
  definitionZh: string | null
  definitionEn: string | null
  owner: { slug: string; name: string } | null
}

/** What a reader is told of a target's row. */
export const plain = ({
  id,
  year,
  key,
  textZh,
  textEn,
  unitZh,
  unitEn,
  target,
  comparison,
  ...rest
}: Target): Target => ({
  id,
  year,
  key,
  textZh,
  textEn,
  unitZh,
  unitEn,
  target,
  comparison,
  metric: rest.metric,
  definitionZh: rest.definitionZh,
  definitionEn: rest.definitionEn,
  owner: rest.owner,
})

/**
 * A target with its figure over a period: counted by its metric, or the last one that was entered by hand, with its
 * evidence. `pace` is the share of the year that has passed.
 */
export async function measureTarget(target: Target, period: Period, pace: number) {
  const metric = metricOf(target.metric)
  const entered = metric ? null : await lastFigure(target.id, period)
  const value = metric ? await metric.count(period) : (entered?.value ?? null)
  const course = metric?.course ?? manualCourse
  const wanted = { ...target, course }
  const atStart = metric && course === 'stock' && pace < 1 ? ((await metric.count(beginningOf(period))) ?? 0) : 0
  return {
    ...target,
    course,
    value,
    isCounted: metric !== null,
    evidence: entered,
    expected: expectedAt(wanted, pace),
    standing: standingOf(wanted, value, pace),
    forecast: target.comparison === 'AT_LEAST' ? forecastOf(course, value, atStart, pace) : null,
  }
}

/** A stock as the year found it. */
const beginningOf = (period: Period): Period => ({ ...period, at: period.from })

const lastFigure = (targetId: string, { until, now }: Period) =>
  db.goalFigure.findFirst({
    where: { targetId, withdrawnAt: null, asOf: { lt: until, lte: now } },
    orderBy: [{ asOf: 'desc' }, { id: 'desc' }],
    select: { value: true, asOf: true, evidenceUrl: true },
  })
