import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import type { MailStatus } from './schema'

export type ListedMail = Awaited<ReturnType<typeof listMail>>['rows'][number]

/** A page of the outbox in one state. For operators: no text, since some hold a secret link. */
export async function listMail(viewer: Actor, { status, q, sort, after }: ListFilter<MailStatus>) {
  authorize(viewer, 'server.run')
  const order = directionOf({ sort }, 'newest')
  const last = rowAfter(after)
  const row = last && (await db.outboxMail.findFirst({ where: last, select: { id: true, dueAt: true } }))
  return paged(
    await db.outboxMail.findMany({
      where: {
        AND: [
          { status },
          q ? { OR: [{ subject: containing(q) }, { toAddress: containing(q) }] } : {},
          behind(row, 'dueAt', order),
        ],
      },
      orderBy: [{ dueAt: order }, { id: order }],
      take: pageTake,
      select: {
        id: true,
        toAddress: true,
        subject: true,
        createdAt: true,
        dueAt: true,
        attempts: true,
        sentAt: true,
        lastError: true,
      },
    }),
  )
}
