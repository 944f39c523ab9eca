import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { queueMail, queueMails } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { refuseAnswer } from './rules'

/** Tells the maintainers what is wrong with what the portal says of someone. */
export async function requestCorrection(
  actor: AccountActor,
  { person: slug, text }: { person: string; text: string },
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  authorize(actor, 'correction.request')
  try {
    return await attempt(async (tx) => {
      const person = await tx.person.findFirst({ where: { slug }, select: { id: true, name: true } })
      if (!person) return refused('person-not-found', { field: 'person' })
      const { userId } = actor
      const { id } = await tx.correctionRequest.create({
        data: { userId, personId: person.id, text, requestedAt: at, openKey: `${userId}:${person.id}` },
        select: { id: true },
      })
      await record(tx, actor, { action: 'correction.requested', subject: `correction:${id}`, at })
      await tellMaintainers(tx, { id, name: person.name }, at)
      return accepted({ slug })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'openKey')) return refused('correction-open')
    throw error
  }
}

type Answer = { correctionId: string; verdict: 'DONE' | 'DECLINED'; answer: string }

/** Closes a request with an answer, which is mailed to whoever asked. What is to be changed, the maintainer changes where it stands. */
export const answerCorrection = (actor: AccountActor, { correctionId: id, verdict, answer }: Answer, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    authorize(actor, 'correction.review')
    const request = await tx.correctionRequest.findFirst({
      where: { id },
      select: {
        status: true,
        person: { select: { name: true } },
        requester: { select: { email: true, locale: true } },
      },
    })
    if (!request) return refused('correction-not-found')
    const refusal = refuseAnswer(request.status)
    if (refusal) return refused(refusal)
    const { count } = await tx.correctionRequest.updateMany({
      where: { id, status: 'OPEN' },
      data: { status: verdict, answer, decidedAt: at, decidedById: actor.personId, openKey: null },
    })
    // Of two maintainers at once one answers.
    if (count === 0) return refused('correction-answered')
    const done = verdict === 'DONE'
    await record(tx, actor, {
      action: done ? 'correction.done' : 'correction.declined',
      subject: `correction:${id}`,
      at,
    })
    const kind = done ? 'correction-done' : 'correction-declined'
    const params = { name: request.person.name, answer }
    await queueMail(tx, request.requester, `${kind}:${id}`, { kind, params, path: '/me/corrections' }, at)
    return accepted({ id })
  })

async function tellMaintainers(tx: Tx, { id, name }: { id: string; name: string }, at: Date): Promise<void> {
  const maintainers = await tx.user.findMany({
    where: { person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } },
    select: { id: true, email: true, locale: true },
  })
  const letter = { kind: 'correction-waiting', params: { name }, path: `/admin/corrections/${id}` } as const
  await queueMails(
    tx,
    maintainers.map(({ id: userId, ...to }) => ({ to, cause: `correction-waiting:${id}:${userId}`, letter })),
    at,
  )
}
