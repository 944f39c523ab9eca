import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { beforeCommit, type Tx } from '@/lib/db/client'
import type { AuditAction } from '@/lib/i18n/audit-action'
import { type Content, chained, type Head } from './chain'
import { auditName } from './rules'

type Facts = Record<string, string | number | boolean | null>

/** What was changed: `noun.verb`, which the messages have words for, the row it was done to, and facts about it without personal data. */
export type Change = {
  action: AuditAction
  subject: `${string}:${string}`
  at: Date
  rule?: { id: string; version: number }
  details?: Facts
  /** What the changed fields held, and hold now. */
  before?: Facts
  after?: Facts
}

type Recorded = Content & { details: Record<string, Facts[string] | Facts> }

/**
 * Writes the audit entry in the transaction of the change itself: neither exists without the other. It is written at the
 * transaction's end, where all of its entries take their places in the chain together.
 */
export async function record(tx: Tx, actor: Actor, change: Change): Promise<void> {
  const entry = contentOf(actor, change)
  const known = waiting.get(tx)
  if (known) {
    known.push(entry)
    return
  }
  const entries = [entry]
  waiting.set(tx, entries)
  beforeCommit(() => append(tx, entries))
}

/** Entries of the transactions under way. */
const waiting = new WeakMap<Tx, Recorded[]>()

const contentOf = (actor: Actor, { action, subject, at, rule, details, before, after }: Change): Recorded => ({
  at,
  actor: auditName(actor),
  action,
  subject,
  ruleId: rule?.id ?? null,
  ruleVersion: rule?.version ?? null,
  details: { ...details, ...(before && { before }), ...(after && { after }) },
})

/** The head's row is locked by the first statement: whoever appends at the same time waits for this commit. */
async function append(tx: Tx, contents: Recorded[]): Promise<void> {
  const [reached] = await tx.auditHead.updateManyAndReturn({
    where: { id: 1 },
    data: { sequence: { increment: contents.length } },
  })
  if (!reached) throw new Error('The audit log has no head yet: run npm run migrate.')
  const before: Head = { sequence: reached.sequence - contents.length, hash: reached.hash }
  const { entries, head } = chained(before, contents)
  await tx.auditEntry.createMany({ data: entries })
  await tx.auditHead.updateMany({ where: { id: 1 }, data: { hash: head.hash } })
}
