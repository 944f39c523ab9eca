import 'server-only'
import { randomInt } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { endSession } from './ending'
import { holding, holdingItem, lockHeld } from './load'
import { codeOf, refuseOpening } from './rules'

type Done = Promise<Outcome<{ slug: string }>>

/** Opens the meeting: a new code, the clock, and notes. */
export const openSession = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  attempt(async (tx) => {
    const meeting = await lockHeld(tx, meetingId)
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    if (!meeting) return refused('meeting-not-found')
    const refusal = refuseOpening(meeting, at)
    if (refusal) return refused(refusal)
    await tx.meetingSession.create({
      data: { meetingId, openedAt: at, openedById: actor.personId, code: codeOf(randomInt(1_000_000)) },
    })
    // What stands when the meeting begins is what it is about.
    if (!meeting.frozenAt) await tx.meeting.update({ where: { id: meetingId }, data: { frozenAt: at } })
    await record(tx, actor, { action: 'session.opened', subject: `meeting:${meetingId}`, at })
    return accepted({ slug: meeting.slug })
  })

/** Turns to an item; the one before it counts as had. */
export const turnTo = (
  actor: AccountActor,
  { itemId }: { itemId: string },
  at: Date,
): Promise<Outcome<{ slug: string; itemId: string }>> =>
  holdingItem(actor, itemId, async (tx, meeting) => {
    const before = meeting.session?.currentItemId
    if (before && before !== itemId)
      await tx.agendaItem.updateMany({ where: { id: before, outcome: null }, data: { outcome: 'DONE' } })
    await tx.agendaItem.update({ where: { id: itemId }, data: { outcome: null } })
    await tx.meetingSession.update({
      where: { meetingId: meeting.id },
      data: { currentItemId: itemId, itemSince: at },
    })
    await record(tx, actor, { action: 'session.turned', subject: `agenda-item:${itemId}`, at })
    return accepted({ slug: meeting.slug, itemId })
  })

/** Says that an item was had, or goes onto the next agenda. */
export const settleItem = (
  actor: AccountActor,
  { itemId, outcome }: { itemId: string; outcome: 'DONE' | 'CARRIED' },
  at: Date,
): Done =>
  holdingItem(actor, itemId, async (tx, meeting) => {
    await tx.agendaItem.update({ where: { id: itemId }, data: { outcome } })
    if (meeting.session?.currentItemId === itemId)
      await tx.meetingSession.update({
        where: { meetingId: meeting.id },
        data: { currentItemId: null, itemSince: null },
      })
    const details = { outcome }
    await record(tx, actor, { action: 'session.item-settled', subject: `agenda-item:${itemId}`, at, details })
    return accepted({ slug: meeting.slug })
  })

/** Ends the meeting for all who are there. */
export const closeSession = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  holding(actor, meetingId, async (tx, meeting) => {
    await endSession(tx, actor, meeting, at)
    return accepted({ slug: meeting.slug })
  })
