import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Followers will be told of it, each once, by a job: written in the transaction that publishes it. */
export async function announce(tx: Tx, subject: `event:${string}`, at: Date): Promise<void> {
  await tx.announcement.create({ data: { subject, createdAt: at } })
}
