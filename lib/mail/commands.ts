import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { queueMail } from './outbox'

/** Puts mail that was given up back into the queue, with all its attempts: one, or all of it. */
export const resendMail = (actor: AccountActor, { mailId }: { mailId?: string | undefined }, at: Date) =>
  attempt<{ count: number }>(async (tx) => {
    authorize(actor, 'server.run')
    const { count } = await tx.outboxMail.updateMany({
      where: { status: 'DEAD', ...(mailId ? { id: mailId } : {}) },
      data: { status: 'QUEUED', attempts: 0, dueAt: at, leaseId: null },
    })
    if (count === 0) return refused('mail-not-dead')
    const subject = mailId ? (`mail:${mailId}` as const) : ('mail:dead' as const)
    await record(tx, actor, { action: 'mail.resent', subject, at, details: { count } })
    return accepted({ count })
  })

/** Queues a mail to the operator's own address, through whatever mail goes out by. */
export const sendTestMail = (actor: AccountActor, _input: object, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'server.run')
    if (!actor.email) return refused('no-address')
    const cause = `mail-test:${actor.userId}:${at.getTime()}`
    await queueMail(tx, actor, cause, { kind: 'mail-test', path: '/admin/mail?status=SENT' }, at)
    await record(tx, actor, { action: 'mail.tested', subject: `account:${actor.userId}`, at })
    return accepted()
  })
