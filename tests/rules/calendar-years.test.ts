import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarFile } from '@/lib/calendar/calendar-file'
import { addDays } from '@/lib/calendar/recurrence'
import { dayOf, instantOf } from '@/lib/calendar/zone'
import { plannedMeetings } from '@/lib/meetings/series'
import { charterWith } from '../factories/cadence'
import { randomFrom } from '../support/random'
import { eventsIn, subscribed } from '../support/subscribed-calendar'

// Twenty years of the series in one file, its meetings moved to any hour of any day near and called off at random.

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']
const from = new Date('2010-01-03T12:00:00Z')
const until = new Date('2030-01-01T12:00:00Z')
const ROUNDS = 3
const HOUR = 3_600_000

type Entry = CalendarEntry & { startsAt: Date; endsAt: Date }

/** Every second Friday: Apia skipped one. */
function seriesIn(timeZone: string): Entry[] {
  const charter = charterWith(timeZone, { everyWeeks: 2, weekdays: ['friday'], time: '19:00' })
  return plannedMeetings(charter, [], from, until).map(({ slug, startsAt, endsAt }) => ({
    uid: `meeting-${slug}@portal.example.org`,
    sequence: 0,
    changedAt: from,
    title: slug,
    url: `https://portal.example.org/zh/meetings/${slug}`,
    startsAt,
    endsAt,
    cancelled: false,
  }))
}

/** One in five is moved, and one in twenty called off; what is called off stays so. */
function changed(entries: readonly Entry[], timeZone: string, below: (limit: number) => number): Entry[] {
  return entries.map((entry) => {
    const dice = below(20)
    if (entry.cancelled || dice > 4) return entry
    const next = { ...entry, sequence: entry.sequence + 1, changedAt: new Date(entry.changedAt.getTime() + HOUR) }
    if (dice === 0) return { ...next, cancelled: true }
    const day = addDays(dayOf(entry.startsAt, timeZone), below(13) - 6)
    const time = `${String(below(24)).padStart(2, '0')}:${String(below(4) * 15).padStart(2, '0')}`
    const startsAt = instantOf(`${day}T${time}`, timeZone)
    return { ...next, startsAt, endsAt: new Date(startsAt.getTime() + HOUR) }
  })
}

/** By the engine's own zone tables. */
const byIntl = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T')

const heldOf = (entries: readonly Entry[]) =>
  new Map(
    entries.map(({ uid, sequence, startsAt, cancelled }) => [
      uid,
      { sequence, starts: startsAt.toISOString(), status: cancelled ? 'CANCELLED' : 'CONFIRMED' },
    ]),
  )

describe.each(zones)('twenty years in %s', (timeZone) => {
  const below = randomFrom(2010 + zones.indexOf(timeZone))
  const states = [seriesIn(timeZone)]
  for (let round = 0; round < ROUNDS; round++) states.push(changed(states.at(-1) ?? [], timeZone, below))
  const files = states.map((entries) =>
    calendarFile({ name: 'Meetings', timeZone, host: 'portal.example.org', entries }),
  )

  test('each file has every meeting once, where it is now, in local time and as an instant', () => {
    expect(states.map((entries) => entries.length)).toEqual(Array(ROUNDS + 1).fill(521))
    for (const [index, file] of files.entries()) {
      const read = eventsIn(file)
      const entries = states[index] ?? []
      expect(read.map(({ event }) => event.uid)).toEqual(entries.map(({ uid }) => uid))
      // In UTC where clocks that are put back show the time twice.
      expect(read.map(({ event }) => event.startDate.toString())).toEqual(
        entries.map(({ startsAt }, at) =>
          read[at]?.event.startDate.zone.tzid === timeZone
            ? byIntl(startsAt, timeZone)
            : startsAt.toJSON().replace('.000', ''),
        ),
      )
      const inUtc = read.filter(({ event }) => event.startDate.zone.tzid !== timeZone)
      expect(inUtc.length).toBeLessThan(5)
      expect(read.map(({ event }) => [event.startDate, event.endDate].map((time) => time.toJSDate()))).toEqual(
        entries.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
      )
      expect(read.filter(({ event }) => event.isRecurring() || event.isRecurrenceException())).toEqual([])
    }
  }, 120_000)

  test('whoever subscribed long ago holds what whoever subscribes now does: the new times alone, called off or not', () => {
    const [first = [], last = []] = [states[0], states.at(-1)]
    expect(subscribed(...files)).toEqual(heldOf(last))
    expect(subscribed(files.at(-1) ?? '')).toEqual(heldOf(last))
    // And an old file that comes late changes nothing.
    expect(subscribed(...files, files[0] ?? '')).toEqual(heldOf(last))
    const isMoved = ({ startsAt }: Entry, index: number) => startsAt.getTime() !== first[index]?.startsAt.getTime()
    expect(last.filter(isMoved).length).toBeGreaterThan(150)
    expect(last.filter(({ cancelled }) => cancelled).length).toBeGreaterThan(40)
  }, 120_000)
})
