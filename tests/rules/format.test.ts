import { describe, expect, test } from 'vitest'
import {
  dateParts,
  formatClock,
  formatDateTime,
  formatDay,
  formatIsoDay,
  formatPercent,
  formatZone,
  isSameDay,
  yearOf,
} from '@/lib/i18n/format'

const shanghai = 'Asia/Shanghai'
/** 00:30 on New Year's Day in Shanghai, still the old year in UTC. */
const newYear = new Date('2026-12-31T16:30:00Z')

describe('an instant in the SIG’s zone', () => {
  test.each([
    ['zh', '2027年1月1日星期五 00:30', '中国标准时间'],
    ['en', 'Friday, 1 January 2027, 00:30', 'China Standard Time'],
  ] as const)('%s', (locale, written, zone) => {
    expect(formatDateTime(locale, newYear, shanghai)).toBe(written)
    expect(formatZone(locale, shanghai, newYear)).toBe(zone)
  })

  test('for tables', () => {
    expect([formatIsoDay(newYear, shanghai), formatClock(newYear, shanghai), yearOf(newYear, shanghai)]).toEqual([
      '2027-01-01',
      '00:30',
      2027,
    ])
  })

  test('set large', () => {
    expect(dateParts('zh', newYear, shanghai)).toEqual({ month: '1月', day: '1', weekday: '周五' })
    expect(dateParts('en', newYear, shanghai)).toEqual({ month: 'Jan', day: '1', weekday: 'Fri' })
  })

  test('daylight saving is the zone’s', () => {
    expect(formatClock(new Date('2026-07-01T12:00:00Z'), 'Europe/Berlin')).toBe('14:00')
    expect(formatClock(new Date('2026-12-01T12:00:00Z'), 'Europe/Berlin')).toBe('13:00')
  })
})

test('a day of the charter is the same day wherever the server stands', () => {
  expect([formatDay('zh', '2025-01-01'), formatDay('en', '2025-01-01')]).toEqual(['2025年1月1日', '1 January 2025'])
})

test('the same day depends on the zone', () => {
  const hourBefore = new Date('2026-12-31T15:30:00Z')
  expect([isSameDay(hourBefore, newYear, 'UTC'), isSameDay(hourBefore, newYear, shanghai)]).toEqual([true, false])
})

test('a share never reads as more than it is', () => {
  expect([formatPercent('zh', 0.996), formatPercent('en', 1), formatPercent('en', 0)]).toEqual(['99%', '100%', '0%'])
})
