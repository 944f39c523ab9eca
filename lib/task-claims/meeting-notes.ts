import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { lockTask } from '@/lib/tasks/locking'
import { personIdOf, readClaim } from './locking'
import { keepNote } from './progress'
import { refuseNote } from './rules'
import { NOTE_MAXIMUM } from './schema'

/** What was said of claimed tasks at a meeting that ends becomes a progress note of each. */
export async function keepMeetingNotes(tx: Tx, actor: Actor, meetingId: string, at: Date): Promise<void> {
  const items = await tx.agendaItem.findMany({
    where: { meetingId, source: 'tasks', droppedAt: null, note: { isNot: null } },
    orderBy: { key: 'asc' },
    select: { id: true, key: true, note: { select: { text: true, authorId: true } } },
  })
  for (const { id: itemId, key, note } of items) {
    const text = note?.text.trim().slice(0, NOTE_MAXIMUM)
    const authorId = note?.authorId ?? personIdOf(actor)
    const task = text && authorId ? await lockTask(tx, key.replace(/^task:/, '')) : null
    const claim = task && (await readClaim(tx, { slotKey: task.id }))
    if (!text || !authorId || !claim || refuseNote(claim.status)) continue
    await keepNote(tx, actor, claim, { text, links: [], authorId, itemId }, at)
  }
}
