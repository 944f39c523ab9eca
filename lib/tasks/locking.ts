import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Locks the task until the transaction ends (PostgreSQL: its row; SQLite: everything), then reads it. */
export async function lockTask(tx: Tx, id: string) {
  const { count } = await tx.task.updateMany({ where: { id }, data: { turn: { increment: 0 } } })
  return count === 0 ? null : tx.task.findFirst({ where: { id }, include: { mentor: mailedPerson } })
}

export type LockedTask = NonNullable<Awaited<ReturnType<typeof lockTask>>>

export const mailedPerson = {
  select: { id: true, name: true, account: { select: { email: true, locale: true } } },
} as const
