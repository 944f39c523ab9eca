import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, refused } from '@/lib/outcome'
import { lockEvent } from '@/lib/sign-ups/places'
import { mailAboutTalk, mailedSpeakers } from './mail'
import { refuseGroup, refuseOneMore, refuseReleaseTalk, refuseReviewTalk, refuseSession } from './rules'
import { lockTalk, releasedTalk, renewSession } from './session-talks'

type TalkId = { talkId: string }

/** What an organiser thinks of a proposal; changed by doing it again. */
export const reviewTalk = (
  actor: AccountActor,
  { talkId, score, comment }: TalkId & { score: number; comment?: string | undefined },
  at: Date,
) =>
  attempt<{ id: string }>(async (tx) => {
    const talk = await reviewedTalk(tx, actor, talkId)
    if (!talk || !actor.personId) return refused('talk-not-found')
    const refusal = refuseReviewTalk(talk)
    if (refusal) return refused(refusal)
    const key = { talkId, reviewerId: actor.personId }
    const data = { score, comment: comment ?? null, at }
    await tx.talkReview.upsert({ where: { talkId_reviewerId: key }, create: { ...key, ...data }, update: data })
    await record(tx, actor, { action: 'talk.reviewed', subject: `talk:${talkId}`, at })
    return accepted({ id: talkId })
  })

type Decision = TalkId & { decision: string; reason?: string | undefined }

/** Notes what the answer is to be; it stays among organisers until `publishDecisions`. A decision is a session's id. */
export const decideTalk = (actor: AccountActor, { talkId, decision, reason }: Decision, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const talk = await reviewedTalk(tx, actor, talkId)
    if (!talk) return refused('talk-not-found')
    const refusal = refuseReviewTalk(talk)
    if (refusal) return refused(refusal)
    const sessionId = decision === '' || decision === 'DECLINE' ? null : decision
    if (sessionId) {
      const session = await lockEvent(tx, sessionId)
      if (!session) return refused('event-not-found', { field: 'decision' })
      const others = await tx.talk.count({ where: { ...groupOf(sessionId), id: { not: talkId } } })
      const wrong = refuseSession(session, at) ?? refuseOneMore(others, groupSize(at))
      if (wrong) return refused(wrong, { field: 'decision', params: groupSize(at) })
    }
    if (decision === 'DECLINE' && !reason) return refused('decline-reason-missing', { field: 'reason' })
    const verdict = sessionId ? 'ACCEPT' : decision === 'DECLINE' ? 'DECLINE' : null
    await tx.talk.update({ where: { id: talkId }, data: { verdict, sessionId, reason: reason ?? null } })
    await record(tx, actor, { action: 'talk.verdict-noted', subject: `talk:${talkId}`, at })
    return accepted({ id: talkId })
  })

/**
 * Answers every proposal at once: those meant for this session are accepted, those meant to be declined are, and the
 * rest roll on to the next round, with those meant for a session that can take none any more. Everyone is told in the
 * same transaction.
 */
export const publishDecisions = (actor: AccountActor, { sessionId }: { sessionId: string }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'talk.publish-decisions')
    const session = await lockEvent(tx, sessionId)
    if (!session) return refused('event-not-found')
    const chosen = await tx.talk.findMany({
      where: { status: 'SUBMITTED', verdict: 'ACCEPT', sessionId },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      select: answered,
    })
    const size = groupSize(at)
    const wrong = refuseSession(session, at) ?? refuseGroup(await tx.talk.count({ where: groupOf(sessionId) }), size)
    if (wrong) return refused(wrong, { params: size })
    if (chosen.length === 0) return refused('nothing-decided')
    const open = { status: 'SUBMITTED' as const }
    const declined = await tx.talk.findMany({ where: { ...open, verdict: 'DECLINE' }, select: answered })
    const rolling = { ...open, ...withoutSession(at) }
    const rolled = await tx.talk.findMany({ where: rolling, select: answered })
    await tx.talk.updateMany({
      where: { ...open, verdict: 'ACCEPT', sessionId },
      data: { status: 'ACCEPTED', decidedAt: at },
    })
    await tx.talk.updateMany({ where: { ...open, verdict: 'DECLINE' }, data: { status: 'DECLINED', decidedAt: at } })
    await tx.talk.updateMany({ where: rolling, data: { verdict: null, sessionId: null, rolls: { increment: 1 } } })
    await renewSession(tx, sessionId, at)
    const details = { accepted: chosen.length, declined: declined.length, rolledOn: rolled.length }
    await record(tx, actor, { action: 'talk.decisions-published', subject: `event:${sessionId}`, at, details })
    for (const talk of chosen) {
      const occasion = String(talk.rolls)
      await mailAboutTalk(tx, 'talk-accepted', talk, talk.speakers, at, { session, occasion })
    }
    for (const talk of declined)
      await mailAboutTalk(tx, 'talk-declined', talk, talk.speakers, at, { reason: talk.reason })
    for (const talk of rolled)
      await mailAboutTalk(tx, 'talk-rolled-on', talk, talk.speakers, at, { occasion: String(talk.rolls + 1) })
    return accepted({ slug: session.slug })
  })

/** Takes an accepted talk out of its session: it is under review again, for another one. Its speakers are told. */
export const releaseTalk = (actor: AccountActor, { talkId }: TalkId, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    await lockTalk(tx, talkId)
    const talk = await reviewedTalk(tx, actor, talkId)
    if (!talk) return refused('talk-not-found')
    const refusal = refuseReleaseTalk(talk)
    if (refusal) return refused(refusal)
    const { session, ...told } = await tx.talk.findFirstOrThrow({
      where: { id: talkId },
      select: { ...answered, session: true },
    })
    await tx.talk.update({ where: { id: talkId }, data: releasedTalk })
    await renewSession(tx, session?.id ?? null, at)
    const details = { sessionId: session?.id ?? null }
    await record(tx, actor, { action: 'talk.released', subject: `talk:${talkId}`, at, details })
    await mailAboutTalk(tx, 'talk-released', told, told.speakers, at, {
      ...(session && { session }),
      occasion: String(told.rolls),
    })
    return accepted({ id: talkId })
  })

/** Proposals without a decision, and those meant for a session that is called off or has begun. */
const withoutSession = (at: Date) => ({
  OR: [
    { verdict: null },
    {
      verdict: 'ACCEPT' as const,
      session: { OR: [{ status: 'CANCELLED' as const }, { startsAt: { lte: at } }] },
    },
  ],
})

const answered = { id: true, title: true, reason: true, rolls: true, speakers: mailedSpeakers } as const

/** The talks that a session has or is to have. */
const groupOf = (sessionId: string) => ({
  sessionId,
  OR: [{ status: 'ACCEPTED' as const }, { status: 'SUBMITTED' as const, verdict: 'ACCEPT' as const }],
})

/** How many talks the charter gives a session; any number before it says so. */
const groupSize = (at: Date) =>
  ruleInForce(getCharter(), 'sharing-sessions', at)?.parameters.talks ?? { from: 1, to: 100 }

/** Organisers review what they don't speak in themselves. */
async function reviewedTalk(tx: Tx, actor: AccountActor, id: string) {
  const talk = await tx.talk.findFirst({
    where: { id },
    select: { id: true, status: true, ratings: true, speakers: { select: { personId: true } } },
  })
  authorize(actor, 'talk.review', { speakerIds: talk?.speakers.map(({ personId }) => personId) ?? [] })
  return talk
}
