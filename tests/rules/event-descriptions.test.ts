import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { archiveFilterSchema, archiveQuery } from '@/lib/archive/schema'
import { eventsFile } from '@/lib/calendar/event-file'
import { eventJsonLd } from '@/lib/events/json-ld'
import { shareCard } from '@/lib/events/share-card'
import { atomFeed } from '@/lib/feeds/atom'

const described = {
  title: '</script><script>alert(1)</script>',
  description: 'Words',
  place: 'Online',
  joinUrl: null,
  url: 'https://portal.example.org/en/events/x',
  image: 'https://portal.example.org/en/events/x/card.svg',
  language: 'en',
  organizer: { name: 'SIG', url: 'https://portal.example.org' },
  status: 'PUBLISHED' as const,
  capacity: 50,
  taken: 51,
}

describe('structured data', () => {
  const read = (startsAt: string, endsAt: string, timeZone: string) =>
    JSON.parse(eventJsonLd({ ...described, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, timeZone))

  test('cannot leave its script element', () => {
    const at = { startsAt: new Date(0), endsAt: new Date(1) }
    expect(eventJsonLd({ ...described, ...at }, 'UTC')).not.toContain('<')
    expect(read('2026-04-01T11:00:00Z', '2026-04-01T13:00:00Z', 'UTC').name).toBe(described.title)
  })

  test('has times with the offset that the zone has then, also across a change of the clocks', () => {
    expect(read('2026-04-01T11:00:00Z', '2026-04-01T13:00:00Z', 'Asia/Shanghai')).toMatchObject({
      '@type': 'Event',
      startDate: '2026-04-01T19:00:00+08:00',
      endDate: '2026-04-01T21:00:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      remainingAttendeeCapacity: 0,
    })
    // From 1:30 in winter time to 3:30 in summer time: one hour.
    expect(read('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', 'Europe/Berlin')).toMatchObject({
      startDate: '2026-03-29T01:30:00+01:00',
      endDate: '2026-03-29T03:30:00+02:00',
    })
  })
})

test('the feed is well-formed whatever is in it', () => {
  const entry = {
    id: 'urn:uuid:1',
    title: 'a & b <c> "d" \u0007',
    url: 'https://portal.example.org/en/events/x?a=1&b=2',
    published: new Date('2026-01-01T00:00:00Z'),
    updated: new Date('2026-02-01T00:00:00Z'),
    summary: 'When',
    html: '<p>Words</p>',
  }
  const feed = atomFeed({
    ...{ title: 'Events', language: 'en', self: 'https://p.example.org/feed', page: 'https://p.example.org' },
    since: new Date(0),
    entries: [entry],
  })
  expect(feed).toContain('<updated>2026-02-01T00:00:00.000Z</updated>')
  expect(feed).toContain('<title>a &#38; b &#60;c&#62; &#34;d&#34; </title>')
  expect(feed).toContain('<content type="html">&#60;p&#62;Words&#60;/p&#62;</content>')
  expect(feed.replace(/&#\d+;/g, '')).not.toContain('&')
  expect(feed).not.toContain('\u0007')
})

test('the card breaks a long title, and says that it goes on', () => {
  const card = (title: string) =>
    shareCard({ title, when: '', place: '', site: '<SIG>', colour: '#1c5a8c' }).match(/font-weight="600"[^>]*>[^<]*/g)
  expect(card('分享')?.length).toBe(1)
  const long = card('大模型推理服务的调度与缓存'.repeat(8)) ?? []
  expect(long.length).toBe(3)
  expect(long.at(-1)).toMatch(/…$/)
  expect(shareCard({ title: 'x', when: '', place: '', site: '<SIG>', colour: '#1c5a8c' })).not.toContain('<SIG>')
})

test('one calendar holds all events, each with its revision', () => {
  const event = (id: string, cancelled: boolean) => ({
    ...{ id, revision: 3, title: id, place: 'Online', url: 'https://portal.example.org', cancelled },
    startsAt: new Date('2026-04-01T11:00:00Z'),
    endsAt: new Date('2026-04-01T13:00:00Z'),
  })
  const file = eventsFile([event('a', false), event('b', true)], 'portal.example.org', 'SIG')
  const calendar = new ICAL.Component(ICAL.parse(file))
  const found = calendar
    .getAllSubcomponents('vevent')
    .map((one) => [
      one.getFirstPropertyValue('summary'),
      one.getFirstPropertyValue('status'),
      one.getFirstPropertyValue('sequence'),
    ])
  expect(found).toEqual([
    ['a', 'CONFIRMED', 3],
    ['b', 'CANCELLED', 3],
  ])
})

test('the archive’s filter takes what makes sense from an address, and writes it back', () => {
  expect(archiveFilterSchema.parse({})).toEqual({ q: '', theme: '' })
  const nonsense = { q: ['a', 'b'], year: 'x', speaker: "' OR 1=1 --", after: ['x'], other: '1' }
  expect(archiveFilterSchema.parse(nonsense)).toEqual({ q: '', theme: '' })
  const filter = archiveFilterSchema.parse({ q: ' KV cache ', year: '2026', speaker: 'member-1' })
  expect(filter).toEqual({ q: 'KV cache', year: 2026, theme: '', speaker: 'member-1' })
  expect(archiveQuery(filter, { after: 'id' })).toBe('?q=KV+cache&year=2026&speaker=member-1&after=id')
})
