import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'

/** What was changed: `noun.verb`, the row it was done to, and facts about it without personal data. */
export type Change = {
  action: string
  subject: `${string}:${string}`
  at: Date
  rule?: { id: string; version: number }
  details?: Record<string, string | number | boolean | null>
}

/** Writes the audit entry in the transaction of the change itself: neither exists without the other. */
export async function record(tx: Tx, actor: Actor, { action, subject, at, rule, details = {} }: Change): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at,
      actor: nameOf(actor),
      action,
      subject,
      ruleId: rule?.id ?? null,
      ruleVersion: rule?.version ?? null,
      details,
    },
  })
}

function nameOf(actor: Actor): string {
  if (actor.kind !== 'account') return actor.kind
  return actor.personId ? `person:${actor.personId}` : `account:${actor.userId}`
}
