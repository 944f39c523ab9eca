import ICAL from 'ical.js'

/** The events of an iCalendar file, as another implementation reads them, by the file's own zones. */
export function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }))
}

/** What a calendar holds after reading these files one after the other, by UID: a higher sequence replaces. */
export function subscribed(...files: string[]) {
  const held = new Map<string, { sequence: number; starts: string; status: unknown }>()
  for (const text of files)
    for (const { component, event } of eventsIn(text)) {
      const before = held.get(event.uid)
      const sequence = Number(event.sequence)
      if (before && before.sequence > sequence) continue
      const starts = event.startDate.toJSDate().toISOString()
      held.set(event.uid, { sequence, starts, status: component.getFirstPropertyValue('status') })
    }
  return held
}
