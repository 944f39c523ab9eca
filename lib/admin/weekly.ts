import 'server-only'
import { type Actor, authorize, type Role } from '@/lib/auth/permissions'
import { weekOf } from '@/lib/calendar/week'
import { getSite } from '@/lib/content/load'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'
import { listWaiting } from './waiting'

/**
 * Writes to every maintainer once a week: how much waits for them, and where the audit log ends. The log's head then lies
 * in mailboxes that nobody at the server reaches, so that rewriting the log shows. After an absence, for the last week alone.
 */
export async function writeWeekly(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'weekly.write')
  const week = weekOf(at, getSite().timeZone)
  const maintainers = await unwritten(week, at)
  if (maintainers.length === 0) return
  const head = await db.auditHead.findFirst({ where: { id: 1 } })
  const mailings = await Promise.all(
    maintainers.map(async ({ id, email, locale, personId }) => ({
      to: { email, locale },
      cause: causeOf(week, id),
      letter: {
        kind: 'weekly' as const,
        params: {
          count: await countWaiting(id, personId, at),
          head: head ? `${head.sequence}:${head.hash}` : '0',
        },
        path: '/admin',
      },
    })),
  )
  try {
    await transaction((tx) => queueMails(tx, mailings, at))
  } catch (error) {
    // Another instance has written them.
    if (!isUniqueViolation(error)) throw error
  }
}

const causeOf = (week: string, userId: string) => `weekly:${week}:${userId}`

/** Maintainers with an address to whom this week's mail has not been written. A SIG has few of them. */
async function unwritten(week: string, at: Date) {
  const maintainers = await db.user.findMany({
    where: { email: { not: null }, person: { is: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } } },
    take: 200,
    select: { id: true, email: true, locale: true, personId: true },
  })
  const written = await db.outboxMail.findMany({
    where: { dedupeKey: { in: maintainers.map(({ id }) => causeOf(week, id)) } },
    select: { dedupeKey: true },
  })
  const known = new Set(written.map(({ dedupeKey }) => dedupeKey))
  return maintainers.filter(({ id }) => !known.has(causeOf(week, id)))
}

async function countWaiting(userId: string, personId: string | null, at: Date): Promise<number> {
  const roles: Role[] = ['MAINTAINER']
  const names = { personSlug: null, name: null, email: null, locale: 'zh' as const }
  const waiting = await listWaiting({ kind: 'account', userId, personId, ...names, roles, isOperator: false }, at)
  return waiting.reduce((sum, { count }) => sum + count, 0)
}
