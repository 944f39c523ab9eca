import 'server-only'
import { composeNextAgenda } from '@/lib/agenda/compose'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { localDay } from '@/lib/calendar/recurrence'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { holdingItem } from './load'

/** Writes down what was decided under an item. */
export const noteDecision = (
  actor: AccountActor,
  input: { itemId: string; text: string },
  at: Date,
): Promise<Outcome<{ slug: string }>> =>
  holdingItem(actor, input.itemId, async (tx, meeting) => {
    const { id } = await tx.decision.create({
      data: { itemId: input.itemId, text: input.text, meetingId: meeting.id, at, recordedById: actor.personId },
      select: { id: true },
    })
    await record(tx, actor, { action: 'decision.noted', subject: `decision:${id}`, at })
    return accepted({ slug: meeting.slug })
  })

type Taken = { itemId: string; text: string; ownerId: string; dueOn: string }

/** Writes down what someone takes on, until when. */
export const noteActionItem = (actor: AccountActor, input: Taken, at: Date): Promise<Outcome<{ slug: string }>> =>
  holdingItem(actor, input.itemId, async (tx, meeting) => {
    const { itemId, text, ownerId, dueOn } = input
    if (dueOn < localDay(at, getSite().timeZone)) return refused('due-in-past', { field: 'dueOn' })
    const owner = await tx.person.findFirst({ where: { id: ownerId }, select: { id: true } })
    if (!owner) return refused('person-not-found', { field: 'ownerId' })
    const { id } = await tx.actionItem.create({
      data: { itemId, text, ownerId, dueOn, meetingId: meeting.id, createdAt: at },
      select: { id: true },
    })
    await record(tx, actor, { action: 'action-item.noted', subject: `action-item:${id}`, at })
    return accepted({ slug: meeting.slug })
  })

/** Says that an action item is done, or no longer needed. */
export const closeActionItem = (
  actor: AccountActor,
  { actionId, status }: { actionId: string; status: 'DONE' | 'DROPPED' },
  at: Date,
): Promise<Outcome> =>
  attempt(async (tx) => {
    const item = await tx.actionItem.findFirst({
      where: { id: actionId },
      select: { ownerId: true, meeting: { select: { duty: { select: { personId: true } } } } },
    })
    const organiserId = item?.meeting.duty?.personId ?? null
    authorize(actor, 'action-item.close', { personId: item?.ownerId ?? null, organiserId })
    const { count } = await tx.actionItem.updateMany({
      where: { id: actionId, status: 'OPEN' },
      data: { status, closedAt: at },
    })
    if (count === 0) return refused('action-closed')
    await composeNextAgenda(tx, at)
    const details = { status }
    await record(tx, actor, { action: 'action-item.closed', subject: `action-item:${actionId}`, at, details })
    return accepted()
  })
