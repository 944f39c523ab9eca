import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { localDay, mondayOf, weekName } from '@/lib/calendar/recurrence'
import { vtimezone } from '@/lib/calendar/vtimezone'
import { dayChoices, plannedMeetings } from '@/lib/meetings/series'
import { charterWith } from '../factories/cadence'

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']
const from = new Date('2010-01-01T12:00:00Z')
const until = new Date('2030-01-01T12:00:00Z')

/** The local time of an instant by the engine's own zone tables. */
function byIntl(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return parts.replace(' ', 'T')
}

/** What another implementation of RFC 5545 makes of the same series: local times, with instants by our VTIMEZONE. */
function byIcal(timeZone: string, rule: string, first: string) {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone(timeZone, from, until))))
  const start = ICAL.Time.fromDateTimeString(first)
  start.zone = zone
  const iterator = ICAL.Recur.fromString(rule).iterator(start)
  const found: { local: string; at: number }[] = []
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (next.year > 2029) break
    next.zone = zone
    found.push({ local: next.toString(), at: next.toUnixTime() * 1000 })
  }
  return found
}

describe.each(zones)('twenty years in %s', (timeZone) => {
  test('every second Wednesday at 19:00 is the same as ical.js says, in local time and as an instant', () => {
    const charter = charterWith(timeZone, { everyWeeks: 2, weekdays: ['wednesday', 'thursday'], time: '19:00' })
    const ours = plannedMeetings(charter, [], from, until)
    const theirs = byIcal(timeZone, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '2010-01-13T19:00:00')
    expect(ours.length).toBe(521)
    expect(ours.map(({ startsAt }) => byIntl(startsAt, timeZone))).toEqual(theirs.map(({ local }) => local))
    expect(ours.map(({ startsAt }) => startsAt.getTime())).toEqual(theirs.map(({ at }) => at))
  }, 60_000)

  test('every week in the small hours of Sunday, when clocks change, too', () => {
    const charter = charterWith(timeZone, { everyWeeks: 1, weekdays: ['sunday'], time: '04:30' })
    const ours = plannedMeetings(charter, [], from, until)
    const theirs = byIcal(timeZone, 'FREQ=WEEKLY;BYDAY=SU', '2010-01-03T04:30:00')
    expect(ours.map(({ startsAt }) => byIntl(startsAt, timeZone))).toEqual(theirs.map(({ local }) => local))
    expect(ours.map(({ startsAt }) => startsAt.getTime())).toEqual(theirs.map(({ at }) => at))
  }, 60_000)

  test('every Friday; the one that Apia skipped is moved on by the gap of a day', () => {
    const charter = charterWith(timeZone, { everyWeeks: 1, weekdays: ['friday'], time: '19:00' })
    const ours = plannedMeetings(charter, [], new Date('2010-01-03T12:00:00Z'), until)
    const theirs = byIcal(timeZone, 'FREQ=WEEKLY;BYDAY=FR', '2010-01-08T19:00:00')
    // RFC 5545: by the offset before the gap. ical.js takes the one behind it, and is a day early here.
    const skipped = '2011-12-30T19:00:00'
    const isSkipped = ({ local }: { local: string }) => timeZone === 'Pacific/Apia' && local === skipped
    const saturday = { local: '2011-12-31T19:00:00', at: Date.parse('2011-12-31T19:00:00+14:00') }
    const expected = theirs.map((one) => (isSkipped(one) ? saturday : one))
    expect(ours.length).toBe(1043)
    expect(ours.map(({ startsAt }) => byIntl(startsAt, timeZone))).toEqual(expected.map(({ local }) => local))
    expect(ours.map(({ startsAt }) => startsAt.getTime())).toEqual(expected.map(({ at }) => at))
  }, 60_000)
})

test('a time that the clocks skip is moved on by the gap, and the next week is as ever', () => {
  const charter = charterWith('Europe/Berlin', { everyWeeks: 1, weekdays: ['sunday'], time: '02:30' })
  const march = plannedMeetings(charter, [], new Date('2026-03-20T00:00:00Z'), new Date('2026-04-06T00:00:00Z'))
  expect(march.map(({ startsAt }) => byIntl(startsAt, 'Europe/Berlin'))).toEqual([
    '2026-03-22T02:30:00',
    '2026-03-29T03:30:00',
    '2026-04-05T02:30:00',
  ])
})

describe('which weeks and days', () => {
  const shanghai = 'Asia/Shanghai'
  const between = (
    charter: Parameters<typeof plannedMeetings>[0],
    first: string,
    last: string,
    holidays = noHolidays,
  ) =>
    plannedMeetings(charter, holidays, new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)).map(
      ({ slug, startsAt }) => `${slug} ${localDay(startsAt, shanghai)}`,
    )
  const noHolidays: { from: string; to?: string; name: { zh: string; en: string } }[] = []
  const name = { zh: '假日', en: 'Holiday' }

  test('are counted from the week in which the rule takes effect, or from its anchor', () => {
    const effective = '2026-01-01'
    expect(between(charterWith(shanghai, { effective }), '2026-01-01', '2026-01-31')).toEqual([
      '2026-w03 2026-01-14',
      '2026-w05 2026-01-28',
    ])
    expect(between(charterWith(shanghai, { effective, anchor: '2026-01-08' }), '2026-01-01', '2026-01-31')).toEqual([
      '2026-w02 2026-01-07',
      '2026-w04 2026-01-21',
    ])
  })

  test('change when another version of the rule takes effect', () => {
    const charter = charterWith(
      shanghai,
      { effective: '2026-01-01' },
      { effective: '2026-01-19', everyWeeks: 1, weekdays: ['friday'] },
    )
    expect(between(charter, '2026-01-01', '2026-02-07')).toEqual([
      '2026-w03 2026-01-14',
      '2026-w04 2026-01-23',
      '2026-w05 2026-01-30',
      '2026-w06 2026-02-06',
    ])
  })

  test('go to the other day when the usual one is a holiday, and the week is left out when both are', () => {
    const charter = charterWith(shanghai, { effective: '2026-01-01' })
    const oneDay = [{ from: '2026-01-14', name }]
    const bothDays = [{ from: '2026-01-12', to: '2026-01-18', name }]
    expect(between(charter, '2026-01-01', '2026-01-31', oneDay)).toEqual(['2026-w03 2026-01-15', '2026-w05 2026-01-28'])
    expect(between(charter, '2026-01-01', '2026-01-31', bothDays)).toEqual(['2026-w05 2026-01-28'])
    expect(dayChoices(charter, oneDay, '2026-01-16').map(({ day }) => day)).toEqual(['2026-01-15'])
  })

  test('nothing is planned for what has begun', () => {
    const charter = charterWith(shanghai, { effective: '2026-01-01' })
    const at = (from: string) =>
      plannedMeetings(charter, [], new Date(from), new Date('2026-01-20T00:00:00Z')).map(({ slug }) => slug)
    expect(at('2026-01-14T10:59:59.999Z')).toEqual(['2026-w03'])
    expect(at('2026-01-14T11:00:00Z')).toEqual([])
  })

  test.each([
    ['2026-12-02', '2026-11-30', '2026-w49'],
    ['2027-01-01', '2026-12-28', '2026-w53'],
    ['2024-12-30', '2024-12-30', '2025-w01'],
  ])('the week of %s begins on %s and is called %s', (day, monday, week) => {
    expect([mondayOf(day), weekName(day)]).toEqual([monday, week])
  })
})
