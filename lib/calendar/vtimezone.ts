// A zone's VTIMEZONE (RFC 5545 3.6.5) for a span of time, from its transitions themselves: exact for every zone, with
// no rule to guess and no table to age.
import { Temporal } from 'temporal-polyfill'

/** Clock changes that a feed may need; more than any zone has in the years that a feed spans. */
const MOST_CHANGES = 200

/** The component's lines, joined by CRLF: one observance for what holds at `from`, one for each change until `until`. */
export function vtimezone(timeZone: string, from: Date, until: Date): string {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone)
  const first = start.getTimeZoneTransition('previous') ?? start
  const observances = [observance(first, first.offset)]
  let last = first
  while (observances.length < MOST_CHANGES) {
    const next = last.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds > until.getTime()) break
    observances.push(observance(next, last.offset))
    last = next
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n')
}

/** From `at` on; its DTSTART is the local time before the change, as the standard wants it. */
function observance(at: Temporal.ZonedDateTime, offsetBefore: string): string[] {
  const kind = isSummer(at) ? 'DAYLIGHT' : 'STANDARD'
  const local = at.toInstant().toZonedDateTimeISO(offsetBefore).toPlainDateTime()
  return [
    `BEGIN:${kind}`,
    `DTSTART:${local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${written(offsetBefore)}`,
    `TZOFFSETTO:${written(at.offset)}`,
    `END:${kind}`,
  ]
}

const isSummer = (at: Temporal.ZonedDateTime): boolean => {
  const year = [1, 7].map((month) => at.with({ month, day: 1 }).offsetNanoseconds)
  return Math.max(...year) !== Math.min(...year) && at.offsetNanoseconds === Math.max(...year)
}

/** `+08:00` as `+0800`; seconds, which offsets of long ago have, stay. */
const written = (offset: string) => offset.replaceAll(':', '')
