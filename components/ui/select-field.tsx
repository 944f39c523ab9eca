'use client'
import { controlOf, Field, type FieldTexts } from './field'
import { useFormField } from './form-context'

export type Option = { value: string; label: string; help?: string }

type SelectFieldProps = FieldTexts & {
  name: string
  options: readonly Option[]
  /** First entry, with an empty value. */
  empty?: string
  required?: boolean
  defaultValue?: string
}

export function SelectField({ name, label, help, mark, options, empty, required, defaultValue }: SelectFieldProps) {
  const { id, error, value } = useFormField(name)
  return (
    <Field id={id} label={label} help={help} mark={mark} error={error}>
      <select
        {...controlOf(id, help, error)}
        className="input"
        name={name}
        // Without an empty entry something is always chosen.
        required={required && empty !== undefined}
        defaultValue={value ?? defaultValue}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
