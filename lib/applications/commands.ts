import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter, getPage, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { enterDirectory } from '@/lib/people/directory-entry'
import { personSlug } from '@/lib/people/slug'
import { termHolds } from '@/lib/roles/queries'
import { type ApplicationMove, refuseApplication, refuseMove, statusAfter } from './rules'
import type { ApplicationInput } from './schema'

/** Answers with the application's id. Charter rule `member-admission`: whoever asks fills in the form. */
export async function submitApplication(
  actor: AccountActor,
  input: ApplicationInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  authorize(actor, 'application.submit')
  if (!areAreas(input.areas)) return refused('area-unknown', { field: 'areas' })
  const { gitee, atomgit, github, consent: _, heardFrom, ...facts } = input
  const rule = ruleInForce(getCharter(), 'member-admission', at)
  if (!rule) return refused('charter-not-in-force')
  const consentVersion = await privacyVersion()
  try {
    return await attempt(async (tx) => {
      const open = await tx.membershipApplication.count({ where: { openKey: actor.userId } })
      // Asked after the open ones: an approval that has just closed one has then made its term, too.
      const isMember = actor.roles.length > 0 || (await holdsRole(tx, { account: { id: actor.userId } }, at))
      const refusal = refuseApplication({ isMember, hasOpenApplication: open > 0 })
      if (refusal) return refused(refusal)
      const application = await tx.membershipApplication.create({
        data: {
          ...facts,
          userId: actor.userId,
          handles: defined({ gitee, atomgit, github }),
          heardFrom: heardFrom ?? null,
          consentVersion,
          submittedAt: at,
          ruleId: rule.id,
          ruleVersion: rule.version,
          openKey: actor.userId,
        },
        select: { id: true },
      })
      const { id } = application
      await record(tx, actor, { action: 'application.submitted', subject: `application:${id}`, at, rule })
      const params = { name: input.name }
      await queueMail(
        tx,
        actor,
        `application-submitted:${id}`,
        { kind: 'application-submitted', params, path: '/me' },
        at,
      )
      await tellReviewers(tx, actor, { id, ...params }, at)
      return accepted({ id })
    })
  } catch (error) {
    // Two submissions at once: the database lets one through.
    if (isUniqueViolation(error, 'openKey')) return refused('application-open')
    throw error
  }
}

/** Makes the person (unless the account already is one), the member's term, the audit entry and the mail, or nothing. */
export const approveApplication = (actor: AccountActor, input: { applicationId: string }, at: Date) =>
  attempt(async (tx) => {
    const application = await move(tx, actor, input.applicationId, 'approve', at)
    if (!application.ok) return application
    const { id, name, affiliation, applicant, areas } = application.value
    const personId = applicant.personId ?? (await createPerson(tx, { name, affiliation }))
    if (!applicant.personId && !(await linkPerson(tx, applicant.id, personId))) return refused('account-is-another')
    const rule = admissionRule(at)
    // Whoever has been given a role since they applied is a member by it.
    if (!(await holdsRole(tx, { id: personId }, at))) {
      await tx.roleTerm.create({
        data: {
          personId,
          role: 'MEMBER',
          areas: areas ?? [],
          since: at,
          source: 'APPLICATION',
          ruleId: rule.id,
          ruleVersion: rule.version,
          recordedAt: at,
          openKey: `${personId}:MEMBER`,
        },
      })
    }
    await enterDirectory(tx, personId, at)
    await record(tx, actor, {
      action: 'application.approved',
      subject: `application:${id}`,
      at,
      rule,
      details: { personId },
    })
    await queueMail(
      tx,
      applicant,
      `application-approved:${id}`,
      { kind: 'application-approved', params: { name }, path: '/me' },
      at,
    )
    return accepted({ id })
  })

