import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter, ElectionRule } from '@/lib/content/charter-schema'
import { db } from '@/lib/db/client'
import { nextMeetingFor } from '@/lib/governance/rules'
import { listLatestContributions } from '@/lib/people/contributions'
import { isShown } from '@/lib/people/rules'
import { onRecord } from '@/lib/roles/queries'
import {
  type CandidateFacts,
  type ElectedRole,
  electedRoles,
  electionRuleOf,
  type Finding,
  findingsOf,
  termHeld,
} from './rules'

export type Passport = NonNullable<Awaited<ReturnType<typeof getPassport>>>
export type PassportTerm = Awaited<ReturnType<typeof listTerms>>[number]
export type Contribution = Awaited<ReturnType<typeof listContributions>>[number]
/** `held`: the term by which the role is held, which may be that of a higher one. */
export type Assessment = { role: ElectedRole; rule: ElectionRule; held: PassportTerm | null; findings: Finding[] }

/** The viewer's own standing at `at`, which may lie ahead: every role that is voted on, requirement by requirement. */
export async function getPassport(viewer: Actor, charter: Charter, at: Date) {
  if (viewer.kind !== 'account' || !viewer.personId) return null
  const [terms, contributions] = await Promise.all([
    listTerms(viewer.personId),
    listContributions(viewer, viewer.personId, at),
  ])
  const assessments = electedRoles.flatMap((role) => assess(charter, role, terms, null, at) ?? [])
  return { terms, contributions, assessments }
}

/** How someone with these terms stands towards a role; null while no rule for it is in force. */
export function assess(
  charter: Charter,
  role: ElectedRole,
  terms: readonly PassportTerm[],
  nomination: CandidateFacts['nomination'],
  at: Date,
): Assessment | null {
  const rule = ruleInForce(charter, electionRuleOf[role], at)
  if (!rule) return null
  const facts = { terms, nomination, nextMeeting: nextMeetingFor(charter, at) }
  return {
    role,
    rule,
    held: termHeld(terms, role, at),
    findings: findingsOf(rule.parameters, facts, at, charter.timeZone),
  }
}

/** A person's terms on record, the earliest first. */
export const listTerms = (personId: string) =>
  db.roleTerm.findMany({
    where: { personId, ...onRecord },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, since: true, until: true, source: true, ruleId: true, ruleVersion: true },
  })

/** As many as someone can look through when they nominate. */
const MOST_EVIDENCE = 60

/**
 * What the portal has recorded of a person until `at`, latest first, to be shown as evidence: to themselves all of it, to
 * others what the person shows to everyone, for everyone reads evidence.
 */
export async function listContributions(viewer: Actor, personId: string, at: Date) {
  if (!can(viewer, 'account.use')) return []
  const isOwn = viewer.kind === 'account' && viewer.personId === personId
  const person = await db.person.findFirst({ where: { id: personId }, select: { visibility: true } })
  const shows = (field: 'contributions' | 'attendance') => isShown(field, person?.visibility, isOwn ? 'self' : 'anyone')
  const sees = { contributions: shows('contributions'), attendance: shows('attendance') }
  return listLatestContributions(personId, sees, at, MOST_EVIDENCE)
}

/** Those of them whose `source` was picked; null when something was picked that is none of them. */
export async function pickedContributions(viewer: Actor, personId: string, picked: readonly string[], at: Date) {
  const wanted = new Set(picked)
  if (wanted.size === 0) return []
  const chosen = (await listContributions(viewer, personId, at)).filter(({ source }) => wanted.has(source))
  return chosen.length === wanted.size ? chosen : null
}
