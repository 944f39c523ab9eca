import type { Charter, Rule, RuleId } from './charter-schema'

/** The version of a rule that holds at an instant, or null when none does yet (or the charter has no such rule). */
export function ruleInForce<Id extends RuleId>(charter: Charter, id: Id, at: Date): Extract<Rule, { id: Id }> | null {
  const today = localDay(at, charter.timeZone)
  const versions = charter.rules.filter((rule): rule is Extract<Rule, { id: Id }> => rule.id === id)
  return versions.findLast(({ effective }) => effective <= today) ?? null
}

/** Swedish writes dates as ISO 8601 does. */
const localDay = (at: Date, timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
