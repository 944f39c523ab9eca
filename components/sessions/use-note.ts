'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type FormState, idle } from '@/components/ui/form-state'
import { type KeptText, keep, readKept } from './kept-text'

export type NoteStanding = 'saved' | 'saving' | 'waiting' | 'refused'

type Save = (state: FormState, data: FormData) => Promise<FormState>

const AFTER_TYPING_MS = 800
const AGAIN_MS = 4000

/**
 * A text that is saved while it is typed, on top of the revision it was read at. `theirs` is what somebody else saved
 * meanwhile: nothing more is saved until `resolve` says which text goes on.
 */
export function useNote(itemId: string, server: KeptText, save: Save) {
  const [text, setText] = useState(server.text)
  const [base, setBase] = useState(server)
  const [theirs, setTheirs] = useState<KeptText | null>(null)
  const [standing, setStanding] = useState<NoteStanding>('saved')
  const [message, setMessage] = useState('')
  const latest = useRef({ text, base, theirs, isSaving: false })
  latest.current = { ...latest.current, text, base, theirs }

  const type = useCallback(
    (typed: string) => {
      setText(typed)
      const { base: on } = latest.current
      keep(itemId, typed === on.text ? null : { text: typed, revision: on.revision })
    },
    [itemId],
  )

  const send = useCallback(async () => {
    const { text: typed, base: on, theirs: other, isSaving } = latest.current
    if (isSaving || other || typed === on.text) return
    latest.current.isSaving = true
    setStanding('saving')
    try {
      const state = await save(idle, formOf(itemId, typed, on.revision))
      if (state.status === 'kept') {
        const held = { text: String(state.value.text), revision: Number(state.value.revision) }
        if (state.value.outcome === 'conflict') setTheirs(held)
        else {
          setBase(held)
          const { text: now } = latest.current
          keep(itemId, now === held.text ? null : { text: now, revision: held.revision })
        }
        setStanding('saved')
      } else {
        setMessage(state.status === 'invalid' ? state.message : '')
        setStanding('refused')
      }
    } catch {
      setStanding('waiting')
    } finally {
      latest.current.isSaving = false
    }
  }, [itemId, save])

  // What the browser kept from before goes on where it was, or shows what has happened since.
  useEffect(() => {
    const kept = readKept(itemId)
    if (!kept || kept.text === latest.current.base.text) return keep(itemId, null)
    setText(kept.text)
    if (kept.revision !== latest.current.base.revision) setTheirs(latest.current.base)
  }, [itemId])

  // The page was asked for anew: what others saved comes in where nothing of ours is pending.
  useEffect(() => {
    const { text: typed, base: on } = latest.current
    if (server.revision <= on.revision) return
    if (typed === on.text || typed === server.text) {
      setText(server.text)
      setBase(server)
      keep(itemId, null)
    }
  }, [itemId, server])

  const isDirty = text !== base.text && !theirs
  useEffect(() => {
    if (!isDirty) return
    const soon = setTimeout(send, AFTER_TYPING_MS, text)
    const again = setInterval(send, AGAIN_MS)
    window.addEventListener('online', send)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
      window.removeEventListener('online', send)
    }
  }, [isDirty, text, send])

  /** Goes on with `chosen` on top of what the other saved. */
  const resolve = useCallback(
    (chosen: string) => {
      const { theirs: other } = latest.current
      if (!other) return
      setBase(other)
      setTheirs(null)
      setText(chosen)
      keep(itemId, chosen === other.text ? null : { text: chosen, revision: other.revision })
    },
    [itemId],
  )

  return { text, base, theirs, standing: isDirty && standing === 'saved' ? 'saving' : standing, message, type, resolve }
}

function formOf(itemId: string, text: string, revision: number): FormData {
  const data = new FormData()
  data.set('itemId', itemId)
  data.set('text', text)
  data.set('revision', String(revision))
  return data
}
