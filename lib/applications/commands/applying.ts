import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { privacyVersion } from '@/lib/privacy/version'
import { settingsIn } from '@/lib/settings/queries'
import { holdsRole } from '../admission'
import { mailTurn, mailWaiting } from '../mail'
import { moveOn } from '../moving'
import { refuseApplication } from '../rules'
import type { ApplicationInput, DraftInput } from '../schema'

/** Keeps what has been filled in so far, for the account alone. */
export async function saveDraft(actor: AccountActor, input: DraftInput, at: Date): Promise<Outcome> {
  authorize(actor, 'application.submit')
  const data = {
    ...factsOf(input),
    name: input.name ?? '',
    affiliation: input.affiliation ?? '',
    kind: input.kind ?? null,
    motivation: input.motivation ?? '',
  }
  const saved = await fileApplication(actor, at, { ...data, status: 'DRAFT', updatedAt: at }, async (tx, { id }) => {
    await record(tx, actor, { action: 'application.draft-saved', subject: `application:${id}`, at })
  })
  return saved.ok ? accepted() : saved
}

export const discardDraft = (actor: AccountActor, _input: object, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'application.submit')
    const draft = await tx.membershipApplication.findFirst({
      where: { openKey: actor.userId, status: 'DRAFT' },
      select: { id: true },
    })
    if (!draft) return refused('application-not-found')
    const { id } = draft
    const { count } = await tx.membershipApplication.deleteMany({ where: { id, status: 'DRAFT' } })
    if (count === 0) return refused('application-open')
    await record(tx, actor, { action: 'application.draft-discarded', subject: `application:${id}`, at })
    return accepted()
  })

/** Answers with the application's id. Charter rule `member-admission`: whoever asks fills in the form. */
export async function submitApplication(
  actor: AccountActor,
  input: ApplicationInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  authorize(actor, 'application.submit')
  const { name, affiliation, kind, motivation, consentVersion } = input
  if (consentVersion !== (await privacyVersion()))
    return refused('privacy-changed', { field: 'consent', refresh: true })
  const data = {
    ...factsOf(input),
    name,
    affiliation,
    kind,
    motivation,
    searchKey: `${name} ${affiliation}`.toLowerCase(),
    areaKey: ` ${input.areas.join(' ')} `,
    consentVersion,
    status: 'SUBMITTED',
    submittedAt: at,
    updatedAt: at,
  } as const
  return fileApplication(actor, at, data, async (tx, { id, rule }) => {
    await record(tx, actor, { action: 'application.submitted', subject: `application:${id}`, at, rule })
    await mailTurn(tx, 'application-submitted', { applicationId: id, name, applicant: actor }, at)
    await mailWaiting(tx, { applicationId: id, name, userId: actor.userId }, at)
  })
}

export const withdrawApplication = (actor: AccountActor, input: { applicationId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const moved = await moveOn(tx, actor, { ...input, move: 'withdraw', at })
    if (!moved.ok) return moved
    const { id, name, applicant } = moved.value
    await record(tx, actor, { action: 'application.withdrawn', subject: `application:${id}`, at })
    await mailTurn(tx, 'application-withdrawn', { applicationId: id, name, applicant }, at)
    return accepted({ id })
  })

type Filled = {
  status: 'DRAFT' | 'SUBMITTED'
  name: string
  affiliation: string
  kind: ApplicationInput['kind'] | null
  areas: string[]
  motivation: string
  handles: Record<string, string>
  heardFrom: string | null
  updatedAt: Date
  /** With the application itself alone. */
  searchKey?: string
  areaKey?: string
  consentVersion?: string
  submittedAt?: Date
}
type Filed = { id: string; rule: { id: string; version: number } }

/** Writes the account's draft, or the application that comes of it; then whatever belongs to that. */
async function fileApplication(
  actor: AccountActor,
  at: Date,
  data: Filled,
  afterwards: (tx: Tx, filed: Filed) => Promise<void>,
): Promise<Outcome<{ id: string }>> {
  if (!areAreas(data.areas)) return refused('area-unknown', { field: 'areas' })
  const rule = ruleInForce(getCharter(), 'member-admission', at)
  if (!rule) return refused('charter-not-in-force')
  const { userId } = actor
  const row = { ...data, ruleId: rule.id, ruleVersion: rule.version }
  const file = async (tx: Tx): Promise<Outcome<{ id: string }>> => {
    const draft = await tx.membershipApplication.findFirst({
      where: { openKey: userId },
      select: { id: true, status: true },
    })
    const isTaken = data.status === 'DRAFT' || (await settingsIn(tx)).takesApplications
    const refusal = await refuseNow(tx, actor, { status: draft?.status, isTaken }, at)
    if (refusal) return refusal
    const id = draft
      ? await overDraft(tx, draft.id, row)
      : (await tx.membershipApplication.create({ data: { submittedAt: at, ...row, userId, openKey: userId } })).id
    // Sent or discarded meanwhile: look again.
    if (!id) return file(tx)
    await afterwards(tx, { id, rule })
    return accepted({ id })
  }
  try {
    return await attempt(file)
  } catch (error) {
    // Two at once: the database lets one through.
    if (isUniqueViolation(error, 'openKey')) return fileApplication(actor, at, data, afterwards)
    throw error
  }
}

type Standing = { status: string | undefined; isTaken: boolean }

async function refuseNow(
  tx: Tx,
  actor: AccountActor,
  { status, isTaken }: Standing,
  at: Date,
): Promise<Refused | null> {
  // Asked after the open ones: an approval that has just closed one has then made its term, too.
  const isMember = actor.roles.length > 0 || (await holdsRole(tx, { account: { id: actor.userId } }, at))
  const hasOpenApplication = status !== undefined && status !== 'DRAFT'
  const refusal = refuseApplication({ isMember, hasOpenApplication, isTaken })
  return refusal && refused(refusal)
}

/** Null when it is no draft any more. */
async function overDraft(tx: Tx, id: string, data: Filled): Promise<string | null> {
  const { count } = await tx.membershipApplication.updateMany({ where: { id, status: 'DRAFT' }, data })
  return count === 1 ? id : null
}

const factsOf = ({ areas, gitee, atomgit, github, heardFrom }: DraftInput | ApplicationInput) => ({
  areas,
  handles: defined({ gitee, atomgit, github }),
  heardFrom: heardFrom ?? null,
})

const areAreas = (ids: string[]) => ids.every((id) => getSite().areas.some((area) => area.id === id))

const defined = (handles: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(handles).filter((entry): entry is [string, string] => entry[1] !== undefined))
