import type { ReactNode } from 'react'

type NoticeProps = { tone?: 'info' | 'success' | 'warning' | 'danger'; title?: ReactNode; children?: ReactNode }

/** What just happened, or what to know first. Read out when it appears; `danger` and `warning` at once. */
export const Notice = ({ tone = 'info', title, children }: NoticeProps) => (
  <div className="notice" data-tone={tone} role={tone === 'danger' || tone === 'warning' ? 'alert' : 'status'}>
    {title && <p className="notice-title">{title}</p>}
    {children && <div>{children}</div>}
  </div>
)
