'use client'
import type { HTMLInputAutoCompleteAttribute } from 'react'
import { controlOf, Field, type FieldTexts } from './field'
import { useFormField } from './form-context'

type TextFieldProps = FieldTexts & {
  name: string
  type?: 'text' | 'email' | 'url' | 'search' | 'number' | 'date' | 'datetime-local'
  required?: boolean
  defaultValue?: string | number
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'email' | 'url' | 'numeric' | 'search'
  spellCheck?: boolean
  min?: string | number
  max?: string | number
  step?: number
  placeholder?: string
  /** What may be chosen beside typing: values as they are sent, each with its meaning. */
  suggestions?: readonly { value: string; label: string }[]
}

/** One line. Length is checked by the server, which keeps what was pasted; `maxlength` would cut it silently. */
export function TextField({
  name,
  label,
  help,
  mark,
  type = 'text',
  defaultValue,
  suggestions,
  ...input
}: TextFieldProps) {
  const { id, error, value } = useFormField(name)
  const listId = suggestions && `${id}-suggestions`
  return (
    <Field id={id} label={label} help={help} mark={mark} error={error}>
      <input
        {...input}
        {...controlOf(id, help, error)}
        className="input"
        type={type}
        name={name}
        defaultValue={value ?? defaultValue}
        list={listId}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
    </Field>
  )
}

type DateTimeFieldProps = Omit<TextFieldProps, 'type' | 'inputMode' | 'spellCheck' | 'autoComplete' | 'placeholder'>

/** A day and a time in the SIG's zone, `2026-01-31T19:00`; say the zone in `help`. */
export const DateTimeField = (props: DateTimeFieldProps) => <TextField {...props} type="datetime-local" />
