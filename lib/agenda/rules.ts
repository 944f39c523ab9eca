// An agenda grows from its sources until it freezes, a day before the meeting. The organiser's changes after that are marked.
import type { Reason } from '@/lib/outcome'

/** How long before the meeting its agenda freezes, in milliseconds. */
export const FREEZE = 24 * 3_600_000

/** How long before the meeting the first draft is written down. */
export const FIRST_DRAFT = 7 * 24 * 3_600_000

export type AgendaMeeting = { status: 'PLANNED' | 'CANCELLED'; startsAt: Date; endsAt: Date; frozenAt: Date | null }

/** Why the agenda can't be changed any more, or null: until the meeting is over. */
export function refuseAgendaChange(meeting: AgendaMeeting, now: Date): Reason | null {
  if (meeting.status === 'CANCELLED') return 'meeting-cancelled'
  return now >= meeting.endsAt ? 'meeting-over' : null
}

export const isFreezeDue = ({ status, startsAt, frozenAt }: AgendaMeeting, now: Date): boolean =>
  status === 'PLANNED' && frozenAt === null && now < startsAt && startsAt.getTime() - now.getTime() <= FREEZE

/** One line of an agenda, as it is kept in a version. */
export type AgendaLine = { key: string; titleZh: string; titleEn: string; minutes: number }

export type AgendaDifference = {
  added: AgendaLine[]
  removed: AgendaLine[]
  /** Kept, with another length. */
  retimed: { line: AgendaLine; before: number }[]
  /** Kept, but behind something that it stood before. */
  isReordered: boolean
}

export function agendaDifference(before: readonly AgendaLine[], after: readonly AgendaLine[]): AgendaDifference {
  const was = new Map(before.map((line) => [line.key, line]))
  const is = new Set(after.map(({ key }) => key))
  const kept = after.filter(({ key }) => was.has(key))
  const keptBefore = before.filter(({ key }) => is.has(key))
  return {
    added: after.filter(({ key }) => !was.has(key)),
    removed: before.filter(({ key }) => !is.has(key)),
    retimed: kept.flatMap((line) => {
      const minutes = was.get(line.key)?.minutes
      return minutes !== undefined && minutes !== line.minutes ? [{ line, before: minutes }] : []
    }),
    isReordered: kept.some(({ key }, index) => keptBefore[index]?.key !== key),
  }
}

export const isSame = ({ added, removed, retimed, isReordered }: AgendaDifference): boolean =>
  added.length + removed.length + retimed.length === 0 && !isReordered

/** Whether an item changed after the agenda was frozen. */
export const isLate = (changedAt: Date, frozenAt: Date | null): boolean => frozenAt !== null && changedAt > frozenAt

/** When each item begins, in order, if every one before it takes its time. */
export function startTimes(startsAt: Date, items: readonly { minutes: number }[]): Date[] {
  let at = startsAt.getTime()
  return items.map(({ minutes }) => {
    const start = new Date(at)
    at += minutes * 60_000
    return start
  })
}

/** The item that stands before (`up`) or behind (`down`) another, or null at the end. */
export function neighbour<Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  direction: 'up' | 'down',
): Item | null {
  const at = items.findIndex((item) => item.id === id)
  return at < 0 ? null : (items[at + (direction === 'up' ? -1 : 1)] ?? null)
}

/** The id behind an item of the nominations (its key is `nomination:<id>`), or null for any other item. */
export const nominationIdOf = ({ source, key }: { source: string; key: string }): string | null =>
  source === 'nominations' ? key.replace(/^nomination:/, '') : null

/** Where one reads more about an item, below the locale; null where there is no such page. */
export function pathOf(item: { source: string; key: string }): string | null {
  const nominationId = nominationIdOf(item)
  return nominationId && `/nominations/${nominationId}`
}
