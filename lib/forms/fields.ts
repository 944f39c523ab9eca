// Building blocks of the schemas that read forms. Both sides may use them.
import { z } from 'zod'

/** Control characters and halves of characters, which no one types and PostgreSQL refuses; tab and newline are fine. */
const controls = /[^\P{Cc}\t\n]|\p{Cs}/u

/** Without it a text looks empty, whatever invisible signs it is made of. */
const somethingToSee = /[^\p{Z}\p{C}]/u

const text = z
  .string()
  .transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim())
  .refine((value) => !controls.test(value), { params: { key: 'control-characters' } })
  .transform((value) => (somethingToSee.test(value) ? value : ''))

/** One line of text that must not be empty: line breaks become spaces. */
export const requiredLine = (maximum: number) =>
  text.transform((value) => value.replace(/\s+/g, ' ')).pipe(z.string().min(1).max(maximum))

/** Text that must not be empty. `maximum` in code points; a browser's maxlength counts UTF-16 units, so it never lets more through. */
export const requiredText = (maximum: number) => text.pipe(z.string().min(1).max(maximum))

/** One line of text that may be left empty: then `undefined`. */
export const optionalLine = (maximum: number) =>
  text
    .transform((value) => value.replace(/\s+/g, ' '))
    .pipe(z.string().max(maximum))
    .optional()
    .transform((value) => value || undefined)

/** Text that may be left empty: then `undefined`. */
export const optionalText = (maximum: number) =>
  text
    .pipe(z.string().max(maximum))
    .optional()
    .transform((value) => value || undefined)

/** A web address that may be left empty; https only, so that nothing else gets behind a link. */
export const optionalLink = text
  .pipe(z.string().max(500))
  .refine((value) => value === '' || link.safeParse(value).success, { params: { key: 'not-a-link' } })
  .optional()
  .transform((value) => value || undefined)

/** A web address that must be there; https only. */
export const requiredLink = text
  .pipe(z.string().min(1).max(500))
  .refine((value) => link.safeParse(value).success, { params: { key: 'not-a-link' } })

/** A number that must be there, between two; what is left empty is no zero. */
export const requiredNumber = (minimum: number, maximum: number) =>
  requiredLine(20)
    .transform((typed) => Number(typed.replaceAll(',', '')))
    .pipe(z.number().min(minimum).max(maximum))

/** A calendar day of the SIG's zone, `2026-01-31`. */
export const requiredDay = z
  .string()
  .trim()
  .refine((value) => isDay(value), { params: { key: 'not-a-day' } })

/** The same, or empty: then `undefined`. */
export const optionalDay = z
  .string()
  .trim()
  .refine((value) => value === '' || isDay(value), { params: { key: 'not-a-day' } })
  .optional()
  .transform((value) => value || undefined)

/** A date and time as a date-time field gives it, to the minute, local to the SIG's zone: `2026-01-31T19:00`. */
export const requiredTime = z
  .string()
  .trim()
  .refine((value) => isTime(value), { params: { key: 'not-a-time' } })

/** The same, or empty: then `undefined`. */
export const optionalTime = z
  .string()
  .trim()
  .refine((value) => value === '' || isTime(value), { params: { key: 'not-a-time' } })
  .optional()
  .transform((value) => value || undefined)

const isTime = (value: string) =>
  z.iso.datetime({ local: true, precision: -1 }).safeParse(value).success &&
  !value.endsWith('Z') &&
  isDay(value.slice(0, 10))

const isDay = (value: string) => z.iso.date().safeParse(value).success && value >= '2000' && value < '3000'

const link = z.url({ protocol: /^https$/, hostname: z.regexes.domain })

/** Whether a text can be the slug of anything: asked before a database that refuses some characters is. */
export const isSlug = (value: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)

/** An id of one of our rows. */
export const rowId = z.uuid()

/** A date and time as a date-time field gives it, to the minute, local to the SIG's zone. */
export const localTime = z.iso
  .datetime({ local: true, precision: -1 })
  .refine((value) => !value.endsWith('Z') && isRealTime(value), {
    params: { key: 'not-a-time' },
  })

/** The same, or nothing. */
export const optionalLocalTime = z.preprocess((value) => (value === '' ? undefined : value), localTime.optional())

function isRealTime(value: string): boolean {
  const year = Number(value.slice(0, 4))
  return year >= 2000 && year <= 2999
}
