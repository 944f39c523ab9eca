import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { lockMeeting } from '@/lib/meetings/load'
import { accepted, type Outcome, type Reason, refused } from '@/lib/outcome'
import { textFromAgenda } from './first-text'
import { refuseBeginning, refuseMove } from './rules'

type Done = Promise<Outcome<{ slug: string }>>

/** Begins the minutes with the agenda and what was noted under each item. */
export const beginMinutes = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  arranging(actor, meetingId, async (tx, meeting) => {
    const refusal = refuseBeginning(meeting, at)
    if (refusal) return refused(refusal)
    const text = await textFromAgenda(tx, meetingId, actor.locale)
    await tx.minutes.create({ data: { meetingId, text, authorId: actor.personId, createdAt: at, updatedAt: at } })
    await record(tx, actor, { action: 'minutes.begun', subject: `meeting:${meetingId}`, at })
    return accepted({ slug: meeting.slug })
  })

type Written = { meetingId: string; revision: number; text: string }

/** Saves what is written so far, unless someone else saved meanwhile. */
export const saveMinutes = (actor: AccountActor, { meetingId, revision, text }: Written, at: Date): Done =>
  writing(actor, meetingId, 'save', async (tx, meeting) => {
    if (!(await write(tx, { meetingId, revision, text, authorId: actor.personId }, at))) return outdated()
    await record(tx, actor, { action: 'minutes.saved', subject: `meeting:${meetingId}`, at })
    return accepted({ slug: meeting.slug })
  })

export const handIn = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  writing(actor, meetingId, 'hand-in', async (tx, { slug }) => {
    await tx.minutes.update({ where: { meetingId }, data: { status: 'REVIEW' } })
    await record(tx, actor, { action: 'minutes.handed-in', subject: `meeting:${meetingId}`, at })
    return accepted({ slug })
  })

export const handBack = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  writing(actor, meetingId, 'hand-back', async (tx, { slug }) => {
    await tx.minutes.update({ where: { meetingId }, data: { status: 'DRAFT' } })
    await record(tx, actor, { action: 'minutes.handed-back', subject: `meeting:${meetingId}`, at })
    return accepted({ slug })
  })

/** Publishes what was reviewed: someone else than who wrote last. */
export const publishMinutes = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  writing(actor, meetingId, 'publish', async (tx, meeting) => {
    const { text, authorId } = meeting.minutes
    authorize(actor, 'minutes.publish', { organiserId: meeting.organiserId, authorId })
    await tx.minutes.update({
      where: { meetingId },
      data: { status: 'PUBLISHED', publishedAt: at, searchText: text.toLowerCase() },
    })
    await tx.minutesRevision.create({ data: { meetingId, number: 1, text, byId: actor.personId, at } })
    await record(tx, actor, { action: 'minutes.published', subject: `meeting:${meetingId}`, at })
    return accepted({ slug: meeting.slug })
  })

/** Corrects published minutes: the earlier text stays to be seen, with the reason. */
export const reviseMinutes = (
  actor: AccountActor,
  { meetingId, revision, text, reason }: Written & { reason: string },
  at: Date,
): Done =>
  writing(actor, meetingId, 'revise', async (tx, { slug }) => {
    if (!(await write(tx, { meetingId, revision, text, authorId: actor.personId }, at))) return outdated()
    await tx.minutes.update({ where: { meetingId }, data: { searchText: text.toLowerCase() } })
    const last = await tx.minutesRevision.findFirst({ where: { meetingId }, orderBy: { number: 'desc' } })
    const number = (last?.number ?? 0) + 1
    await tx.minutesRevision.create({ data: { meetingId, number, text, reason, byId: actor.personId, at } })
    await record(tx, actor, { action: 'minutes.revised', subject: `meeting:${meetingId}`, at, details: { number } })
    return accepted({ slug })
  })

const outdated = () => refused('minutes-outdated', { field: 'text' })

/** One statement checks the revision and writes. */
async function write(tx: Tx, { meetingId, revision, text, authorId }: Written & { authorId: string | null }, at: Date) {
  const { count } = await tx.minutes.updateMany({
    where: { meetingId, revision },
    data: { text, authorId, updatedAt: at, revision: { increment: 1 } },
  })
  return count === 1
}

type Meeting = NonNullable<Awaited<ReturnType<typeof lockWithMinutes>>>

async function lockWithMinutes(tx: Tx, meetingId: string) {
  const meeting = await lockMeeting(tx, meetingId)
  if (!meeting) return null
  const minutes = await tx.minutes.findFirst({ where: { meetingId } })
  return { ...meeting, minutes, session: await tx.meetingSession.findFirst({ where: { meetingId } }) }
}

const arranging = (actor: AccountActor, meetingId: string, run: (tx: Tx, meeting: Meeting) => Done): Done =>
  attempt(async (tx) => {
    const meeting = await lockWithMinutes(tx, meetingId)
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    return meeting ? run(tx, meeting) : refused('meeting-not-found')
  })

type WithMinutes = Meeting & { minutes: NonNullable<Meeting['minutes']> }

const writing = (
  actor: AccountActor,
  meetingId: string,
  move: Parameters<typeof refuseMove>[1],
  run: (tx: Tx, meeting: WithMinutes) => Done,
): Done =>
  arranging(actor, meetingId, async (tx, meeting) => {
    const { minutes } = meeting
    const refusal: Reason | null = minutes ? refuseMove(minutes, move) : 'minutes-not-begun'
    return refusal || !minutes ? refused(refusal ?? 'minutes-not-begun') : run(tx, { ...meeting, minutes })
  })
