'use client'
import { useEffect, useState } from 'react'

type ItemClockProps = {
  /** Milliseconds since the epoch. */
  since: number
  now: number
  minutes: number
  label: string
}

/** How long an item has taken, of the time it has; ticks. Without a script it stands at the time of the page. */
export function ItemClock({ since, now, minutes, label }: ItemClockProps) {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const tick = () => setAt(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((at - since) / 1000))
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span className="item-clock" role="timer" aria-label={label} data-over={seconds > minutes * 60 ? '' : undefined}>
      {clock} / {minutes}:00
    </span>
  )
}
