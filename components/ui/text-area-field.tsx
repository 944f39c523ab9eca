'use client'
import { useState } from 'react'
import { controlOf, Field, type FieldTexts } from './field'
import { useFormField } from './form-context'

type TextAreaFieldProps = FieldTexts & {
  name: string
  required?: boolean
  defaultValue?: string
  rows?: number
  /** Shown as a count beneath; the server is who refuses. */
  limit?: number
  placeholder?: string
}

/** Several lines; grows with its text where the browser can. */
export function TextAreaField({ name, label, help, mark, rows = 5, limit, defaultValue, ...area }: TextAreaFieldProps) {
  const { id, error, value } = useFormField(name)
  const initial = value ?? defaultValue ?? ''
  const [length, setLength] = useState(initial.length)
  return (
    <Field
      id={id}
      label={label}
      help={help}
      mark={mark}
      error={error}
      after={limit && <Count {...{ length, limit }} />}
    >
      <textarea
        {...area}
        {...controlOf(id, help, error)}
        className="input"
        name={name}
        rows={rows}
        defaultValue={initial}
        onInput={limit ? (event) => setLength(event.currentTarget.value.length) : undefined}
      />
    </Field>
  )
}

const Count = ({ length, limit }: { length: number; limit: number }) => (
  <p className="field-count" data-over={length > limit ? '' : undefined}>
    {length} / {limit}
  </p>
)
