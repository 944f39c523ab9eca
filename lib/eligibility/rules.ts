// What the charter asks of a candidate, requirement by requirement, at an instant. Pure: facts in, findings out.
import type { Role } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import type { ElectionParameters } from '@/lib/content/charter-schema'
import type { RoleId } from '@/lib/content/schema'
import type { Reason } from '@/lib/outcome'
import { type HeldTerm, holdsAt, rolesAbove, yearsFullOn } from '@/lib/roles/rules'

export type CandidateFacts = {
  terms: readonly HeldTerm[]
  /** What the nomination brings so far; null where there is none yet. */
  nomination: { hasArea: boolean; hasWorkPlan: boolean; recommendations: number } | null
  /** The next meeting at which it could be voted on. */
  nextMeeting: Date
}

/** `met`, `unmet`, or `judgement`: what people weigh and no count can show. */
export type FindingState = 'met' | 'unmet' | 'judgement'

/** `earliest`: from when it can be met; null where that depends on others, or on a role that nobody holds for good. */
export type Finding = { state: FindingState; earliest: Date | null } & (
  | { kind: 'role'; role: Role }
  | { kind: 'tenure'; role: Role; years: number }
  | { kind: 'area' }
  | { kind: 'work-plan' }
  | { kind: 'recommendations'; from: Role; atLeast: number; have: number }
  | { kind: 'judgement'; id: string; text: { zh: string; en: string } }
  | { kind: 'venue' }
)

/** A charter's role as the database names it. */
export const roleOfId = (id: RoleId): Role =>
  (({ member: 'MEMBER', committer: 'COMMITTER', maintainer: 'MAINTAINER' }) as const)[id]

/** The rule by which someone comes to hold a role, for the roles that are voted on. */
export const electionRuleOf = { COMMITTER: 'committer-election', MAINTAINER: 'maintainer-election' } as const
export type ElectedRole = keyof typeof electionRuleOf
export const electedRoles = ['COMMITTER', 'MAINTAINER'] as const satisfies readonly ElectedRole[]

/** Every requirement of a rule, in the order in which the charter asks for them. */
export function findingsOf(rule: ElectionParameters, facts: CandidateFacts, at: Date, timeZone: string): Finding[] {
  const { terms, nomination } = facts
  const role = roleOfId(rule.holds)
  const holds = termHeld(terms, role, at) !== null
  return [
    { kind: 'role', role, ...byFact(holds, holds ? at : nextStart(terms, role, at)) },
    ...(rule.tenure ? [tenureFinding(terms, role, rule.tenure.years, at, timeZone)] : []),
    // These a nomination brings along, so they can be met whenever someone writes it.
    ...(rule.area ? [{ kind: 'area' as const, ...byFact(nomination?.hasArea ?? false, at) }] : []),
    ...(rule.workPlan ? [{ kind: 'work-plan' as const, ...byFact(nomination?.hasWorkPlan ?? false, at) }] : []),
    ...rule.judgements.map(({ id, text }) => ({
      kind: 'judgement' as const,
      id,
      text,
      state: 'judgement' as const,
      earliest: null,
    })),
    ...(rule.recommendations ? [recommended(rule.recommendations, nomination?.recommendations ?? 0)] : []),
    { kind: 'venue', state: 'unmet', earliest: facts.nextMeeting },
  ]
}

/** Why someone can't be a candidate, or null: what the portal can tell from its own records before any nomination. */
export function refuseCandidate(findings: readonly Finding[]): Reason | null {
  return firstUnmet(findings, { role: 'nominee-lacks-role', tenure: 'nominee-tenure-short' })
}

/** Why a vote on a candidate can't be opened, or null. Judgements are for the voters; the venue is asked about by `refuseVenue`. */
export function refuseElection(findings: readonly Finding[]): Reason | null {
  return (
    refuseCandidate(findings) ??
    firstUnmet(findings, {
      area: 'area-missing',
      'work-plan': 'work-plan-missing',
      recommendations: 'recommendations-missing',
    })
  )
}

function firstUnmet(findings: readonly Finding[], reasons: Partial<Record<Finding['kind'], Reason>>): Reason | null {
  const unmet = findings.find(({ kind, state }) => state === 'unmet' && reasons[kind])
  return (unmet && reasons[unmet.kind]) ?? null
}

function tenureFinding(terms: readonly HeldTerm[], role: Role, years: number, at: Date, timeZone: string): Finding {
  const day = yearsFullOn(terms, role, years, at, timeZone)
  const earliest = day === null ? null : startOfDay(day, timeZone)
  return { kind: 'tenure', role, years, ...byFact(earliest !== null && earliest <= at, earliest) }
}

const recommended = ({ from, atLeast }: { from: RoleId; atLeast: number }, have: number): Finding => ({
  kind: 'recommendations',
  from: roleOfId(from),
  atLeast,
  have,
  ...byFact(have >= atLeast, null),
})

const byFact = (met: boolean, earliest: Date | null) => ({
  state: met ? ('met' as const) : ('unmet' as const),
  earliest,
})

/** The term by which someone holds a role at an instant: its own, else that of a higher role. */
export function termHeld<T extends HeldTerm>(terms: readonly T[], role: Role, at: Date): T | null {
  const held = terms.filter((term) => serves(term, role) && holdsAt(term, at))
  return held.find((term) => term.role === role) ?? held[0] ?? null
}

const serves = (term: { role: Role }, role: Role) => term.role === role || rolesAbove(role).includes(term.role)

/** When a term that is already written down begins. */
function nextStart(terms: readonly HeldTerm[], role: Role, at: Date): Date | null {
  const ahead = terms.filter((term) => serves(term, role) && term.since > at).map(({ since }) => since.getTime())
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}
