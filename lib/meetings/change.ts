import 'server-only'
import { FREEZE } from '@/lib/agenda/rules'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { localDay } from '@/lib/calendar/recurrence'
import { getCharter, getHolidays } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import type { AuditAction } from '@/lib/i18n/audit-action'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { followMeeting } from '@/lib/rota/occasions'
import { type LockedMeeting, lockMeeting } from './load'
import { mailToMembers } from './mail'
import { refuseChange } from './rules'
import { dayChoices } from './series'

/** What the organiser's commands have in common: the meeting is there, theirs to arrange, and still to come. */
export const arranging = (
  actor: AccountActor,
  meetingId: string,
  at: Date,
  run: (tx: Tx, meeting: LockedMeeting) => Promise<Outcome<{ slug: string }>>,
): Promise<Outcome<{ slug: string }>> =>
  attempt(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId)
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    if (!meeting) return refused('meeting-not-found')
    const refusal = refuseChange(meeting, at)
    return refusal ? refused(refusal) : run(tx, meeting)
  })

/** Holds the meeting on a day of its week. Only a change of time raises the sequence and is mailed. */
export async function settleDay(
  tx: Tx,
  actor: Actor,
  meeting: LockedMeeting,
  startsAt: Date,
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  const isMoved = startsAt.getTime() !== meeting.startsAt.getTime()
  const endsAt = new Date(startsAt.getTime() + meeting.endsAt.getTime() - meeting.startsAt.getTime())
  const settled = { startsAt, endsAt, pollClosesAt: null, ...(isMoved ? { reason: null } : {}) }
  await change(tx, actor, meeting, { action: 'meeting.day-chosen', data: settled }, at, isMoved)
  if (isMoved)
    await mailToMembers(
      tx,
      'meeting-day-chosen',
      { ...meeting, ...settled },
      meeting.startsAt,
      meeting.sequence + 1,
      at,
    )
  return accepted({ slug: meeting.slug })
}

/** The days in the week that the series planned the meeting for. */
export const choicesOf = ({ plannedAt }: { plannedAt: Date }) =>
  dayChoices(getCharter(), getHolidays(), localDay(plannedAt, getCharter().timeZone))

type MeetingChange = {
  action: AuditAction & `meeting.${string}`
  data: {
    startsAt?: Date
    endsAt?: Date
    status?: 'CANCELLED'
    reason?: string | null
    joinUrl?: string | null
    pollClosesAt?: Date | null
  }
}

/** Writes a change with its audit entry; `isNews` when calendars must follow. */
export async function change(
  tx: Tx,
  actor: Actor,
  meeting: LockedMeeting,
  { action, data }: MeetingChange,
  at: Date,
  isNews = true,
): Promise<void> {
  const sequence = meeting.sequence + (isNews ? 1 : 0)
  const thawed = data.startsAt && data.startsAt.getTime() - at.getTime() > FREEZE ? { frozenAt: null } : {}
  await tx.meeting.update({ where: { id: meeting.id }, data: { ...data, ...thawed, sequence, changedAt: at } })
  if (data.startsAt || data.status) await followMeeting(tx, { ...meeting, ...data }, at)
  const details = { sequence, ...(data.startsAt ? { startsAt: data.startsAt.toISOString() } : {}) }
  await record(tx, actor, { action, subject: `meeting:${meeting.id}`, at, details })
}
