import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { withHeartbeat } from '@/lib/jobs/heartbeat'
import { isSecretCause } from './outbox'
import { nextAttempt } from './retry'
import { type OutgoingMail, send } from './transport'

const BATCH = 20
/** Renewed while a mail is on its way; a sender that died gives its mail back after this. */
const LEASE_SECONDS = 60

/**
 * Sends what is due, each mail leased to one sender at a time. Answers how many left. At least once, never lost.
 * Takes the clock, not an instant: a batch may take minutes, and each lease begins when its mail is taken up. Once
 * `isStopping`, the mail under way is the last.
 */
export async function deliverDueMail(now: () => Date, isStopping = () => false): Promise<number> {
  const due = await db.outboxMail.findMany({
    where: { status: 'QUEUED', dueAt: { lte: now() } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: {
      id: true,
      dedupeKey: true,
      attempts: true,
      toAddress: true,
      subject: true,
      text: true,
      html: true,
      unsubscribeUrl: true,
    },
  })
  let sent = 0
  for (const mail of due) {
    if (isStopping()) break
    if (await deliver({ ...mail, isSecret: isSecretCause(mail.dedupeKey) }, now)) sent += 1
  }
  return sent
}

const leaseEnd = (at: Date) => new Date(at.getTime() + LEASE_SECONDS * 1000)

const withoutText = { text: '', html: '' }

type DueMail = OutgoingMail & { attempts: number; isSecret: boolean }

async function deliver({ attempts, ...mail }: DueMail, now: () => Date): Promise<boolean> {
  const leaseId = randomUUID()
  const at = now()
  const { count } = await db.outboxMail.updateMany({
    where: { id: mail.id, status: 'QUEUED', dueAt: { lte: at } },
    data: { leaseId, dueAt: leaseEnd(at), attempts: { increment: 1 } },
  })
  if (count === 0) return false
  const mine = { id: mail.id, leaseId, status: 'QUEUED' as const }
  try {
    await withHeartbeat(
      LEASE_SECONDS / 3,
      () => db.outboxMail.updateMany({ where: mine, data: { dueAt: leaseEnd(now()) } }),
      () => send(mail),
    )
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : String(error)
    const dueAt = nextAttempt(attempts + 1, now())
    const data = dueAt ? { dueAt } : { status: 'DEAD' as const }
    await db.outboxMail.updateMany({ where: mine, data: { ...data, lastError, leaseId: null } })
    return false
  }
  await db.outboxMail.updateMany({
    where: mine,
    data: { status: 'SENT', sentAt: now(), lastError: null, leaseId: null, ...(mail.isSecret && withoutText) },
  })
  return true
}

/** How the outbox stands, for who runs the server. */
export async function countMail(): Promise<Record<'QUEUED' | 'SENT' | 'DEAD', number>> {
  const counted = await db.outboxMail.groupBy({ by: ['status'], _count: true })
  const of = (status: string) => counted.find((row) => row.status === status)?._count ?? 0
  return { QUEUED: of('QUEUED'), SENT: of('SENT'), DEAD: of('DEAD') }
}
