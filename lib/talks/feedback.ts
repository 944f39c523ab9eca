import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, refused } from '@/lib/outcome'
import { lockEvent } from '@/lib/sign-ups/places'
import { refuseFeedback } from './rules'

type Feedback = { talkId: string; rating: number; comment?: string | undefined }

/** What someone who had a place thought of a talk; changed by giving it again. Speakers don't rate themselves. */
export const giveFeedback = (actor: AccountActor, { talkId, rating, comment }: Feedback, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'talk.give-feedback')
    const { personId } = actor
    const talk = await tx.talk.findFirst({
      where: { id: talkId },
      select: { status: true, sessionId: true, speakers: { select: { personId: true } } },
    })
    if (!talk?.sessionId || !personId) return refused('talk-not-found')
    // Locked, so that two of one person at once are counted one after the other.
    const refusal = refuseFeedback(talk, await lockEvent(tx, talk.sessionId), at)
    if (refusal) return refused(refusal)
    if (talk.speakers.some((speaker) => speaker.personId === personId)) return refused('own-talk')
    const liveKey = `${talk.sessionId}:${personId}`
    const place = await tx.signUp.findFirst({ where: { liveKey, status: 'CONFIRMED' }, select: { id: true } })
    if (!place) return refused('no-place-no-feedback')
    const key = { talkId, personId }
    const before = await tx.talkFeedback.findFirst({ where: key, select: { rating: true } })
    const data = { rating, comment: comment ?? null, at }
    await tx.talkFeedback.upsert({ where: { talkId_personId: key }, create: { ...key, ...data }, update: data })
    await tx.talk.update({
      where: { id: talkId },
      data: { ratings: { increment: before ? 0 : 1 }, ratingSum: { increment: rating - (before?.rating ?? 0) } },
    })
    await record(tx, actor, { action: 'talk.feedback-given', subject: `talk:${talkId}`, at })
    return accepted({ id: talkId })
  })
