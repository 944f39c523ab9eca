import type { ReactNode } from 'react'

/** In place of a list that has nothing yet: what will be here, and what to do. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children && <div>{children}</div>}
    {action && <div className="actions">{action}</div>}
  </div>
)
