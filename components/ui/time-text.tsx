import type { ReactNode } from 'react'

type TimeTextProps = {
  at: Date
  /** Without it the reader's own time is not added: a day, or a time long past. */
  timeZone?: string
  /** How the reader's own time is said; `{time}` stands for it. */
  yours?: string
  children: ReactNode
}

/** An instant as written in the SIG's zone. public/visitor.js adds the reader's own time where their zone differs. */
export const TimeText = ({ at, timeZone, yours, children }: TimeTextProps) => (
  <time dateTime={at.toISOString()} data-zone={timeZone} data-yours={yours} suppressHydrationWarning>
    {children}
  </time>
)
