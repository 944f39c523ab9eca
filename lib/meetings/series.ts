// Which meetings the charter asks for. Pure.
import { addDays, daysInWeek, localDay, meetsInWeek, mondayOf, startsOn, weekName } from '@/lib/calendar/recurrence'
import { startOfDay } from '@/lib/calendar/zone'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter } from '@/lib/content/charter-schema'
import type { Holiday } from '@/lib/content/schema'
import type { DayChoice } from './rules'

export type PlannedMeeting = {
  /** The ISO week, `2026-w49`. */
  slug: string
  startsAt: Date
  endsAt: Date
  rule: { id: string; version: number }
}

/** The series' meetings that begin after `from` and at `until` at the latest. Weeks without a free day are left out. */
export function plannedMeetings(
  charter: Charter,
  holidays: readonly Holiday[],
  from: Date,
  until: Date,
): PlannedMeeting[] {
  const planned: PlannedMeeting[] = []
  const last = localDay(until, charter.timeZone)
  for (let monday = mondayOf(localDay(from, charter.timeZone)); monday <= last; monday = addDays(monday, 7)) {
    const rule = cadenceAt(charter, monday)
    if (!rule || !meetsInWeek(seriesOf(rule), monday)) continue
    const [usual] = dayChoices(charter, holidays, monday)
    if (!usual || usual.startsAt <= from || usual.startsAt > until) continue
    const endsAt = new Date(usual.startsAt.getTime() + rule.parameters.minutes * 60_000)
    const { id, version } = rule
    planned.push({ slug: weekName(monday), startsAt: usual.startsAt, endsAt, rule: { id, version } })
  }
  return planned
}

/** The days in the week of `day` that a meeting may be held on, the usual one first, without holidays. */
export function dayChoices(charter: Charter, holidays: readonly Holiday[], day: string): DayChoice[] {
  const monday = mondayOf(day)
  const rule = cadenceAt(charter, monday)
  if (!rule) return []
  return daysInWeek(rule.parameters, monday)
    .filter((one) => !isHoliday(one, holidays))
    .map((one) => ({ day: one, startsAt: startsOn(rule.parameters, one, charter.timeZone) }))
}

const isHoliday = (day: string, holidays: readonly Holiday[]) =>
  holidays.some(({ from, to = from }) => from <= day && day <= to)

/** By the week's last day: a rule that takes effect in mid-week holds for that week's meeting. */
const cadenceAt = (charter: Charter, monday: string) =>
  ruleInForce(charter, 'meeting-cadence', startOfDay(addDays(monday, 6), charter.timeZone))

type CadenceRule = NonNullable<ReturnType<typeof cadenceAt>>

const seriesOf = ({ effective, parameters }: CadenceRule) => ({
  ...parameters,
  anchor: parameters.anchor ?? effective,
})
