import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter, Rule, RuleId } from '@/lib/content/charter-schema'

/** Each rule of the charter in the version that holds at an instant, in the charter's order. */
export function rulesInForce(charter: Charter, at: Date): Rule[] {
  const ids = new Set<RuleId>(charter.rules.map(({ id }) => id))
  return [...ids].map((id): Rule | null => ruleInForce(charter, id, at)).filter((rule) => rule !== null)
}

/** The day since when the charter holds as it is: that of its youngest rule in force. */
export const charterSince = (charter: Charter, at: Date): string | undefined =>
  rulesInForce(charter, at)
    .map(({ effective }) => effective)
    .sort()
    .at(-1)

/** A rule as it was when a decision was taken under it. */
export const findRule = (charter: Charter, id: string, version: number): Rule | undefined =>
  charter.rules.find((rule) => rule.id === id && rule.version === version)
