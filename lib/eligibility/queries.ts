import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter, ElectionRule } from '@/lib/content/charter-schema'
import { db } from '@/lib/db/client'
import { PAGE_SIZE } from '@/lib/db/paging'
import { nextMeetingFor } from '@/lib/governance/rules'
import { onRecord } from '@/lib/roles/queries'
import { holdsAt } from '@/lib/roles/rules'
import { type CandidateFacts, type ElectedRole, electedRoles, electionRuleOf, type Finding, findingsOf } from './rules'

export type Passport = NonNullable<Awaited<ReturnType<typeof getPassport>>>
export type PassportTerm = Awaited<ReturnType<typeof listTerms>>[number]
export type Contribution = Awaited<ReturnType<typeof listContributions>>[number]
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
  const held = terms.find((term) => term.role === role && holdsAt(term, at)) ?? null
  return { role, rule, held, findings: findingsOf(rule.parameters, facts, at, charter.timeZone) }
}

/** A person's terms on record, the earliest first. */
export const listTerms = (personId: string) =>
  db.roleTerm.findMany({
    where: { personId, ...onRecord },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, since: true, until: true, source: true, ruleId: true, ruleVersion: true },
  })

/**
 * What the portal has recorded of a person until `at`, latest first: events they organised; and those they took part
 * in, for their own eyes.
 */
export async function listContributions(viewer: Actor, personId: string, at: Date) {
  const isOwn = viewer.kind === 'account' && viewer.personId === personId
  const past = { status: 'PUBLISHED' as const, endsAt: { lte: at } }
  const took = { signUps: { some: { personId, status: 'CONFIRMED' as const } } }
  if (!can(viewer, 'account.use')) return []
  const events = await db.event.findMany({
    where: { ...past, OR: isOwn ? [{ createdById: personId }, took] : [{ createdById: personId }] },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: { id: true, slug: true, titleZh: true, titleEn: true, startsAt: true, createdById: true },
  })
  return events.map(({ id, slug, createdById, ...event }) => ({
    ...event,
    /** Names the record for good: `event:<id>`. */
    source: `event:${id}`,
    path: `/events/${slug}`,
    part: createdById === personId ? ('organised' as const) : ('took-part' as const),
  }))
}
