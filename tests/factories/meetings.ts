import { dayOf, startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { days, hours, present } from './clock'
import { makePerson, nextNumber } from './people'

type Facts = {
  slug?: string
  status?: 'PLANNED' | 'CANCELLED'
  startsAt?: Date
  endsAt?: Date
  plannedAt?: Date
  pollClosesAt?: Date | null
  joinUrl?: string | null
  reason?: string | null
}

/** Wednesday in the week after next at 19:00 in Shanghai. */
export const aMeetingTime = new Date('2026-03-11T11:00:00Z')

/** A meeting of an hour on the next Wednesday but one, as the series plans it, unless said otherwise. */
export const makeMeeting = ({
  slug = `meeting-${nextNumber()}`,
  startsAt = aMeetingTime,
  endsAt = hours(1, startsAt),
  plannedAt = startsAt,
  ...facts
}: Facts = {}) =>
  db.meeting.create({
    data: {
      slug,
      startsAt,
      endsAt,
      plannedAt,
      ruleId: 'meeting-cadence',
      ruleVersion: 1,
      createdAt: days(-30),
      changedAt: present,
      ...facts,
    },
  })

/** A meeting on the SIG's day of `at`, for votes: it began with the day, so that no agenda is open for it any more. */
export async function meetingToday(at = present): Promise<{ id: string }> {
  const { timeZone } = getSite()
  const day = dayOf(at, timeZone)
  const facts = { slug: `meeting-on-${day}`, startsAt: startOfDay(day, timeZone) }
  return (await db.meeting.findFirst({ where: facts, select: { id: true } })) ?? makeMeeting(facts)
}

/** The turn to organise a meeting, a committer's who has no account unless said otherwise. */
export async function makeDuty(meetingId: string, personId?: string) {
  const { startsAt } = await db.meeting.findFirstOrThrow({ where: { id: meetingId } })
  const holder = personId ?? (await makePerson({ terms: [{ role: 'COMMITTER' }] })).id
  return db.duty.create({ data: { kind: 'MEETING', meetingId, startsAt, personId: holder } })
}

/** Calls every meeting off, and leaves nothing of their agendas to the next: one agenda is open at a time in the portal. */
export async function withoutMeetings() {
  await db.meeting.updateMany({ data: { status: 'CANCELLED' } })
  await db.agendaItem.updateMany({ data: { droppedAt: present } })
  await db.meetingSession.updateMany({ where: { closedAt: null }, data: { closedAt: present } })
  await db.agendaProposal.updateMany({ data: { status: 'WITHDRAWN' } })
}

/** Something on a meeting's agenda, added by its organiser. */
export const makeItem = (meetingId: string, title = `Item ${nextNumber()}`, position = 1) =>
  db.agendaItem.create({
    data: {
      meetingId,
      source: 'organiser',
      key: `organiser:${nextNumber()}`,
      titleZh: title,
      titleEn: title,
      minutes: 10,
      position,
      addedAt: present,
      changedAt: present,
    },
  })
