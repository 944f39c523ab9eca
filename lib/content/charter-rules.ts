import { startOfDay } from '@/lib/calendar/zone'
import type { Charter, Rule, RuleId } from './charter-schema'

/** The version of a rule that holds at an instant, or null when none does yet (or the charter has no such rule). */
export function ruleInForce<Id extends RuleId>(charter: Charter, id: Id, at: Date): Extract<Rule, { id: Id }> | null {
  const today = localDay(at, charter.timeZone)
  const versions = charter.rules.filter((rule): rule is Extract<Rule, { id: Id }> => rule.id === id)
  return versions.findLast(({ effective }) => effective <= today) ?? null
}

/** When another version of a rule comes into force next, or null. */
export function nextRuleChange(charter: Charter, at: Date): Date | null {
  const days = charter.rules.map(({ effective }) => startOfDay(effective, charter.timeZone)).filter((day) => day > at)
  return days.reduce<Date | null>((first, day) => (first && first <= day ? first : day), null)
}

/** Swedish writes dates as ISO 8601 does. */
const localDay = (at: Date, timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
