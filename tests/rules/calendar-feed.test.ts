import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarFile } from '@/lib/calendar/calendar-file'
import { eventsIn, subscribed } from '../support/subscribed-calendar'

const timeZone = 'Europe/Berlin'
type Timed = CalendarEntry & { startsAt: Date; endsAt: Date }
const entry = (facts: Partial<Timed> = {}): Timed => ({
  uid: 'meeting-1@portal.example.org',
  sequence: 0,
  changedAt: new Date('2026-03-01T08:00:00Z'),
  title: '例会：一个很长很长、一定会折行的标题；含逗号, 分号; 反斜杠\\ 与换行\n第二行，还要再长一些才够折两次',
  description: 'Agenda; minutes, and more\\',
  url: 'https://portal.example.org/zh/meetings/2026-w13',
  startsAt: new Date('2026-03-25T18:00:00Z'),
  endsAt: new Date('2026-03-25T19:00:00Z'),
  cancelled: false,
  ...facts,
})
const file = (...entries: CalendarEntry[]) =>
  calendarFile({ name: '例会', timeZone, host: 'portal.example.org', entries })

test('says to another parser what we meant, in local time with the zone’s own definition', () => {
  const text = file(entry())
  const [only] = eventsIn(text)
  expect(only?.event.summary).toBe(entry().title)
  expect(only?.event.description).toBe(entry().description)
  expect(only?.event.uid).toBe(entry().uid)
  expect(only?.component.getFirstPropertyValue('url')).toBe(entry().url)
  expect(only?.event.startDate.zone.tzid).toBe(timeZone)
  expect(only?.event.startDate.toString()).toBe('2026-03-25T19:00:00')
  expect(only?.event.startDate.toJSDate()).toEqual(entry().startsAt)
  expect(only?.event.endDate.toJSDate()).toEqual(entry().endsAt)
})

test('its VTIMEZONE tells summer from winter on both sides of the change', () => {
  const summer = entry({
    uid: 'meeting-2@portal.example.org',
    startsAt: new Date('2026-04-08T17:00:00Z'),
    endsAt: new Date('2026-04-08T18:00:00Z'),
  })
  const events = eventsIn(file(entry(), summer))
  expect(events.map(({ event }) => event.startDate.toString())).toEqual(['2026-03-25T19:00:00', '2026-04-08T19:00:00'])
  expect(events.map(({ event }) => event.startDate.toJSDate().toISOString())).toEqual([
    '2026-03-25T18:00:00.000Z',
    '2026-04-08T17:00:00.000Z',
  ])
})

test('folds at 75 bytes, ends lines in CRLF, and lets no text add properties', () => {
  const evil = entry({ title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example' })
  for (const text of [file(entry()), file(evil)]) {
    const lines = text.split('\r\n')
    expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([])
  }
  expect(eventsIn(file(evil)).map(({ component }) => component.getFirstProperty('attach'))).toEqual([null])
})

describe('what a calendar that subscribed holds', () => {
  const heldAfter = (...files: string[]) => [...subscribed(...files).values()]
  const moved = entry({
    sequence: 1,
    startsAt: new Date('2026-03-26T18:00:00Z'),
    endsAt: new Date('2026-03-26T19:00:00Z'),
  })

  test('after a move: the same entry at its new time, and nothing at the old one', () => {
    expect(heldAfter(file(entry()), file(moved))).toEqual([
      { sequence: 1, starts: '2026-03-26T18:00:00.000Z', status: 'CONFIRMED' },
    ])
  })

  test('after the old file comes late: still the new time', () => {
    expect(heldAfter(file(entry()), file(moved), file(entry()))).toEqual([
      { sequence: 1, starts: '2026-03-26T18:00:00.000Z', status: 'CONFIRMED' },
    ])
  })

  test('after a cancellation: one entry that is cancelled', () => {
    const cancelled = entry({ ...moved, sequence: 2, cancelled: true })
    expect(heldAfter(file(entry()), file(moved), file(cancelled))).toEqual([
      { sequence: 2, starts: '2026-03-26T18:00:00.000Z', status: 'CANCELLED' },
    ])
  })
})

test('an empty feed is a calendar still', () => {
  expect(eventsIn(file())).toEqual([])
})

test('what is due on a day is there all that day, whatever the zone, and keeps nobody busy', () => {
  const { startsAt: _starts, endsAt: _ends, ...named } = entry()
  const [due] = eventsIn(file({ ...named, day: '2026-03-29' }))
  expect(due?.event.startDate.isDate).toBe(true)
  expect(due?.event.startDate.toString()).toBe('2026-03-29')
  expect(due?.event.endDate.toString()).toBe('2026-03-30')
  expect(due?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  expect(due?.event.uid).toBe(entry().uid)
})

test('stamps are in UTC, as the standard wants them', () => {
  for (const name of ['dtstamp', 'last-modified'])
    expect(eventsIn(file(entry())).map(({ component }) => String(component.getFirstPropertyValue(name)))).toEqual([
      '2026-03-01T08:00:00Z',
    ])
})

test.each([
  ['begins', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z'],
  ['ends', '2026-10-24T23:30:00Z', '2026-10-25T01:30:00Z'],
])('what %s at a local time that comes twice is written in UTC', (_what, starts, ends) => {
  const [night] = eventsIn(file(entry({ startsAt: new Date(starts), endsAt: new Date(ends) })))
  expect(night?.event.startDate.zone.tzid).toBe('UTC')
  expect([night?.event.startDate, night?.event.endDate].map((time) => time?.toJSDate())).toEqual([
    new Date(starts),
    new Date(ends),
  ])
})
