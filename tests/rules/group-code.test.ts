import { expect, test } from 'vitest'
import { refuseExpiry, standingOf } from '@/lib/group-code/rules'
import { groupCodeSchema } from '@/lib/group-code/schema'
import { days, hours, minutes, present } from '../factories/clock'

test.each<[string, Date | null, string]>([
  ['never published', null, 'none'],
  ['for a week', days(7), 'valid'],
  ['for more than two days', minutes(1, days(2)), 'valid'],
  ['for two days', days(2), 'expiring'],
  ['for an hour', hours(1), 'expiring'],
  ['until now', present, 'expired'],
  ['until yesterday', days(-1), 'expired'],
])('a code that is published %s', (_, expiresAt, standing) => {
  expect(standingOf(expiresAt && { expiresAt }, present)).toBe(standing)
})

test('a code ends after now, and within a year', () => {
  const table = [days(-1), present, minutes(1), days(7), days(366), days(367)].map((end) => refuseExpiry(end, present))
  const past = 'code-expires-in-past'
  expect(table).toEqual([past, past, null, null, null, 'code-expires-too-late'])
})

test('the form takes one file with something in it, and a real day', () => {
  const file = new File(['x'], '../../etc/passwd', { type: 'image/png' })
  const fits = (fields: object) => groupCodeSchema.safeParse({ file, expiresOn: '2026-03-09', ...fields }).success
  expect(fits({})).toBe(true)
  for (const wrong of [
    { file: 'x' },
    { file: new File([], 'x.png') },
    { expiresOn: '2026-02-30' },
    { expiresOn: '' },
    { expiresOn: '2026-03-09T00:00' },
    { slot: 'other' },
  ])
    expect(fits(wrong)).toBe(false)
})
