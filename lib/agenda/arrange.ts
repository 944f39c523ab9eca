import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { type LockedMeeting, lockMeeting } from '@/lib/meetings/load'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { writeVersion } from './compose'
import { neighbour, refuseAgendaChange } from './rules'

type Done = Promise<Outcome<{ slug: string }>>

/** Lets an item change places with the one before or behind it. At the end of the list nothing happens. */
export const moveItem = (actor: AccountActor, input: { itemId: string; direction: 'up' | 'down' }, at: Date): Done =>
  arrangingItem(actor, input.itemId, at, async (tx, item) => {
    const items = await tx.agendaItem.findMany({
      where: { meetingId: item.meetingId, droppedAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, position: true },
    })
    const other = neighbour(items, item.id, input.direction)
    if (!other) return
    await tx.agendaItem.update({ where: { id: other.id }, data: { position: item.position } })
    await tx.agendaItem.update({ where: { id: item.id }, data: { position: other.position, changedAt: at } })
  })

export const setMinutes = (actor: AccountActor, input: { itemId: string; minutes: number }, at: Date): Done =>
  arrangingItem(actor, input.itemId, at, async (tx, { id }) => {
    await tx.agendaItem.update({ where: { id }, data: { minutes: input.minutes, changedAt: at } })
  })

/**
 * Takes an item off this agenda, or puts it back. What a source brings up stays with its source; what an organiser added
 * is carried over no more.
 */
export const dropItem = (actor: AccountActor, input: { itemId: string; keep: 'yes' | 'no' }, at: Date): Done =>
  arrangingItem(actor, input.itemId, at, async (tx, { id }) => {
    const droppedAt = input.keep === 'yes' ? null : at
    await tx.agendaItem.update({ where: { id }, data: { droppedAt, changedAt: at } })
  })

/** Adds something that no source brings up. */
export const addItem = (
  actor: AccountActor,
  { meetingId, title, minutes }: { meetingId: string; title: string; minutes: number },
  at: Date,
): Done =>
  arranging(actor, meetingId, at, async (tx) => {
    const last = await tx.agendaItem.findFirst({ where: { meetingId }, orderBy: { position: 'desc' } })
    const { id } = await tx.agendaItem.create({
      data: {
        meetingId,
        source: 'organiser',
        // Its own id would do; a key must be there before the row is.
        key: `organiser:${at.getTime()}:${(last?.position ?? 0) + 1}`,
        titleZh: title,
        titleEn: title,
        minutes,
        position: (last?.position ?? 0) + 1,
        addedAt: at,
        changedAt: at,
      },
      select: { id: true },
    })
    await record(tx, actor, { action: 'agenda.item-added', subject: `agenda-item:${id}`, at })
  })

/** Writes the agenda down as the next draft. */
export const publishDraft = (actor: AccountActor, { meetingId }: { meetingId: string }, at: Date): Done =>
  arranging(actor, meetingId, at, async (tx, meeting) => {
    const { isNew } = await writeVersion(tx, meetingId, meeting.frozenAt ? 'AMENDED' : 'DRAFT', at)
    if (isNew) await record(tx, actor, { action: 'agenda.draft-published', subject: `meeting:${meetingId}`, at })
  })

type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>

const findItem = (tx: Tx, id: string) => tx.agendaItem.findFirst({ where: { id } })

async function arrangingItem(
  actor: AccountActor,
  itemId: string,
  at: Date,
  run: (tx: Tx, item: Item) => Promise<void>,
): Done {
  return attempt(async (tx) => {
    const found = await findItem(tx, itemId)
    const meeting = found && (await lockMeeting(tx, found.meetingId))
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    // Read again under the lock.
    const item = meeting && (await findItem(tx, itemId))
    if (!meeting || !item) return refused('item-not-found')
    return changed(tx, meeting, at, async () => {
      await run(tx, item)
      await record(tx, actor, { action: 'agenda.item-changed', subject: `agenda-item:${itemId}`, at })
    })
  })
}

async function arranging(
  actor: AccountActor,
  meetingId: string,
  at: Date,
  run: (tx: Tx, meeting: LockedMeeting) => Promise<void>,
): Done {
  return attempt(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId)
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    if (!meeting) return refused('meeting-not-found')
    return changed(tx, meeting, at, () => run(tx, meeting))
  })
}

/** After the freeze, each change is written down as a version of its own. */
async function changed(tx: Tx, meeting: LockedMeeting, at: Date, run: () => Promise<void>): Done {
  const refusal = refuseAgendaChange(meeting, at)
  if (refusal) return refused(refusal)
  await run()
  if (meeting.frozenAt) await writeVersion(tx, meeting.id, 'AMENDED', at)
  return accepted({ slug: meeting.slug })
}
