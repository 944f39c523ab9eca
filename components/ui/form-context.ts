'use client'
import { createContext, useContext, useId } from 'react'
import { type FormState, idle } from './form-state'

export type FormContextValue = { formId: string; state: FormState }

/** Outside an ActionForm (a search box, say) fields have neither errors nor echoed values. */
export const FormContext = createContext<FormContextValue | null>(null)

export type FormField = {
  id: string
  error: string | undefined
  /** What was typed before, as one text; undefined before the first attempt. */
  value: string | undefined
  /** The same as a list, for groups of boxes. */
  values: string[] | undefined
}

/** A field's id, and its error and typed value after an attempt that did not go through. */
export function useFormField(name: string): FormField {
  const form = useContext(FormContext)
  const ownId = useId()
  const id = form ? fieldId(form.formId, name) : ownId
  const state = form?.state ?? idle
  if (state.status !== 'invalid') return { id, error: undefined, value: undefined, values: undefined }
  const typed = state.values[name] ?? []
  const values = Array.isArray(typed) ? typed : [typed]
  return { id, error: state.errors[name], value: values[0] ?? '', values }
}

export const fieldId = (formId: string, name: string) => `${formId}-${name}`
