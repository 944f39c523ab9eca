import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { isSlug } from '@/lib/forms/fields'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { mailAboutTalk } from './mail'
import { refuseEditTalk, refuseSpeaker, refuseSubmitTalk, refuseWithdrawTalk } from './rules'
import type { ProposeTalkInput, TalkFactsInput } from './schema'
import { lockTalk, renewSession } from './session-talks'
import { tellOfWithdrawal } from './withdrawal'

type TalkId = { talkId: string }

/** Proposes a talk, or keeps it as a draft; the proposer is its first speaker. */
export async function proposeTalk(
  actor: AccountActor,
  { status, ...facts }: ProposeTalkInput,
  at: Date,
): Promise<Outcome<{ id: string; status: ProposeTalkInput['status'] }>> {
  authorize(actor, 'talk.propose')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  if (hasUnknownArea(facts)) return refused('area-unknown', { field: 'areas' })
  return attempt(async (tx) => {
    const submittedAt = status === 'SUBMITTED' ? at : null
    const { id } = await tx.talk.create({
      data: { ...facts, status, proposerId: personId, createdAt: at, changedAt: at, submittedAt },
      select: { id: true },
    })
    await tx.talkSpeaker.create({ data: { talkId: id, personId, status: 'ACCEPTED', invitedAt: at, answeredAt: at } })
    await record(tx, actor, { action: 'talk.proposed', subject: `talk:${id}`, at, details: { status } })
    return accepted({ id, status })
  })
}

export const editTalk = (actor: AccountActor, { talkId, ...facts }: TalkFactsInput & TalkId, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const talk = await ownTalk(tx, actor, talkId)
    if (!talk) return refused('talk-not-found')
    if (hasUnknownArea(facts)) return refused('area-unknown', { field: 'areas' })
    const refusal = refuseEditTalk(talk)
    if (refusal) return refused(refusal)
    await tx.talk.update({ where: { id: talkId }, data: { ...facts, changedAt: at } })
    if (talk.status === 'ACCEPTED') await renewSession(tx, talk.sessionId, at)
    await record(tx, actor, { action: 'talk.edited', subject: `talk:${talkId}`, at })
    return accepted({ id: talkId })
  })

export const submitTalk = (actor: AccountActor, { talkId }: TalkId, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const talk = await ownTalk(tx, actor, talkId)
    if (!talk) return refused('talk-not-found')
    const refusal = refuseSubmitTalk(talk)
    if (refusal) return refused(refusal)
    await tx.talk.update({ where: { id: talkId }, data: { status: 'SUBMITTED', submittedAt: at } })
    await record(tx, actor, { action: 'talk.submitted', subject: `talk:${talkId}`, at })
    return accepted({ id: talkId })
  })

/** What was accepted leaves its session; those who give it, too, and whoever organises the session, are told. */
export const withdrawTalk = (actor: AccountActor, { talkId }: TalkId, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const talk = await ownTalk(tx, actor, talkId)
    if (!talk) return refused('talk-not-found')
    const refusal = refuseWithdrawTalk(talk, talk.session, at)
    if (refusal) return refused(refusal)
    await tx.talk.update({ where: { id: talkId }, data: { status: 'WITHDRAWN', verdict: null, sessionId: null } })
    const session = talk.status === 'ACCEPTED' ? talk.session : null
    const details = { sessionId: session?.id ?? null }
    await record(tx, actor, { action: 'talk.withdrawn', subject: `talk:${talkId}`, at, details })
    if (session) {
      await renewSession(tx, session.id, at)
      await tellOfWithdrawal(tx, actor, talk, session, at)
    }
    return accepted({ id: talkId })
  })

/** Asks someone to give the talk together, a member where the charter wants one; they accept or decline. */
export async function inviteSpeaker(
  actor: AccountActor,
  { talkId, person }: TalkId & { person: string },
  at: Date,
): Promise<Outcome<{ id: string }>> {
  try {
    return await attempt<{ id: string }>(async (tx) => {
      const talk = await ownTalk(tx, actor, talkId)
      if (!talk) return refused('talk-not-found')
      const refusal = refuseEditTalk(talk)
      if (refusal) return refused(refusal)
      const slug = person
        .replace(/[?#].*$/, '')
        .replace(/\/+$/, '')
        .replace(/^.*\//, '')
      const found = isSlug(slug) ? await tx.person.findFirst({ where: { slug }, select: invited }) : null
      if (!found) return refused('person-not-found', { field: 'person' })
      const wrong = refuseSpeaker(await standingOf(tx, found, at), speakersWanted(at))
      if (wrong) return refused(wrong, { field: 'person' })
      await tx.talkSpeaker.create({ data: { talkId, personId: found.id, status: 'INVITED', invitedAt: at } })
      const details = { personId: found.id }
      await record(tx, actor, { action: 'talk.speaker-invited', subject: `talk:${talkId}`, at, details })
      await mailAboutTalk(tx, 'talk-invitation', talk, [{ personId: found.id, person: found }], at, {
        name: actor.name ?? '',
      })
      return accepted({ id: talkId })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('speaker-invited', { field: 'person' })
    throw error
  }
}

const invited = { id: true, account: { select: { email: true, locale: true } } } as const

const standingOf = async (tx: Tx, { id, account }: { id: string; account: object | null }, at: Date) => ({
  holdsRole: (await tx.roleTerm.count({ where: { personId: id, ...termHolds(at) } })) > 0,
  hasAccount: account !== null,
})

/** Whom the charter lets speak; members before it says so. */
const speakersWanted = (at: Date) => ruleInForce(getCharter(), 'sharing-sessions', at)?.parameters.speakers ?? 'members'

/** Whoever was asked to speak answers; more than once, until they have accepted. */
export const answerInvitation = (
  actor: AccountActor,
  { talkId, answer }: TalkId & { answer: 'ACCEPTED' | 'DECLINED' },
  at: Date,
) =>
  attempt<{ id: string; answer: typeof answer }>(async (tx) => {
    authorize(actor, 'talk.answer-invitation')
    if (!actor.personId) return refused('not-invited')
    await lockTalk(tx, talkId)
    const { count } = await tx.talkSpeaker.updateMany({
      where: { talkId, personId: actor.personId, status: { in: ['INVITED', 'DECLINED'] } },
      data: { status: answer, answeredAt: at },
    })
    if (count === 0) return refused('not-invited')
    const talk = await tx.talk.findFirst({ where: { id: talkId, status: 'ACCEPTED' }, select: { sessionId: true } })
    if (talk && answer === 'ACCEPTED') await renewSession(tx, talk.sessionId, at)
    await record(tx, actor, { action: 'talk.invitation-answered', subject: `talk:${talkId}`, at, details: { answer } })
    return accepted({ id: talkId, answer })
  })

/** The talk, locked; null when there is none. Throws for anybody but its proposer. */
async function ownTalk(tx: Tx, actor: AccountActor, id: string) {
  await lockTalk(tx, id)
  const talk = await tx.talk.findFirst({
    where: { id },
    select: { ...{ id: true, title: true, status: true, proposerId: true, sessionId: true }, session: true },
  })
  if (!talk) {
    authorize(actor, 'account.use')
    return null
  }
  authorize(actor, 'talk.edit', talk)
  return talk
}

function hasUnknownArea({ areas }: { areas: string[] }): boolean {
  const known = getSite().areas.map(({ id }) => id)
  return areas.some((area) => !known.includes(area))
}
