import { Temporal } from 'temporal-polyfill'
import type { EventStatus } from './rules'

type Described = {
  title: string
  description: string
  place: string
  /** Where it is held online, if anyone may know. */
  joinUrl: string | null
  url: string
  image: string
  language: string
  organizer: { name: string; url: string }
  startsAt: Date
  endsAt: Date
  status: EventStatus
  capacity: number
  taken: number
}

/** A schema.org Event for search engines: times with the offset that the zone has then. Safe inside a script element. */
export function eventJsonLd(event: Described, timeZone: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.description,
    url: event.url,
    image: event.image,
    inLanguage: event.language,
    startDate: withOffset(event.startsAt, timeZone),
    endDate: withOffset(event.endsAt, timeZone),
    eventStatus: `https://schema.org/${event.status === 'CANCELLED' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: event.joinUrl
      ? { '@type': 'VirtualLocation', url: event.joinUrl, name: event.place }
      : { '@type': 'Place', name: event.place, address: event.place },
    maximumAttendeeCapacity: event.capacity,
    remainingAttendeeCapacity: Math.max(0, event.capacity - event.taken),
    organizer: { '@type': 'Organization', ...event.organizer },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** 2026-04-01T19:00:00+08:00 */
const withOffset = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
