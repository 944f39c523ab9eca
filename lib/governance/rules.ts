import { nextRegularMeeting } from '@/lib/calendar/cadence'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter, ElectionRule, Rule, RuleId } from '@/lib/content/charter-schema'

/** Each rule of the charter in the version that holds at an instant, in the charter's order. */
export function rulesInForce(charter: Charter, at: Date): Rule[] {
  const ids = new Set<RuleId>(charter.rules.map(({ id }) => id))
  return [...ids].map((id): Rule | null => ruleInForce(charter, id, at)).filter((rule) => rule !== null)
}

/** The rules in force that are decided by a vote. */
export const electionRules = (charter: Charter, at: Date): ElectionRule[] =>
  rulesInForce(charter, at).filter((rule): rule is ElectionRule => 'vote' in rule.parameters)

/** The day since when the charter holds as it is: that of its youngest rule in force. */
export const charterSince = (charter: Charter, at: Date): string | undefined =>
  rulesInForce(charter, at)
    .map(({ effective }) => effective)
    .sort()
    .at(-1)

/** A rule as it was when a decision was taken under it. */
export const findRule = (charter: Charter, id: string, version: number): Rule | undefined =>
  charter.rules.find((rule) => rule.id === id && rule.version === version)

/** A meeting's agenda is settled this long before it begins. */
const AGENDA_HOURS = 24

/** The regular meeting on whose agenda something still gets that is ready at an instant. */
export function nextMeetingFor(charter: Charter, at: Date): Date {
  const settled = new Date(at.getTime() + AGENDA_HOURS * 3_600_000)
  // Before the first version is in force, its own day is where meetings begin.
  const rule = ruleInForce(charter, 'meeting-cadence', at) ?? charter.rules.find(isCadence)
  if (rule?.id !== 'meeting-cadence') throw new Error('A charter says when meetings are held')
  const beat = { cadence: rule.parameters, from: rule.effective, timeZone: charter.timeZone }
  return nextRegularMeeting(beat, settled)
}

const isCadence = ({ id }: Rule) => id === 'meeting-cadence'
