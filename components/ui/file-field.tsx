'use client'
import { controlOf, Field, type FieldTexts } from './field'
import { useFormField } from './form-context'

type FileFieldProps = FieldTexts & {
  name: string
  /** What the browser offers to choose from, `image/png,image/jpeg`; the server looks at the bytes. */
  accept: string
  required?: boolean
}

/** One file. A browser never fills it in again: after an error it is to be chosen once more. */
export function FileField({ name, label, help, mark, accept, required }: FileFieldProps) {
  const { id, error } = useFormField(name)
  return (
    <Field id={id} label={label} help={help} mark={mark} error={error}>
      <input
        {...controlOf(id, help, error)}
        className="input"
        type="file"
        name={name}
        accept={accept}
        required={required}
      />
    </Field>
  )
}
