import type { Locale } from './routing'

// Dates, times and numbers as readers of each language write them; times in the zone given, the SIG's.

/** 2026年11月26日星期四 19:00 / Thursday, 26 November 2026, 19:00. Name the zone nearby: formatZone. */
export const formatDateTime = (locale: Locale, at: Date, timeZone: string) =>
  `${formatLongDay(locale, at, timeZone)}${locale === 'zh' ? ' ' : ', '}${formatClock(at, timeZone)}`

/** 2026年11月26日星期四 / Thursday, 26 November 2026 */
export const formatLongDay = (locale: Locale, at: Date, timeZone: string) =>
  formatter(locale, timeZone, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(at)

/** 2026年11月26日 / 26 November 2026. A day without a time (`2026-11-26`) is read in UTC, which needs no zone. */
export const formatDay = (locale: Locale, at: Date | string, timeZone = 'UTC') =>
  formatter(locale, timeZone, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(at))

/** 2026-11-26, for tables, in both languages. */
export const formatIsoDay = (at: Date, timeZone: string) => {
  const { year = '', month = '', day = '' } = partsOf(at, timeZone)
  return `${year}-${month}-${day}`
}

export const isSameDay = (one: Date, other: Date, timeZone: string) =>
  formatIsoDay(one, timeZone) === formatIsoDay(other, timeZone)

/** 19:00 */
export const formatClock = (at: Date, timeZone: string) =>
  formatter('en', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** The zone as readers call it: 中国标准时间 / China Standard Time. */
export const formatZone = (locale: Locale, timeZone: string, at: Date) =>
  formatter(locale, timeZone, { timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** The pieces of a date that is set large: `{ month: '11月', day: '26', weekday: '周四' }`. */
export const dateParts = (locale: Locale, at: Date, timeZone: string) => ({
  month: formatter(locale, timeZone, { month: 'short' }).format(at),
  day: String(Number(partsOf(at, timeZone).day)),
  weekday: formatter(locale, timeZone, { weekday: 'short' }).format(at),
})

export const formatNumber = (locale: Locale, value: number) => new Intl.NumberFormat(tags[locale]).format(value)

/** 0.894 is 89%, rounded down: never more than is so. */
export const formatPercent = (locale: Locale, share: number) =>
  new Intl.NumberFormat(tags[locale], { style: 'percent' }).format(Math.floor(share * 100) / 100)

export const yearOf = (at: Date, timeZone: string) => Number(partsOf(at, timeZone).year)

const tags: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' }
const made = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than using it, so each is made once. */
function formatter(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(tags[locale], { timeZone, ...options })
  made.set(key, known)
  return known
}

const partsOf = (at: Date, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
  Object.fromEntries(
    formatter('en', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
