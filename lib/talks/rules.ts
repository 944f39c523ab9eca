// A talk's life:
//
//   DRAFT ──submit──▶ SUBMITTED ──decisions published──▶ ACCEPTED | DECLINED
//     │                 │  │  ▲                              │
//     │                 │  │  └──released, or its session ───┤
//     │                 │  │     is called off               │
//     │                 │  └── without one: rolled on,       │
//     │                 │      stays SUBMITTED               │
//     └────withdraw─────┴──▶ WITHDRAWN ◀──before it begins───┘
//
// What organisers think and mean to answer is theirs until it is published, all of it at once.
import type { EventState } from '@/lib/events/rules'
import type { Reason } from '@/lib/outcome'

export const talkStatuses = ['SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'DRAFT'] as const
export type TalkStatus = (typeof talkStatuses)[number]
export type Verdict = 'ACCEPT' | 'DECLINE'

type Talk = { status: TalkStatus }
type Session = Pick<EventState, 'status' | 'startsAt'>

/** A proposal is its speakers' until it is declined or withdrawn; what was accepted may still be put better. */
export const refuseEditTalk = ({ status }: Talk): Reason | null =>
  status === 'DECLINED' || status === 'WITHDRAWN' ? 'talk-closed' : null

export const refuseSubmitTalk = ({ status }: Talk): Reason | null => (status === 'DRAFT' ? null : 'talk-submitted')

/** What is accepted can be withdrawn until its session begins; `session` is the one that it belongs to. */
export function refuseWithdrawTalk({ status }: Talk, session: Session | null, now: Date): Reason | null {
  if (status === 'DECLINED' || status === 'WITHDRAWN') return 'talk-closed'
  const hasBegun = session !== null && session.status !== 'CANCELLED' && now >= session.startsAt
  return status === 'ACCEPTED' && hasBegun ? 'talk-session-begun' : null
}

/** Organisers take what is accepted out of its session; not what was heard: someone has rated it. */
export function refuseReleaseTalk({ status, ratings }: Talk & { ratings: number }): Reason | null {
  if (status !== 'ACCEPTED') return 'talk-not-accepted'
  return ratings > 0 ? 'talk-heard' : null
}

export const refuseReviewTalk = ({ status }: Talk): Reason | null =>
  status === 'SUBMITTED' ? null : 'talk-not-under-review'

type Invited = { holdsRole: boolean; hasAccount: boolean }

/** Whether someone can be asked to speak: as the charter's rule has it, and so that they can answer. */
export function refuseSpeaker({ holdsRole, hasAccount }: Invited, speakers: 'anyone' | 'members'): Reason | null {
  if (speakers === 'members' && !holdsRole) return 'speaker-not-member'
  return hasAccount ? null : 'speaker-without-account'
}

/** Slides and a recording belong to what is accepted. */
export const refuseSlides = ({ status }: Talk): Reason | null => (status === 'ACCEPTED' ? null : 'talk-not-accepted')

type Size = { from: number; to: number }

/** Whether one more talk fits into a session, by the charter's rule for sharing sessions. */
export const refuseOneMore = (count: number, { to }: Size): Reason | null => (count >= to ? 'session-full' : null)

/** Whether a session has as many talks as the charter asks for. */
export const refuseGroup = (count: number, { from, to }: Size): Reason | null =>
  count < from ? 'session-too-few-talks' : count > to ? 'session-full' : null

/** What a session must be for talks to be put into it. */
export function refuseSession(session: EventState & { kind: string }, now: Date): Reason | null {
  if (session.kind !== 'SHARING_SESSION') return 'not-a-session'
  if (session.status === 'CANCELLED') return 'event-cancelled'
  return now >= session.startsAt ? 'event-already-begun' : null
}

const DAY = 86_400_000

/** Feedback is given from a session's beginning until so long after its end. */
export const FEEDBACK_DAYS = 30

export function refuseFeedback(talk: Talk, session: EventState | null, now: Date): Reason | null {
  if (talk.status !== 'ACCEPTED' || session?.status !== 'PUBLISHED') return 'talk-not-accepted'
  if (now < session.startsAt) return 'event-not-begun'
  return now >= feedbackEnd(session) ? 'feedback-closed' : null
}

export const feedbackEnd = ({ endsAt }: { endsAt: Date }): Date => new Date(endsAt.getTime() + FEEDBACK_DAYS * DAY)

/** Speakers without slides hear of it once, so many days before. */
export const SLIDES_DAYS = 3

export const slidesHorizon = (now: Date): Date => new Date(now.getTime() + SLIDES_DAYS * DAY)

/** The mean of some scores, to one decimal; null without any. */
export const meanOf = (sum: number, count: number): string | null => (count === 0 ? null : (sum / count).toFixed(1))

export const meanScore = (reviews: readonly { score: number }[]): string | null =>
  meanOf(
    reviews.reduce((sum, { score }) => sum + score, 0),
    reviews.length,
  )
