import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { yearOf } from './ledger'
import { lockAccount, post } from './posting'
import { movements, refuseSpending } from './rules'
import type { Correction } from './schema'

/** Whether rankings say one's own name; from the next request on. */
export const chooseNaming = (actor: AccountActor, input: { isNamed?: 'yes' | undefined }, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'points.choose-name')
    if (!actor.personId) return refused('forbidden')
    const { id } = await lockAccount(tx, actor.personId, at)
    const isNamed = input.isNamed === 'yes'
    const { count } = await tx.pointAccount.updateMany({ where: { id, isNamed: !isNamed }, data: { isNamed } })
    if (count > 0)
      await record(tx, actor, { action: 'points.naming-chosen', subject: `points:${id}`, at, details: { isNamed } })
    return accepted()
  })

/** Puts points right by hand, with a reason that the person reads. Refused when the account has moved since the form. */
export const correctPoints = (actor: AccountActor, correction: Correction, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    const { personId, number, kind, points, reason } = correction
    authorize(actor, 'points.correct', { personId })
    const person = await tx.person.findFirst({
      where: { id: personId, formerNumber: null },
      select: { slug: true, account: { select: { email: true, locale: true } } },
    })
    if (!person) return refused('points-holder-not-found')
    const account = await lockAccount(tx, personId, at)
    if (account.sums.number !== number) return refused('points-moved-on', { refresh: true })
    const refusal = kind === 'DEDUCTION' ? refuseSpending(points, account.sums) : null
    if (refusal) return refused(refusal, { field: 'points', params: { available: account.sums.available } })
    const source = { kind: 'correction', id: `${account.id}:${number + 1}` }
    const { sums } = await post(tx, account, { ...movements[kind], kind, points, source, reason, year: yearOf(at), at })
    await record(tx, actor, {
      action: 'points.corrected',
      subject: `points:${account.id}`,
      at,
      details: { kind, points },
      before: { available: account.sums.available },
      after: { available: sums.available },
    })
    if (person.account)
      await queueMail(
        tx,
        person.account,
        `points-corrected:${source.id}`,
        {
          kind: 'points-corrected',
          params: { change: `${kind === 'ADDITION' ? '+' : '−'}${points}`, reason, available: sums.available },
          path: '/me/points',
        },
        at,
      )
    return accepted({ slug: person.slug })
  })
