import type { Ref } from 'react'
import { fieldId } from './form-context'

type ErrorSummaryProps = {
  ref?: Ref<HTMLDivElement>
  formId: string
  message: string
  errors: Record<string, string>
  /** By field name; a field without one is named by its error alone. */
  labels: ReadonlyMap<string, string>
}

/** At the top of a form that did not go through: what happened, and a link to each field to correct. */
export function ErrorSummary({ ref, formId, message, errors, labels }: ErrorSummaryProps) {
  const fields = Object.entries(errors).filter(([, error]) => error !== message)
  return (
    <div ref={ref} className="notice" data-tone="danger" role="alert" tabIndex={-1} id={`${formId}-errors`}>
      <p className="notice-title">{message}</p>
      {fields.length > 0 && (
        <ul className="error-links">
          {fields.map(([name, error]) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`}>
                {labels.has(name) && <b>{labels.get(name)} </b>}
                {error}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
