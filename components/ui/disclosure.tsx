import type { ReactNode } from 'react'

/** More, for those who ask. `name` makes a set of which one is open at a time. */
export const Disclosure = ({
  summary,
  name,
  open,
  children,
}: {
  summary: ReactNode
  name?: string
  open?: boolean
  children: ReactNode
}) => (
  <details className="disclosure" name={name} open={open}>
    <summary>{summary}</summary>
    <div className="disclosure-body">{children}</div>
  </details>
)
