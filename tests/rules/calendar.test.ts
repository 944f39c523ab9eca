import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, eventFile } from '@/lib/calendar/event-file'
import { instantOf, localTimeOf, startOfDay } from '@/lib/calendar/zone'

describe('local times', () => {
  test.each([
    // Eight hours all year round.
    ['Asia/Shanghai', '2026-03-05T19:00', '2026-03-05T11:00:00.000Z'],
    ['Asia/Shanghai', '2026-07-02T19:00', '2026-07-02T11:00:00.000Z'],
    ['Asia/Shanghai', '2026-01-01T00:00', '2025-12-31T16:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    // 2:30 is skipped that night, and moved on by the hour that is missing.
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    // 2:30 comes twice that night: the first is meant.
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
    // China had summer time, too.
    ['Asia/Shanghai', '1988-07-01T19:00', '1988-07-01T10:00:00.000Z'],
  ])('in %s %s is %s', (zone, local, instant) => {
    expect(instantOf(local, zone).toISOString()).toBe(instant)
  })

  test.each([
    ['Asia/Shanghai', '2026-03-05T11:00:59.999Z', '2026-03-05T19:00'],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T02:30'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25T02:30'],
  ])('in %s the instant %s reads %s', (zone, instant, local) => {
    expect(localTimeOf(new Date(instant), zone)).toBe(local)
  })

  test('a day begins when it does in the zone, also where midnight is skipped', () => {
    expect(startOfDay('2025-01-31', 'Asia/Shanghai').toISOString()).toBe('2025-01-30T16:00:00.000Z')
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z')
  })

  test('there and back again is the same, through a year, but for the hour that comes twice', () => {
    const lost: string[] = []
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 95 * 60_000) {
      const instant = new Date(time)
      if (instantOf(localTimeOf(instant, 'Asia/Shanghai'), 'Asia/Shanghai').getTime() !== time) lost.push(`${time}`)
      const local = localTimeOf(instant, 'Europe/Berlin')
      const isSecond = local.startsWith('2026-10-25T02:') && instant.getUTCHours() === 1
      if (instantOf(local, 'Europe/Berlin').getTime() !== time && !isSecond) lost.push(local)
    }
    expect(lost).toEqual([])
  })
})

describe('the calendar file of an event', () => {
  const event: CalendarEvent = {
    id: '018f0000-0000-7000-8000-000000000000',
    title:
      '技术分享：大模型推理服务的调度与缓存，以及一个很长很长、一定会折行的标题；含逗号, 分号; 反斜杠\\ 与换行\n第二行',
    place: 'Room 1, Floor 2; "East"',
    url: 'https://portal.example.org/zh/events/spring-session',
    startsAt: new Date('2026-04-01T11:00:00Z'),
    endsAt: new Date('2026-04-01T13:00:00Z'),
    cancelled: false,
  }
  const read = (facts: Partial<CalendarEvent> = {}) => {
    const calendar = new ICAL.Component(ICAL.parse(eventFile({ ...event, ...facts }, 'portal.example.org')))
    const all = calendar.getAllSubcomponents()
    const [only] = all
    if (!only || all.length !== 1) throw new Error('There is not one event.')
    return { calendar, component: only, event: new ICAL.Event(only) }
  }

  test('says to another parser what we meant', () => {
    const { calendar, component, event: found } = read()
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(found.uid).toBe(`event-${event.id}@portal.example.org`)
    expect(found.summary).toBe(event.title)
    expect(found.location).toBe(event.place)
    expect(component.getFirstPropertyValue('url')).toBe(event.url)
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(found.startDate.toString()).toBe('2026-04-01T11:00:00Z')
    expect(found.endDate.toString()).toBe('2026-04-01T13:00:00Z')
  })

  test('is in UTC, with lines of at most 75 bytes that end in CRLF', () => {
    const file = eventFile(event, 'portal.example.org')
    expect(file).toContain('DTSTART:20260401T110000Z')
    const lines = file.split('\r\n')
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([])
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  })

  test('a title can’t add properties or events of its own', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nATTACH:https://evil.example'
    const { component, event: found } = read({ title })
    expect(component.getFirstProperty('attach')).toBeNull()
    expect(found.uid).toBe(`event-${event.id}@portal.example.org`)
  })

  test('a cancelled one says so under the same UID', () => {
    const { component, event: found } = read({ cancelled: true })
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(found.uid).toBe(read().event.uid)
  })
})
