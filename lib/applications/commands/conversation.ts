import 'server-only'
import { record } from '@/lib/audit/record'
import type { AccountActor } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted } from '@/lib/outcome'
import { mailAnswer, mailQuestion } from '../mail'
import { moveOn } from '../moving'

type Message = { applicationId: string; version?: number | undefined; text: string }

/** A reviewer's question; the application waits for the applicant from then on. */
export const askApplicant = (actor: AccountActor, input: Message, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const moved = await moveOn(tx, actor, { ...input, move: 'ask', at })
    if (!moved.ok) return moved
    const { id, name, applicant } = moved.value
    const message = await addMessage(tx, id, actor.personId, input.text, at)
    await record(tx, actor, { action: 'application.asked', subject: `application:${id}`, at })
    await mailQuestion(tx, { applicationId: id, name, applicant }, message, at)
    return accepted({ id })
  })

/** The applicant's answer; the application waits for reviewers again. */
export const answerQuestion = (actor: AccountActor, input: Message, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const moved = await moveOn(tx, actor, { ...input, move: 'answer', at })
    if (!moved.ok) return moved
    const { id, name, userId, assigneeId } = moved.value
    const asked = await tx.applicationMessage.findFirst({
      where: { applicationId: id, authorId: { not: null } },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      select: { authorId: true },
    })
    const message = await addMessage(tx, id, null, input.text, at)
    await record(tx, actor, { action: 'application.answered', subject: `application:${id}`, at })
    const addressed = { ...message, for: assigneeId ?? asked?.authorId ?? null }
    await mailAnswer(tx, { applicationId: id, name, userId }, addressed, at)
    return accepted({ id })
  })

const addMessage = (tx: Tx, applicationId: string, authorId: string | null, text: string, at: Date) =>
  tx.applicationMessage.create({
    data: { applicationId, authorId, text, sentAt: at },
    select: { id: true, text: true },
  })
