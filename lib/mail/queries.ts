import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import type { MailStatus } from './schema'

export type ListedMail = Awaited<ReturnType<typeof listMail>>['rows'][number]

/** A page of the outbox in one state, latest first. For operators: no text, since some hold a secret link. */
export async function listMail(viewer: Actor, status: MailStatus, after?: string) {
  authorize(viewer, 'server.run')
  const last = rowAfter(after)
  const row = last && (await db.outboxMail.findFirst({ where: last, select: { id: true, dueAt: true } }))
  return paged(
    await db.outboxMail.findMany({
      where: { status, ...behind(row, 'dueAt', 'desc') },
      orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
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
