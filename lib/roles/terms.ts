import 'server-only'
import type { Role } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { accepted, type Outcome, type Refused } from '@/lib/outcome'
import { enterDirectory } from '@/lib/people/directory-entry'
import { onRecord } from './queries'
import { refuseSpan, refuseVacancy } from './term-rules'

// The one way to write the record of roles, for every feature's commands: in their transaction, which also authorises and
// records. What is refused here is to roll that transaction back (`attempt`).

export type NewTerm = {
  personId: string
  role: Role
  areas: string[]
  dutyZh?: string | null
  dutyEn?: string | null
  since: Date
  until?: Date | null
  source: 'BOOTSTRAP' | 'APPLICATION' | 'VOTE' | 'CORRECTION' | 'APPOINTMENT'
  rule: { id: string; version: number }
  recordedById?: string | null
  reason?: string | null
  correctsId?: string | null
}

/** Begins a term, unless it overlaps another of the same role and person. Answers its id. */
export async function beginTerm(tx: Tx, term: NewTerm, at: Date): Promise<Outcome<{ id: string }>> {
  await lockPerson(tx, term.personId)
  return writeTerm(tx, term, at)
}

/** Ends an open term at `until` (not after `at`), unless nobody would be maintainer any more. */
export async function endOpenTerm(
  tx: Tx,
  term: { id: string; personId: string; role: Role; since: Date },
  end: { until: Date; reason: string | null; endedById: string | null },
  at: Date,
): Promise<Outcome> {
  await lockPerson(tx, term.personId)
  const refusal =
    refuseSpan({ since: term.since, until: end.until }, [], at) ??
    (await refuseVacancyAfter(tx, term, { since: term.since, until: end.until }, at))
  if (refusal) return refusal
  const { until, reason, endedById } = end
  const { count } = await tx.roleTerm.updateMany({
    where: { id: term.id, until: null, ...onRecord },
    data: { until, endReason: reason, endedById, endRecordedAt: at, openKey: null },
  })
  if (count === 0) return { ok: false, reason: 'term-changed' }
  await enterDirectory(tx, term.personId, at)
  return accepted()
}

/** Puts a corrected term in the place of one that stays, marked; `null` strikes it out. Answers the new one's id. */
export async function supersedeTerm(
  tx: Tx,
  term: { id: string; personId: string; role: Role },
  correction: Omit<NewTerm, 'personId' | 'source' | 'correctsId'> | null,
  by: { personId: string | null; reason: string },
  at: Date,
): Promise<Outcome<{ id: string | null }>> {
  await lockPerson(tx, term.personId)
  const stays = correction?.role === 'MAINTAINER' ? { since: correction.since, until: correction.until ?? null } : null
  const refusal = await refuseVacancyAfter(tx, term, stays, at)
  if (refusal) return refusal
  const { count } = await tx.roleTerm.updateMany({
    where: { id: term.id, ...onRecord },
    data: { supersededAt: at, supersededById: by.personId, supersededReason: by.reason, openKey: null },
  })
  if (count === 0) return { ok: false, reason: 'term-changed' }
  if (!correction) {
    await enterDirectory(tx, term.personId, at)
    return accepted({ id: null })
  }
  return writeTerm(tx, { ...correction, personId: term.personId, source: 'CORRECTION', correctsId: term.id }, at)
}

async function writeTerm(tx: Tx, term: NewTerm, at: Date): Promise<Outcome<{ id: string }>> {
  const { personId, role, rule, since, until = null, ...facts } = term
  const others = await tx.roleTerm.findMany({
    where: { personId, role, ...onRecord },
    select: { since: true, until: true },
  })
  const refusal = refuseSpan({ since, until }, others, at)
  if (refusal) return refusal
  const { id } = await tx.roleTerm.create({
    data: {
      ...facts,
      personId,
      role,
      since,
      until,
      ruleId: rule.id,
      ruleVersion: rule.version,
      recordedAt: at,
      openKey: until ? null : `${personId}:${role}`,
    },
    select: { id: true },
  })
  await enterDirectory(tx, personId, at)
  return accepted({ id })
}

/** Whoever changes the terms of a person waits here for whoever else does (PostgreSQL: the row; SQLite: everything). */
async function lockPerson(tx: Tx, id: string): Promise<void> {
  await tx.person.updateMany({ where: { id }, data: { id } })
}

/**
 * Asked before a maintainer's term changes to `stays` (null: it goes). Locks the open terms of all maintainers first, so
 * that of two who end the last two terms the second sees what the first has done.
 */
async function refuseVacancyAfter(
  tx: Tx,
  term: { id: string; role: Role },
  stays: { since: Date; until: Date | null } | null,
  at: Date,
): Promise<Refused | null> {
  if (term.role !== 'MAINTAINER') return null
  const ofMaintainers = { role: 'MAINTAINER', ...onRecord } as const
  await tx.roleTerm.updateMany({ where: { ...ofMaintainers, until: null }, data: { role: 'MAINTAINER' } })
  const terms = await tx.roleTerm.findMany({
    where: { ...ofMaintainers, OR: [{ until: null }, { until: { gt: at } }] },
    select: { id: true, since: true, until: true, person: { select: { account: { select: { deletedAt: true } } } } },
  })
  const before = terms.map(({ person: { account }, ...one }) => {
    // Of an account that is being deleted the terms end in the same transaction: it has been there until now.
    const hasAccount = account !== null && (account.deletedAt === null || one.id === term.id)
    return { ...one, hasAccount }
  })
  const others = before.filter(({ id }) => id !== term.id)
  const hasAccount = before.some((one) => one.id === term.id && one.hasAccount)
  return refuseVacancy(before, stays ? [...others, { ...stays, hasAccount }] : others, at)
}
