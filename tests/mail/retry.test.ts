import { expect, test } from 'vitest'
import { nextAttempt } from '@/lib/mail/retry'

test('a mail is tried again ever later, for three days, then no more', () => {
  const at = new Date('2026-03-02T08:00:00Z')
  const minutes = Array.from({ length: 12 }, (_, index) => nextAttempt(index + 1, at)).map((next) =>
    next ? (next.getTime() - at.getTime()) / 60_000 : null,
  )
  expect(minutes).toEqual([0.5, 1, 5, 15, 60, 180, 360, 720, 1440, 1440, null, null])
})
