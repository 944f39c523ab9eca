import 'server-only'
import type { Tx } from '@/lib/db/client'

/**
 * What followers are told of: an event, or the feature tasks of a quarter that came out together at an instant
 * (ISO 8601).
 */
export type AnnouncedSubject = `event:${string}` | `tasks:${string}:${string}`

/** Followers will be told of it, each once, by a job: written in the transaction that publishes it. */
export async function announce(tx: Tx, subject: AnnouncedSubject, at: Date): Promise<void> {
  await tx.announcement.create({ data: { subject, createdAt: at } })
}
