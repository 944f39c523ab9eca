import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import type { LinkLine } from '@/lib/forms/link-lines'
import { type ClaimStatus, leaseFrom } from './rules'

type Note = { text: string; links: LinkLine[]; authorId: string; itemId?: string }

/** Keeps a note on a claim of a locked task; while it is at work, its lease begins anew. Ask `refuseNote` before. */
export async function keepNote(
  tx: Tx,
  actor: Actor,
  { id: claimId, status }: { id: string; status: ClaimStatus },
  note: Note,
  at: Date,
): Promise<void> {
  const { id } = await tx.progressNote.create({
    data: { ...note, itemId: note.itemId ?? null, claimId, at },
    select: { id: true },
  })
  await tx.taskClaim.update({
    where: { id: claimId },
    data: { progressAt: at, ...(status === 'ACTIVE' ? leaseFrom(at) : {}) },
  })
  await record(tx, actor, {
    action: 'task-claim.progress-noted',
    subject: `task-claim:${claimId}`,
    at,
    details: { noteId: id },
  })
}
