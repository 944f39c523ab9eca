'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useActionState, useEffect, useId, useRef, useState } from 'react'
import type { ButtonTone } from './button'
import { ErrorSummary } from './error-summary'
import { fieldLabels } from './field-labels'
import { FormContext } from './form-context'
import { type FormState, idle } from './form-state'
import { useTypedSince } from './typed-since'

type ActionFormProps = {
  action: (state: FormState, data: FormData) => Promise<FormState>
  /** What the button does, in words. */
  submit: string
  /** What it says while it does it. */
  pending: string
  tone?: ButtonTone
  /** Names the form where the page has several of the same fields. */
  id?: string
  /** For a form that is a single button in a row. */
  inline?: boolean
  /** Beside the button: a way back, say. */
  beside?: ReactNode
  children?: ReactNode
}

/**
 * A form around a server action. Works without JavaScript; with it, stays on the page, keeps what was typed, meanwhile
 * too, and moves the focus to the summary when something is to be corrected.
 */
export function ActionForm({
  action,
  submit,
  pending,
  tone = 'primary',
  inline,
  beside,
  children,
  ...props
}: ActionFormProps) {
  const ownId = useId()
  const formId = props.id ?? ownId
  const [state, send, isPending] = useActionState(action, idle, useAddressOf(formId))
  const attempt = useAttempt(state)
  const summary = useFocusAfter(attempt)
  const { sending, isUnderWay } = useOneAtATime(isPending)
  const typing = useTypedSince(isUnderWay, attempt)
  return (
    <form
      id={formId}
      className="form"
      data-inline={inline ? '' : undefined}
      action={send}
      onSubmit={sending}
      {...typing}
      noValidate
      aria-busy={isPending}
    >
      {state.status === 'invalid' && (
        <ErrorSummary ref={summary} formId={formId} labels={fieldLabels(children)} {...state} />
      )}
      {/* React resets a form after its action; mounted anew, selects and boxes show what was chosen as well. */}
      <FormContext key={attempt} value={{ formId, state }}>
        {children}
      </FormContext>
      <div className="actions">
        <button className="button" data-tone={tone} type="submit" aria-disabled={isPending}>
          {isPending ? pending : submit}
        </button>
        {beside}
      </div>
    </form>
  )
}

/** Where the form is sent without JavaScript: its own page, at the summary of errors; that also tells like forms apart. */
function useAddressOf(formId: string): string {
  const query = useSearchParams().toString()
  return `${usePathname()}${query && `?${query}`}#${formId}-errors`
}

/** Counts the states that came after the first. */
function useAttempt(state: FormState): number {
  const [seen, setSeen] = useState({ state, attempt: 0 })
  if (seen.state === state) return seen.attempt
  const next = { state, attempt: seen.attempt + 1 }
  setSeen(next)
  return next.attempt
}

function useFocusAfter(attempt: number) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) ref.current?.focus()
  }, [attempt])
  return ref
}

/** An onSubmit that lets a second click pass by while the first is under way, and whether one is. */
function useOneAtATime(isPending: boolean) {
  const busy = useRef(false)
  useEffect(() => {
    if (!isPending) busy.current = false
  }, [isPending])
  const sending = (event: { preventDefault(): void }) => {
    if (busy.current) event.preventDefault()
    busy.current = true
  }
  return { sending, isUnderWay: () => busy.current }
}
