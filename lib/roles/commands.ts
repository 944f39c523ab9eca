import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize, type Role } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, refused } from '@/lib/outcome'
import { electionOf, ruleIdOf } from './charter'
import { tellAboutRole } from './mail'
import { onRecord } from './queries'
import type { Appointment, Correction, Ending, Striking } from './schema'
import { instantOfDay, refuseElection } from './term-rules'
import { beginTerm, endOpenTerm, supersedeTerm } from './terms'

/**
 * Begins a term by a decision that was taken outside this portal and whose reason says which; votes held here begin
 * theirs by themselves. Of the charter's conditions those hold that terms can tell.
 */
export const appointRole = (actor: AccountActor, input: Appointment, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    const { personId, role, areas, dutyZh, dutyEn, reason } = input
    authorize(actor, 'role.begin', { personId })
    const person = await findPerson(tx, personId)
    if (!person) return refused('person-not-found')
    const charter = getCharter()
    if (!areKnown(areas)) return refused('area-unknown', { field: 'areas' })
    const since = instantOfDay(input.since, at, charter.timeZone)
    const rule = ruleInForce(charter, ruleIdOf[role], since)
    if (!rule) return refused('charter-not-in-force-then', { field: 'since' })
    const refusal = refusedByCharter(role, since, person.roleTerms)
    if (refusal) return refusal
    const term = { personId, role, areas, since, source: 'APPOINTMENT' as const, rule, reason }
    const begun = await beginTerm(tx, { ...term, ...duty(dutyZh, dutyEn), recordedById: actor.personId }, at)
    if (!begun.ok) return begun
    const details = { personId, role, since: since.toISOString() }
    await record(tx, actor, { action: 'role.begun', subject: `role-term:${begun.value.id}`, at, rule, details })
    await tellAboutRole(tx, person, 'role-begun', begun.value.id, { role, day: since, reason }, at)
    return accepted({ slug: person.slug })
  })

/** Ends a term that runs: one's own by stepping down, another's for a reason. The last maintainer's can't end. */
export const endRole = (actor: AccountActor, input: Ending, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'role.end')
    const term = await findTerm(tx, input.termId)
    if (!term) return refused('term-not-found')
    if (term.until) return refused('term-changed')
    const { reason } = input
    const until = instantOfDay(input.until, at, getSite().timeZone)
    const ended = await endOpenTerm(tx, term, { until, reason, endedById: actor.personId }, at)
    if (!ended.ok) return ended
    const details = { personId: term.personId, role: term.role, until: until.toISOString() }
    await record(tx, actor, { action: 'role.ended', subject: `role-term:${term.id}`, at, details })
    await tellAboutRole(tx, term.person, 'role-ended', term.id, { role: term.role, day: until, reason }, at)
    return accepted({ slug: term.person.slug })
  })

/** Puts a corrected term in a term's place. That one stays, with who corrected it and why. */
export const correctTerm = (actor: AccountActor, input: Correction, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    const { termId, role, areas, dutyZh, dutyEn, reason } = input
    const term = await findTermToCorrect(tx, actor, termId)
    if (!term) return refused('term-not-found')
    const charter = getCharter()
    if (!areKnown(areas)) return refused('area-unknown', { field: 'areas' })
    const since = instantOfDay(input.since, at, charter.timeZone, term.since)
    const until = input.until ? instantOfDay(input.until, at, charter.timeZone, term.until) : null
    const rule = ruleInForce(charter, ruleIdOf[role], since)
    if (!rule) return refused('charter-not-in-force-then', { field: 'since' })
    const others = term.person.roleTerms.filter(({ id }) => id !== termId)
    // What was never by election (the founding roster) need not become so.
    const refusal = (await isFounding(tx, term)) ? null : refusedByCharter(role, since, others)
    if (refusal) return refusal
    const by = { personId: actor.personId, reason }
    const facts = { role, areas, since, until, rule, reason, recordedById: actor.personId, ...duty(dutyZh, dutyEn) }
    const corrected = await supersedeTerm(tx, term, facts, by, at)
    if (!corrected.ok) return corrected
    const details = {
      personId: term.personId,
      role,
      corrects: termId,
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    }
    await record(tx, actor, { action: 'role.corrected', subject: `role-term:${corrected.value.id}`, at, rule, details })
    await tellAboutRole(tx, term.person, 'role-corrected', termId, { role, day: since, reason }, at)
    return accepted({ slug: term.person.slug })
  })

/** Takes out of the record what never was so. The term stays, marked. */
export const strikeTerm = (actor: AccountActor, { termId, reason }: Striking, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    const term = await findTermToCorrect(tx, actor, termId)
    if (!term) return refused('term-not-found')
    const struck = await supersedeTerm(tx, term, null, { personId: actor.personId, reason }, at)
    if (!struck.ok) return struck
    const details = { personId: term.personId, role: term.role }
    await record(tx, actor, { action: 'role.struck', subject: `role-term:${termId}`, at, details })
    await tellAboutRole(tx, term.person, 'role-struck', termId, { role: term.role, day: term.since, reason }, at)
    return accepted({ slug: term.person.slug })
  })

type Terms = { role: Role; since: Date; until: Date | null }[]

function refusedByCharter(role: Role, since: Date, terms: Terms) {
  const charter = getCharter()
  const election = electionOf(charter, role, since)
  return election && refuseElection(election, terms, since, charter.timeZone)
}

const ofPerson = {
  slug: true,
  name: true,
  account: { select: { email: true, locale: true } },
  roleTerms: { where: onRecord, select: { id: true, role: true, since: true, until: true } },
} as const

const findPerson = (tx: Tx, id: string) => tx.person.findFirst({ where: { id }, select: ofPerson })

const findTerm = (tx: Tx, id: string) =>
  tx.roleTerm.findFirst({
    where: { id, ...onRecord },
    select: {
      id: true,
      personId: true,
      role: true,
      since: true,
      until: true,
      source: true,
      correctsId: true,
      person: { select: ofPerson },
    },
  })

async function findTermToCorrect(tx: Tx, actor: AccountActor, id: string) {
  const term = await findTerm(tx, id)
  authorize(actor, 'role.correct', { personId: term?.personId ?? '' })
  return term
}

/** Whether a term, or what it corrects, comes from the founding roster, which is exempt from election. */
async function isFounding(tx: Tx, term: { source: string; correctsId: string | null }): Promise<boolean> {
  let { source, correctsId } = term
  while (correctsId) {
    const corrected = await tx.roleTerm.findFirst({
      where: { id: correctsId },
      select: { source: true, correctsId: true },
    })
    if (!corrected) return false
    source = corrected.source
    correctsId = corrected.correctsId
  }
  return source === 'BOOTSTRAP'
}

const duty = (zh: string | undefined, en: string | undefined) => ({ dutyZh: zh ?? null, dutyEn: en ?? null })

const areKnown = (ids: string[]) => ids.every((id) => getSite().areas.some((area) => area.id === id))
