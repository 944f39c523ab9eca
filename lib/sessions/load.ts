import 'server-only'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { lockMeeting } from '@/lib/meetings/load'
import { type Outcome, refused } from '@/lib/outcome'
import { refuseHolding } from './rules'

/** The meeting under its lock, with its session. */
export async function lockHeld(tx: Tx, meetingId: string) {
  const meeting = await lockMeeting(tx, meetingId)
  return meeting && { ...meeting, session: await tx.meetingSession.findFirst({ where: { meetingId } }) }
}

export type HeldMeeting = NonNullable<Awaited<ReturnType<typeof lockHeld>>>

type Run<T> = (tx: Tx, meeting: HeldMeeting) => Promise<Outcome<T>>

/** What the organiser's commands have in common while a meeting is held. */
export const holding = <T>(actor: AccountActor, meetingId: string, run: Run<T>): Promise<Outcome<T>> =>
  attempt(async (tx) => {
    const meeting = await lockHeld(tx, meetingId)
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    if (!meeting) return refused('meeting-not-found')
    const refusal = refuseHolding(meeting)
    return refusal ? refused(refusal) : run(tx, meeting)
  })

/** The same, for what concerns one of its items. */
export const holdingItem = <T>(actor: AccountActor, itemId: string, run: Run<T>): Promise<Outcome<T>> =>
  attempt(async (tx) => {
    const item = await tx.agendaItem.findFirst({ where: { id: itemId }, select: { meetingId: true } })
    const meeting = item && (await lockHeld(tx, item.meetingId))
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    if (!meeting) return refused('item-not-found')
    const refusal = refuseHolding(meeting)
    return refusal ? refused(refusal) : run(tx, meeting)
  })
