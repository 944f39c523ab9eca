import type { ReactNode } from 'react'

export type FieldTexts = {
  label: ReactNode
  /** Under the label: what to write, how long, who sees it. */
  help?: ReactNode
  /** "required" or "optional", in words, after the label. */
  mark?: string
}

type FieldProps = FieldTexts & { id: string; error: string | undefined; after?: ReactNode; children: ReactNode }

/** Label above, help under it, the control, its error beside it. */
export const Field = ({ id, label, help, mark, error, after, children }: FieldProps) => (
  <div className="field" data-invalid={error ? '' : undefined}>
    <label className="field-label" htmlFor={id}>
      {label}
      {mark && <span className="field-mark">{mark}</span>}
    </label>
    {help && (
      <p className="field-help" id={`${id}-help`}>
        {help}
      </p>
    )}
    {children}
    <FieldError id={id} error={error} />
    {after}
  </div>
)

type GroupProps = FieldTexts & { id: string; error: string | undefined; children: ReactNode }

/** Several controls that answer one question. */
export const FieldGroup = ({ id, label, help, mark, error, children }: GroupProps) => (
  <fieldset
    className="field"
    id={id}
    tabIndex={-1}
    data-invalid={error ? '' : undefined}
    {...describedBy(id, help, error)}
  >
    <legend className="field-label">
      {label}
      {mark && <span className="field-mark">{mark}</span>}
    </legend>
    {help && (
      <p className="field-help" id={`${id}-help`}>
        {help}
      </p>
    )}
    {children}
    <FieldError id={id} error={error} />
  </fieldset>
)

export const FieldError = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <p className="field-error" id={`${id}-error`}>
      {error}
    </p>
  ) : null

/** aria-describedby for a control, naming only what is there. */
export function describedBy(id: string, help: ReactNode, error: string | undefined) {
  const ids = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return ids ? { 'aria-describedby': ids } : {}
}

/** The attributes that every control takes from its field. */
export const controlOf = (id: string, help: ReactNode, error: string | undefined) => ({
  id,
  ...describedBy(id, help, error),
  ...(error ? { 'aria-invalid': true as const } : {}),
})
