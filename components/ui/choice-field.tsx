'use client'
import type { ReactNode } from 'react'
import { controlOf, FieldError, FieldGroup, type FieldTexts } from './field'
import { useFormField } from './form-context'
import type { Option } from './select-field'

type ChoiceFieldProps = FieldTexts & {
  name: string
  options: readonly Option[]
  /** `many`: check boxes; `one`: radio buttons. */
  choose: 'one' | 'many'
  required?: boolean
  defaultValues?: readonly string[]
}

/** A question with its possible answers, each in sight. */
export function ChoiceField({ name, label, help, mark, options, choose, required, defaultValues }: ChoiceFieldProps) {
  const { id, error, values } = useFormField(name)
  const chosen = values ?? defaultValues ?? []
  return (
    <FieldGroup id={id} label={label} help={help} mark={mark} error={error}>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type={choose === 'one' ? 'radio' : 'checkbox'}
            name={name}
            value={option.value}
            required={choose === 'one' && required}
            defaultChecked={chosen.includes(option.value)}
          />
          <span>
            {option.label}
            {option.help && <span className="choice-help">{option.help}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

type CheckboxFieldProps = {
  name: string
  label: ReactNode
  help?: ReactNode
  required?: boolean
  defaultChecked?: boolean
}

/** A single box: a consent, a setting. Its value is `yes`. */
export function CheckboxField({ name, label, help, required, defaultChecked }: CheckboxFieldProps) {
  const { id, error, value } = useFormField(name)
  const checked = value === undefined ? defaultChecked : value === 'yes'
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label className="choice">
        <input
          {...controlOf(id, help, error)}
          type="checkbox"
          name={name}
          value="yes"
          required={required}
          defaultChecked={checked}
        />
        <span>{label}</span>
      </label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  )
}
