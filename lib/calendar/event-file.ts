import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

export type CalendarEvent = {
  id: string
  /** Rises with each change, so that calendars replace what they had. */
  revision?: number
  title: string
  place: string
  url: string
  startsAt: Date
  endsAt: Date
  cancelled: boolean
}

/** An iCalendar file (RFC 5545) of one event; times in UTC, the UID the same for good. `host` is the portal's. */
export const eventFile = (event: CalendarEvent, host: string): string => eventsFile([event], host)

/** The same of several, to subscribe to under a name. */
export function eventsFile(events: readonly CalendarEvent[], host: string, name?: string): string {
  const calendar = ical({
    prodId: { company: host, product: 'sig-portal' },
    method: ICalCalendarMethod.PUBLISH,
    ...(name ? { name, ttl: 3600 } : {}),
  })
  for (const event of events)
    calendar.createEvent({
      id: `event-${event.id}@${host}`,
      sequence: event.revision ?? 0,
      start: event.startsAt,
      end: event.endsAt,
      summary: event.title,
      location: event.place,
      url: event.url,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}
