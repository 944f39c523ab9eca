import 'server-only'
import type { Actor, Role } from '@/lib/auth/permissions'
import { addDays } from '@/lib/calendar/recurrence'
import { dayOf, startOfDay } from '@/lib/calendar/zone'
import type { Charter } from '@/lib/content/charter-schema'
import { getSite } from '@/lib/content/load'
import { db, type Tx } from '@/lib/db/client'
import { nextMeetingFor } from '@/lib/governance/rules'
import type { Venue } from './rules'

export type Candidacy = { nomineeId: string; role: Role; acceptedAt: Date | null }

/** At which meetings a nomination could be voted on at `at`: what `refuseVenue` asks about. */
export async function venueOf(tx: Tx, nomination: Candidacy, at: Date): Promise<Venue> {
  const { timeZone } = getSite()
  const today = dayOf(at, timeZone)
  const meetings = await tx.meeting.findMany({
    where: { status: 'PLANNED', startsAt: during(addDays(today, -1), today) },
    select: { startsAt: true },
  })
  const { nomineeId, role } = nomination
  const last = await tx.election.findFirst({
    where: { closedAt: { not: null }, nomination: { nomineeId, role } },
    orderBy: { meetingOn: 'desc' },
    select: { meetingOn: true },
  })
  const meetingDays = meetings.map(({ startsAt }) => dayOf(startsAt, timeZone))
  return venue(nomination, meetingDays, last, at)
}

/** The same for several, in their order, where it is known on which days there are meetings. */
export async function venuesAt(tx: Tx, nominations: readonly Candidacy[], meetingDays: readonly string[], at: Date) {
  const held = await tx.election.findMany({
    where: { closedAt: { not: null }, nomination: { nomineeId: { in: nominations.map((one) => one.nomineeId) } } },
    orderBy: { meetingOn: 'desc' },
    select: { meetingOn: true, nomination: { select: { nomineeId: true, role: true } } },
  })
  return nominations.map((one) => {
    const last = held.find(({ nomination: { nomineeId, role } }) => nomineeId === one.nomineeId && role === one.role)
    return venue(one, meetingDays, last ?? null, at)
  })
}

function venue(
  { acceptedAt }: Candidacy,
  meetingDays: readonly string[],
  last: { meetingOn: string } | null,
  at: Date,
): Venue {
  const { timeZone } = getSite()
  const acceptedOn = dayOf(acceptedAt ?? at, timeZone)
  return { today: dayOf(at, timeZone), acceptedOn, meetingDays, votedOn: last?.meetingOn ?? null }
}

/** Whose turn it is to organise the meeting of a day. */
export async function organisersOn(tx: Tx, day: string): Promise<string[]> {
  const duties = await tx.duty.findMany({
    where: { kind: 'MEETING', cancelledAt: null, startsAt: during(day, day) },
    select: { personId: true },
  })
  return duties.flatMap(({ personId }) => personId ?? [])
}

type Failed = { nextTryAt: Date; meetingOn: string }

/** The first meeting that can vote again on what failed at that of `meetingOn`; before it is planned, the charter's. */
export async function retryMeeting(_viewer: Actor, charter: Charter, { nextTryAt, meetingOn }: Failed): Promise<Date> {
  const dayAfter = startOfDay(addDays(meetingOn, 1), charter.timeZone)
  const from = nextTryAt < dayAfter ? dayAfter : nextTryAt
  const meeting = await db.meeting.findFirst({
    where: { status: 'PLANNED', startsAt: { gte: from } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { startsAt: true },
  })
  return meeting?.startsAt ?? nextMeetingFor(charter, from)
}

/** Instants from the beginning of one local day to the end of another. */
function during(first: string, last: string) {
  const { timeZone } = getSite()
  return { gte: startOfDay(first, timeZone), lt: startOfDay(addDays(last, 1), timeZone) }
}
