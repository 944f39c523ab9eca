// A task's life. Taking it on, and all that comes of it, is a claim's (lib/task-claims/rules.ts); the task follows it:
//
//   ──draft──▶ DRAFT ──publish, with its quarter──▶ OPEN ──claim approved──▶ CLAIMED ──submitted──▶ IN_REVIEW ──accepted──▶ DONE
//                └──discard──▶ (gone)                │ ▲ ◀──claim over──────────┘  ▲ ◀──returned──────┘
//                                                    │ └── the next quarter: carried, in any of these states
//                                                    └──────close──▶ CLOSED        (not while it is in review)
import type { Reason } from '@/lib/outcome'

export const publicStatuses = ['OPEN', 'CLAIMED', 'IN_REVIEW', 'DONE', 'CLOSED'] as const
export type PublicTaskStatus = (typeof publicStatuses)[number]
export type TaskStatus = 'DRAFT' | PublicTaskStatus

export const difficulties = ['STARTER', 'MEDIUM', 'HARD'] as const
export type Difficulty = (typeof difficulties)[number]

/** Published, and neither done nor closed: what the next quarter carries or closes. */
export const unfinishedStatuses = ['OPEN', 'CLAIMED', 'IN_REVIEW'] as const satisfies PublicTaskStatus[]

/** Why a task's text can't be changed now; null when it can. The checklist stands still while it is being reviewed. */
export function refuseEdit(status: TaskStatus, changesChecklist: boolean): Reason | null {
  if (status === 'DONE') return 'task-done'
  if (status === 'CLOSED') return 'task-closed'
  return status === 'IN_REVIEW' && changesChecklist ? 'task-in-review' : null
}

/** Why its reward, or what is said of it, can't be changed now; null when it can. Whoever has the task was promised it. */
export const refuseRewardChange = (status: TaskStatus): Reason | null =>
  status === 'CLAIMED' || status === 'IN_REVIEW' ? 'reward-promised' : null

export const refuseDiscard = (status: TaskStatus): Reason | null => (status === 'DRAFT' ? null : 'task-published')

/** Why a task can't be closed unfinished, or carried to another quarter. */
export function refuseRefresh(status: TaskStatus, choice: 'carry' | 'close'): Reason | null {
  if (status === 'DRAFT') return 'task-not-published'
  if (status === 'DONE') return 'task-done'
  if (status === 'CLOSED') return 'task-closed'
  return status === 'IN_REVIEW' && choice === 'close' ? 'task-in-review' : null
}