export const rejectApplication = (actor: AccountActor, input: { applicationId: string; reason: string }, at: Date) =>
  attempt(async (tx) => {
    const { reason } = input
    const application = await move(tx, actor, input.applicationId, 'reject', at, reason)
    if (!application.ok) return application
    const { id, name, applicant } = application.value
    await record(tx, actor, {
      action: 'application.rejected',
      subject: `application:${id}`,
      at,
      rule: admissionRule(at),
    })
    await queueMail(
      tx,
      applicant,
      `application-rejected:${id}`,
      { kind: 'application-rejected', params: { name, reason }, path: '/me' },
      at,
    )
    return accepted({ id })
  })

export const withdrawApplication = (actor: AccountActor, input: { applicationId: string }, at: Date) =>
  attempt(async (tx) => {
    const application = await move(tx, actor, input.applicationId, 'withdraw', at)
    if (!application.ok) return application
    const { id, name, applicant } = application.value
    await record(tx, actor, { action: 'application.withdrawn', subject: `application:${id}`, at })
    await queueMail(
      tx,
      applicant,
      `application-withdrawn:${id}`,
      { kind: 'application-withdrawn', params: { name }, path: '/me' },
      at,
    )
    return accepted({ id })
  })

/** Moves an application on, if `actor` may and it still stands where the move starts: of two at once, one wins. */
async function move(
  tx: Tx,
  actor: AccountActor,
  id: string,
  move: ApplicationMove,
  at: Date,
  reason: string | null = null,
) {
  const application = await tx.membershipApplication.findFirst({
    where: { id },
    select: {
      id: true,
      userId: true,
      status: true,
      name: true,
      affiliation: true,
      areas: true,
      applicant: { select: { id: true, email: true, locale: true, personId: true } },
    },
  })
  if (!application) return refused('application-not-found')
  if (move === 'withdraw') authorize(actor, 'application.withdraw', application)
  else authorize(actor, 'application.decide', application)
  const refusal = refuseMove(application.status, move)
  if (refusal) return refused(refusal)
  const { count } = await tx.membershipApplication.updateMany({
    where: { id, status: application.status },
    data: {
      status: statusAfter(move),
      decidedAt: at,
      decidedById: move === 'withdraw' ? null : actor.personId,
      reason,
      openKey: null,
    },
  })
  return count === 1 ? accepted(application) : refused('application-decided')
}

async function createPerson(tx: Tx, { name, affiliation }: { name: string; affiliation: string }): Promise<string> {
  const person = await tx.person.create({
    data: {
      slug: personSlug(name),
      name,
      nameKey: name.toLowerCase(),
      affiliationZh: affiliation,
      affiliationEn: affiliation,
    },
    select: { id: true },
  })
  return person.id
}

/** False when a claim has linked the account to another person in the meantime. */
async function linkPerson(tx: Tx, userId: string, personId: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id: userId, personId: null }, data: { personId } })
  return count === 1
}

async function holdsRole(tx: Tx, person: { id: string } | { account: { id: string } }, at: Date): Promise<boolean> {
  return (await tx.roleTerm.count({ where: { person, ...termHolds(at) } })) > 0
}

/** Maintainers who have an account learn of a new application, each once. */
async function tellReviewers(tx: Tx, actor: AccountActor, { id, name }: { id: string; name: string }, at: Date) {
  const reviewers = await tx.user.findMany({
    where: {
      id: { not: actor.userId },
      person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } },
    },
    select: { id: true, email: true, locale: true },
  })
  for (const reviewer of reviewers) {
    const path = `/admin/applications/${id}`
    const letter = { kind: 'application-waiting', params: { name }, path } as const
    await queueMail(tx, reviewer, `application-waiting:${id}:${reviewer.id}`, letter, at)
  }
}

/** Applications exist only since the rule is in force. */
function admissionRule(at: Date): { id: string; version: number } {
  const rule = ruleInForce(getCharter(), 'member-admission', at)
  if (!rule) throw new Error('The charter has no rule for admission in force')
  return rule
}

async function privacyVersion(): Promise<string> {
  const page = await getPage('zh', 'privacy')
  return String(page?.version ?? 0)
}

const areAreas = (ids: string[]) => ids.every((id) => getSite().areas.some((area) => area.id === id))

const defined = (handles: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(handles).filter((entry): entry is [string, string] => entry[1] !== undefined))
