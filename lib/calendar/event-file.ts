import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

export type CalendarEvent = {
  id: string
  title: string
  place: string
  url: string
  startsAt: Date
  endsAt: Date
  cancelled: boolean
}

/** An iCalendar file (RFC 5545) of one event; times in UTC, the UID the same for good. `host` is the portal's. */
export function eventFile(event: CalendarEvent, host: string): string {
  const calendar = ical({ prodId: { company: host, product: 'sig-portal' }, method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: `event-${event.id}@${host}`,
    start: event.startsAt,
    end: event.endsAt,
    summary: event.title,
    location: event.place,
    url: event.url,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
