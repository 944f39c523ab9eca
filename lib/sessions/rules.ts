// A meeting as it is held:
//
//   planned ──open (from an hour before it begins)──▶ open ──close, or by itself half a day after its end──▶ closed
//
// Its code lets people check in while it is open.
import type { Reason } from '@/lib/outcome'

const HOUR = 3_600_000

/** How early a meeting may be opened, and how long after its end; one that is still open then is closed. */
const EARLY = HOUR
export const LATE = 12 * HOUR

type Held = {
  status: 'PLANNED' | 'CANCELLED'
  startsAt: Date
  endsAt: Date
  session: { closedAt: Date | null } | null
}

export function refuseOpening(meeting: Held, now: Date): Reason | null {
  if (meeting.status === 'CANCELLED') return 'meeting-cancelled'
  if (meeting.session) return 'session-open'
  if (now.getTime() < meeting.startsAt.getTime() - EARLY) return 'session-too-early'
  return isLongOver(meeting, now) ? 'meeting-over' : null
}

const isLongOver = ({ endsAt }: { endsAt: Date }, now: Date) => now.getTime() > endsAt.getTime() + LATE

/** Whether a meeting was opened, and nobody closed it. */
export const isForgotten = (meeting: Pick<Held, 'endsAt' | 'session'>, now: Date): boolean =>
  meeting.session !== null && meeting.session.closedAt === null && isLongOver(meeting, now)

/** Why nothing can be noted of the meeting now, or null. */
export function refuseHolding({ session }: Pick<Held, 'session'>): Reason | null {
  if (!session) return 'session-not-open'
  return session.closedAt ? 'session-closed' : null
}

type WithCode = { endsAt: Date; session: { closedAt: Date | null; code: string } | null }

/** Why someone can't check in with this code, or null. A code of another meeting is wrong like any other. */
export function refuseCheckIn(meeting: WithCode, code: string, now: Date): Reason | null {
  const refusal = refuseHolding(meeting)
  if (refusal) return refusal
  if (isLongOver(meeting, now)) return 'meeting-over'
  return meeting.session?.code === code ? null : 'code-wrong'
}

/** Why someone can't send apologies now, or null. */
export function refuseApologies(meeting: Held, now: Date): Reason | null {
  if (meeting.status === 'CANCELLED') return 'meeting-cancelled'
  return now >= meeting.endsAt || meeting.session?.closedAt ? 'meeting-over' : null
}

/** Six digits of a number. */
export const codeOf = (number: number): string => String(number % 1_000_000).padStart(6, '0')

type Noted = { text: string; revision: number }

/** What happens to a text that was written on top of revision `base`. */
export function mergeNote(saved: Noted | null, base: number, text: string): 'same' | 'save' | 'conflict' {
  if ((saved?.text ?? '') === text) return 'same'
  return (saved?.revision ?? 0) === base ? 'save' : 'conflict'
}

/** Whether an action item is brought to mind on a local day: as it falls due (by `soon`), and once when it is late. */
export function dueReminder(item: { dueOn: string; reminders: number }, today: string, soon: string): boolean {
  if (item.reminders === 0) return item.dueOn <= soon
  return item.reminders === 1 && item.dueOn < today
}
