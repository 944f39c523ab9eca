// Minutes:
//
//   ──begin, from the agenda──▶ DRAFT ──hand in──▶ REVIEW ──publish (someone else)──▶ PUBLISHED ──revise──▶ PUBLISHED
//                                 ▲──────hand back──┘                                  (a further revision, with a reason)
import type { Reason } from '@/lib/outcome'

export type MinutesState = { status: 'DRAFT' | 'REVIEW' | 'PUBLISHED' }

/** Minutes begin once the meeting has begun: by the clock, or opened by its organiser before that. */
export function refuseBeginning(
  meeting: { status: 'PLANNED' | 'CANCELLED'; startsAt: Date; minutes: MinutesState | null; session: object | null },
  now: Date,
): Reason | null {
  if (meeting.status === 'CANCELLED') return 'meeting-cancelled'
  if (meeting.minutes) return 'minutes-begun'
  return now < meeting.startsAt && !meeting.session ? 'minutes-too-early' : null
}

type Move = 'save' | 'hand-in' | 'hand-back' | 'publish' | 'revise'

const allowed: Record<Move, readonly MinutesState['status'][]> = {
  save: ['DRAFT', 'REVIEW'],
  'hand-in': ['DRAFT'],
  'hand-back': ['REVIEW'],
  publish: ['REVIEW'],
  revise: ['PUBLISHED'],
}

export const refuseMove = (minutes: MinutesState, move: Move): Reason | null =>
  allowed[move].includes(minutes.status) ? null : 'minutes-elsewhere'

export type MinutesParts = {
  items: readonly { title: string; note: string; decisions: readonly string[]; actions: readonly string[] }[]
  /** In the writer's language. */
  headings: { decisions: string; actions: string }
}

/** The first text of the minutes: each item with what was noted under it. Markdown. */
export const firstText = ({ items, headings }: MinutesParts): string =>
  items
    .map(({ title, note, decisions, actions }) =>
      [`## ${title}`, note.trim(), ...listed(headings.decisions, decisions), ...listed(headings.actions, actions)]
        .filter((part) => part !== '')
        .join('\n\n'),
    )
    .join('\n\n')

const listed = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? [`**${heading}**`, lines.map((line) => `- ${line.replace(/\s*\n\s*/g, ' ')}`).join('\n')] : []
