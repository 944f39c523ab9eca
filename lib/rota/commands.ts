import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { addDays } from '@/lib/calendar/recurrence'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { db, isUniqueViolation, type Tx, transaction } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { lockDuty, lockRota } from './duty'
import { dutyKinds } from './eligible'
import { mailAboutDuty } from './mail'
import { replan, replanAll } from './replan'
import { type ChecklistItem, checklists, REMINDER, refuseDutyChange } from './rules'

/** Plans the turns anew (roles come and go), gives every planned meeting and session one, and reminds whose turn is near. */
export async function tendRota(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'rota.plan')
  await transaction(async (tx) => {
    await addMissingTurns(tx, at)
    await replanAll(tx, at)
  })
  const soon = new Date(at.getTime() + REMINDER)
  const due = await db.duty.findMany({
    where: { remindedAt: null, cancelledAt: null, personId: { not: null }, startsAt: { gt: at, lte: soon } },
    select: { id: true },
  })
  for (const { id } of due) await transaction((tx) => remind(tx, id, at))
}

async function addMissingTurns(tx: Tx, at: Date): Promise<void> {
  for (const kind of dutyKinds) await lockRota(tx, kind, at)
  const wanting = { where: { startsAt: { gt: at }, duty: null }, select: { id: true, startsAt: true } }
  const meetings = await tx.meeting.findMany({ ...wanting, where: { ...wanting.where, status: 'PLANNED' } })
  for (const { id, startsAt } of meetings) await tx.duty.create({ data: { kind: 'MEETING', meetingId: id, startsAt } })
  const sessions = await tx.event.findMany({
    ...wanting,
    where: { ...wanting.where, kind: 'SHARING_SESSION', status: { not: 'CANCELLED' } },
  })
  for (const { id, startsAt } of sessions)
    await tx.duty.create({ data: { kind: 'SHARING_SESSION', eventId: id, startsAt } })
}

async function remind(tx: Tx, id: string, at: Date): Promise<void> {
  const { count } = await tx.duty.updateMany({ where: { id, remindedAt: null }, data: { remindedAt: at } })
  const duty = count === 1 ? await tx.duty.findFirst({ where: { id } }) : null
  if (duty) await mailAboutDuty(tx, 'duty-reminder', duty, at)
}

/** Passes one's turn on: it goes to the next in line, and the one who skipped is first in line for another. */
export const skipTurn = (
  actor: AccountActor,
  input: { dutyId: string; reason?: string | undefined },
  at: Date,
): Promise<Outcome> =>
  attempt(async (tx) => {
    const duty = await lockDuty(tx, input.dutyId, at)
    authorize(actor, 'duty.answer', { personId: duty?.personId ?? null })
    if (!duty?.personId) return refused('duty-not-found')
    const refusal = refuseDutyChange(duty, at)
    if (refusal) return refused(refusal)
    await tx.dutyRefusal.create({
      data: { dutyId: duty.id, personId: duty.personId, reason: input.reason ?? null, at },
    })
    await record(tx, actor, { action: 'duty.skipped', subject: `duty:${duty.id}`, at })
    await replan(tx, duty.kind, at)
    return accepted()
  })

/** Says that one takes no turn on these days. */
export const addAbsence = (actor: AccountActor, input: { from: string; until: string }, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'absence.record')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    const { timeZone } = getSite()
    const until = startOfDay(addDays(input.until, 1), timeZone)
    if (until <= at) return refused('absence-past', { field: 'until' })
    const from = startOfDay(input.from, timeZone)
    const { id } = await tx.absence.create({ data: { personId, from, until, createdAt: at }, select: { id: true } })
    await record(tx, actor, { action: 'absence.added', subject: `absence:${id}`, at })
    await replanAll(tx, at)
    return accepted()
  })

export const removeAbsence = (actor: AccountActor, { absenceId }: { absenceId: string }, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'absence.record')
    const { count } = await tx.absence.deleteMany({ where: { id: absenceId, personId: actor.personId ?? '' } })
    if (count === 0) return refused('absence-not-found')
    await record(tx, actor, { action: 'absence.removed', subject: `absence:${absenceId}`, at })
    await replanAll(tx, at)
    return accepted()
  })

/** Lets someone take turns beside the committers. */
export async function markCoreDeveloper(
  actor: AccountActor,
  { personId }: { personId: string },
  at: Date,
): Promise<Outcome> {
  authorize(actor, 'core-developer.mark')
  try {
    return await attempt(async (tx) => {
      if (!(await tx.person.findFirst({ where: { id: personId }, select: { id: true } })))
        return refused('person-not-found', { field: 'personId' })
      const mark = { personId, since: at, markedById: actor.personId, openKey: personId }
      const { id } = await tx.coreDeveloper.create({ data: mark, select: { id: true } })
      await record(tx, actor, { action: 'core-developer.marked', subject: `core-developer:${id}`, at })
      await replan(tx, 'MEETING', at)
      return accepted()
    })
  } catch (error) {
    if (isUniqueViolation(error, 'openKey')) return refused('already-core-developer', { field: 'personId' })
    throw error
  }
}

export const unmarkCoreDeveloper = (
  actor: AccountActor,
  { personId }: { personId: string },
  at: Date,
): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'core-developer.mark')
    const mark = await tx.coreDeveloper.findFirst({ where: { openKey: personId }, select: { id: true } })
    if (!mark) return refused('not-core-developer')
    await tx.coreDeveloper.update({ where: { id: mark.id }, data: { until: at, openKey: null } })
    await record(tx, actor, { action: 'core-developer.unmarked', subject: `core-developer:${mark.id}`, at })
    await replan(tx, 'MEETING', at)
    return accepted()
  })

/** What is done of the checklist, as a whole: ticks are set and taken back alike. Answers with the page of the turn. */
export const tickChecklist = (
  actor: AccountActor,
  input: { dutyId: string; checked: ChecklistItem[] },
  at: Date,
): Promise<Outcome<{ path: string }>> =>
  attempt(async (tx) => {
    const duty = await lockDuty(tx, input.dutyId, at)
    authorize(actor, 'duty.check', { organiserId: duty?.personId ?? null })
    const path = duty?.meeting
      ? `/meetings/${duty.meeting.slug}/organise`
      : duty?.event && `/admin/events/${duty.event.slug}`
    if (!duty || !path) return refused('duty-not-found')
    const items: readonly ChecklistItem[] = checklists[duty.kind]
    const checked = items.filter((item) => input.checked.includes(item))
    await tx.duty.update({ where: { id: duty.id }, data: { checked } })
    const details = { checked: checked.join(' ') }
    await record(tx, actor, { action: 'duty.checked', subject: `duty:${duty.id}`, at, details })
    return accepted({ path })
  })
