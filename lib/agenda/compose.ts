import 'server-only'
import type { Tx } from '@/lib/db/client'
import { findOpenMeeting } from '@/lib/meetings/load'
import { type AgendaLine, agendaDifference, isSame } from './rules'
import { agendaSources } from './sources'

type ComposedMeeting = { id: string; startsAt: Date; frozenAt: Date | null }

/**
 * Brings an open agenda up to date with its sources: new things come in behind what is there, things that are gone leave.
 * The order and the minutes that the organiser chose stay. A frozen agenda stays as it is.
 */
export async function composeAgenda(tx: Tx, meeting: ComposedMeeting, at: Date): Promise<void> {
  if (meeting.frozenAt) return
  const items = await tx.agendaItem.findMany({ where: { meetingId: meeting.id }, orderBy: { position: 'asc' } })
  const known = new Map(items.map((item) => [item.key, item]))
  const wanted = new Set<string>()
  let last = items.at(-1)?.position ?? 0
  for (const source of agendaSources) {
    for (const entry of await source.list(tx, meeting, at)) {
      if (wanted.has(entry.key)) continue
      wanted.add(entry.key)
      const text = {
        titleZh: entry.titleZh,
        titleEn: entry.titleEn,
        detail: entry.detail ?? null,
        ownerId: entry.ownerId ?? null,
      }
      const item = known.get(entry.key)
      if (item) {
        if (Object.entries(text).some(([name, value]) => item[name as keyof typeof text] !== value))
          await tx.agendaItem.update({ where: { id: item.id }, data: text })
        continue
      }
      last += 1
      await tx.agendaItem.create({
        data: {
          ...text,
          meetingId: meeting.id,
          source: source.id,
          key: entry.key,
          minutes: entry.minutes,
          position: last,
          addedAt: at,
          changedAt: at,
        },
      })
    }
  }
  const gone = items.filter(({ key, source }) => source !== 'organiser' && !wanted.has(key)).map(({ id }) => id)
  if (gone.length > 0) await tx.agendaItem.deleteMany({ where: { id: { in: gone }, ...untouched } })
}

/** Nothing was written down under it: a meeting that was opened and then moved keeps what was said. */
const untouched = { note: null, sessions: { none: {} }, decisions: { none: {} }, actions: { none: {} } }

/** Brings the agenda of the next meeting whose agenda is open up to date, if there is one. */
export async function composeNextAgenda(tx: Tx, at: Date): Promise<void> {
  const next = await findOpenMeeting(tx, at)
  if (!next) return
  await tx.meeting.updateMany({ where: { id: next.id }, data: { sequence: { increment: 0 } } })
  await composeAgenda(tx, next, at)
}

/** What stands on the agenda now, in order. */
export const linesOf = async (tx: Tx, meetingId: string): Promise<AgendaLine[]> =>
  tx.agendaItem.findMany({
    where: { meetingId, droppedAt: null },
    orderBy: { position: 'asc' },
    select: { key: true, titleZh: true, titleEn: true, minutes: true },
  })

/** Writes the agenda down as it stands, unless it stands as in the last version. Answers both. */
export async function writeVersion(tx: Tx, meetingId: string, kind: 'DRAFT' | 'FROZEN' | 'AMENDED', at: Date) {
  const last = await tx.agendaVersion.findFirst({ where: { meetingId }, orderBy: { number: 'desc' } })
  const before = (last?.items ?? []) as AgendaLine[]
  const items = await linesOf(tx, meetingId)
  const isNew = !last || kind === 'FROZEN' || !isSame(agendaDifference(before, items))
  if (isNew) await tx.agendaVersion.create({ data: { meetingId, number: (last?.number ?? 0) + 1, kind, at, items } })
  return { isNew, before: last ? before : null, items }
}
