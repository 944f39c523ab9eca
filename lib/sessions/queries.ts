import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { remembered, rememberedOf, rememberedUntilWritten } from '@/lib/freshness/remembered'
import { termHolds, untilTermsChange } from '@/lib/roles/queries'

const person = { select: { id: true, slug: true, name: true } } as const

export type SessionItem = Awaited<ReturnType<typeof listSessionItems>>[number]
export type Attendee = Awaited<ReturnType<typeof listAttendance>>[number]
export type MeetingAction = Awaited<ReturnType<typeof listMeetingActions>>[number]

/** The session of a meeting, or null; its code for the organiser alone. */
export async function getSession(viewer: Actor, meeting: { id: string; organiserId: string | null }) {
  const session = await rememberedUntilWritten(`session:${meeting.id}`, () =>
    db.meetingSession.findFirst({ where: { meetingId: meeting.id } }),
  )
  if (!session) return null
  const { code, ...facts } = session
  return { ...facts, code: can(viewer, 'meeting.arrange', meeting) && !session.closedAt ? code : null }
}

/** What stands on the agenda with what was noted of it: for the organiser's screen. */
export const listSessionItems = (_viewer: Actor, meetingId: string) =>
  rememberedUntilWritten(`session-items:${meetingId}`, () =>
    db.agendaItem.findMany({
      where: { meetingId, droppedAt: null },
      orderBy: { position: 'asc' },
      select: {
        id: true,
        source: true,
        key: true,
        titleZh: true,
        titleEn: true,
        detail: true,
        minutes: true,
        outcome: true,
        owner: { select: { slug: true, name: true } },
        note: { select: { text: true, revision: true } },
        decisions: { orderBy: { at: 'asc' }, select: { id: true, text: true } },
        actions: { orderBy: { createdAt: 'asc' }, select: { id: true, text: true, dueOn: true, owner: person } },
      },
    }),
  )

/** Who is there, and who sent apologies, by name. */
export const listAttendance = (_viewer: Actor, meetingId: string) =>
  rememberedUntilWritten(`attendance:${meetingId}`, () =>
    db.attendance.findMany({
      where: { meetingId },
      orderBy: [{ person: { nameKey: 'asc' } }, { personId: 'asc' }],
      select: { kind: true, person },
    }),
  )

/** How many of those who vote at meetings are there, of how many, and how many votes for something carry it. */
export async function getQuorum(_viewer: Actor, meetingId: string, at: Date) {
  const vote = ruleInForce(getCharter(), 'committer-election', at)?.parameters.vote
  if (!vote) return null
  const roles = vote.electorate.map((role) => roleOf[role])
  const electorate = { roleTerms: { some: { role: { in: roles }, ...termHolds(at) } } }
  const { entitled, present } = await rememberedOf(`quorum:${meetingId}:${roles.join()}`, at, async () => {
    await untilTermsChange(at)
    const [entitled, present] = await Promise.all([
      db.person.count({ where: electorate }),
      db.attendance.count({ where: { meetingId, kind: { in: ['PRESENT', 'ONLINE'] }, person: electorate } }),
    ])
    return { entitled, present }
  })
  const { numerator, denominator } = vote.moreThan
  return { entitled, present, needed: Math.floor((entitled * numerator) / denominator) + 1 }
}

const roleOf = { member: 'MEMBER', committer: 'COMMITTER', maintainer: 'MAINTAINER' } as const

/** Members who can own something, by name: for the organiser's forms. */
export const listOwners = (_viewer: Actor, at: Date) =>
  remembered('owners', at, async () => {
    await untilTermsChange(at)
    return db.person.findMany({
      where: { roleTerms: { some: termHolds(at) } },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: 500,
      select: { id: true, name: true },
    })
  })

/** What was taken on at a meeting, and what became of it. */
export const listMeetingActions = (_viewer: Actor, meetingId: string) =>
  rememberedUntilWritten(`meeting-actions:${meetingId}`, () =>
    db.actionItem.findMany({
      where: { meetingId },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select: { id: true, text: true, dueOn: true, status: true, ownerId: true, owner: person },
    }),
  )

export const listDecisions = (_viewer: Actor, meetingId: string) =>
  rememberedUntilWritten(`decisions:${meetingId}`, () =>
    db.decision.findMany({ where: { meetingId }, orderBy: { at: 'asc' }, select: { id: true, text: true } }),
  )

/** How the viewer takes part in a meeting, or null. */
export async function getOwnAttendance(viewer: Actor, meetingId: string) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return null
  const own = await db.attendance.findFirst({ where: { meetingId, personId }, select: { kind: true } })
  return own?.kind ?? null
}
