'use client'
import { useMemo } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { useFormField } from '@/components/ui/form-context'
import { keepNoteAction, saveNoteAction } from '@/lib/sessions/actions'
import { useNote } from './use-note'

type Labels = {
  note: string
  save: string
  pending: string
  saved: string
  saving: string
  waiting: string
  conflict: string
  mine: string
  theirs: string
  keepMine: string
  keepTheirs: string
  keepBoth: string
}

type NoteEditorProps = { itemId: string; text: string; revision: number; labels: Labels }

/** Notes of one item: saved as typed where scripts run, by the button everywhere. */
export function NoteEditor({ itemId, text, revision, labels }: NoteEditorProps) {
  return (
    <ActionForm
      action={saveNoteAction}
      submit={labels.save}
      pending={labels.pending}
      tone="quiet"
      id={`note-${itemId}`}
    >
      <input type="hidden" name="itemId" value={itemId} />
      <NoteArea itemId={itemId} text={text} revision={revision} labels={labels} />
    </ActionForm>
  )
}

function NoteArea({ itemId, text: saved, revision, labels }: NoteEditorProps) {
  const { id, error, value } = useFormField('text')
  const server = useMemo(() => ({ text: saved, revision }), [saved, revision])
  const note = useNote(itemId, server, keepNoteAction)
  return (
    <div className="note" data-invalid={error ? '' : undefined}>
      <label className="field-label" htmlFor={id}>
        {labels.note}
      </label>
      <input type="hidden" name="revision" value={note.base.revision} readOnly />
      <textarea
        id={id}
        className="input"
        name="text"
        rows={4}
        value={value !== undefined && note.text === saved ? value : note.text}
        onChange={(event) => note.type(event.currentTarget.value)}
      />
      {error && <p className="field-error">{error}</p>}
      <p className="note-state" role="status" data-state={note.standing}>
        {note.standing === 'refused' ? note.message : labels[note.standing]}
      </p>
      {note.theirs && (
        <div className="note-conflict" role="alert">
          <p>{labels.conflict}</p>
          <div className="note-sides">
            <section aria-label={labels.mine}>
              <h4>{labels.mine}</h4>
              <pre>{note.text}</pre>
            </section>
            <section aria-label={labels.theirs}>
              <h4>{labels.theirs}</h4>
              <pre>{note.theirs.text}</pre>
            </section>
          </div>
          <div className="actions">
            <button type="button" className="button" data-tone="secondary" onClick={() => note.resolve(note.text)}>
              {labels.keepMine}
            </button>
            <button
              type="button"
              className="button"
              data-tone="secondary"
              onClick={() => note.resolve(note.theirs?.text ?? '')}
            >
              {labels.keepTheirs}
            </button>
            <button
              type="button"
              className="button"
              data-tone="secondary"
              onClick={() => note.resolve(`${note.theirs?.text ?? ''}\n\n${note.text}`)}
            >
              {labels.keepBoth}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
