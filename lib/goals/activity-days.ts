// What was done, put into calendar days. Pure.
import { dayOf, daysLater } from '@/lib/calendar/zone'
import type goals from '@/lib/i18n/messages/zh/goals'

export type ActivityKind = keyof typeof goals.activity.kind

type Counted = { kind: ActivityKind; at: Date; count: number }

/** So many days from the midnight of `from` on, each with what was done on it: how much, and of each kind. */
export function daysOf(counted: readonly Counted[], from: Date, days: number, timeZone: string) {
  const byDay = new Map<string, Map<ActivityKind, number>>()
  for (const { kind, at, count } of counted) {
    const day = dayOf(at, timeZone)
    const kinds = byDay.get(day) ?? new Map<ActivityKind, number>()
    byDay.set(day, kinds.set(kind, (kinds.get(kind) ?? 0) + count))
  }
  return Array.from({ length: days }, (_, index) => {
    const day = dayOf(daysLater(from, index, timeZone), timeZone)
    const kinds = [...(byDay.get(day) ?? [])].map(([kind, count]) => ({ kind, count }))
    return { day, count: kinds.reduce((sum, { count }) => sum + count, 0), kinds }
  })
}
