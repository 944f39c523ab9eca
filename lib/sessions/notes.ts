import 'server-only'
import { record } from '@/lib/audit/record'
import type { AccountActor } from '@/lib/auth/permissions'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { holdingItem } from './load'
import { mergeNote } from './rules'

export type SavedNote = { slug: string; outcome: 'saved' | 'conflict'; revision: number; text: string }

type NoteInput = { itemId: string; revision: number; text: string }

/**
 * Saves what someone typed on top of the revision they saw. When somebody else saved meanwhile, nothing is written, and
 * the answer is their text; what an author leaves is kept when another one writes over it.
 */
export const keepNote = (actor: AccountActor, input: NoteInput, at: Date): Promise<Outcome<SavedNote>> =>
  holdingItem<SavedNote>(actor, input.itemId, async (tx, { slug }) => {
    const { itemId, text } = input
    const saved = await tx.itemNote.findFirst({ where: { itemId } })
    const merged = mergeNote(saved, input.revision, text)
    if (merged === 'same') return accepted({ slug, outcome: 'saved', revision: saved?.revision ?? 0, text })
    if (merged === 'conflict')
      return accepted({ slug, outcome: 'conflict', revision: saved?.revision ?? 0, text: saved?.text ?? '' })
    const revision = input.revision + 1
    const written = { text, revision, authorId: actor.personId, updatedAt: at }
    if (saved && saved.authorId !== actor.personId) {
      const { id: noteId, updatedAt, ...left } = saved
      const before = { noteId, revision: left.revision, text: left.text, authorId: left.authorId, at: updatedAt }
      await tx.itemNoteVersion.create({ data: before })
    }
    if (saved) await tx.itemNote.update({ where: { id: saved.id }, data: written })
    else await tx.itemNote.create({ data: { itemId, ...written } })
    if (saved?.authorId !== actor.personId)
      await record(tx, actor, { action: 'note.taken', subject: `agenda-item:${itemId}`, at })
    return accepted({ slug, outcome: 'saved', revision, text })
  })

/** The same from a form without a script: a conflict is refused, and what was typed stays in the form. */
export async function saveNote(actor: AccountActor, input: NoteInput, at: Date): Promise<Outcome<{ slug: string }>> {
  const kept = await keepNote(actor, input, at)
  if (!kept.ok) return kept
  return kept.value.outcome === 'conflict' ? refused('note-conflict', { field: 'text' }) : accepted(kept.value)
}
