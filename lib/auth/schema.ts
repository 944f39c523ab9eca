import { z } from 'zod'
import { locales } from '@/lib/i18n/routing'

/**
 * An e-mail address, brought to the one spelling under which an account is known: NFKC, lower case, ASCII only
 * (look-alike letters of other scripts are refused, not mapped).
 */
export const emailAddress = z
  .string()
  .trim()
  .transform((value) => value.normalize('NFKC').toLowerCase())
  .pipe(
    z
      .email()
      .max(254)
      .regex(/^[\x21-\x7e]+$/),
  )

/**
 * A path of this portal, with its locale: where a reader goes on after signing in. Never another site, however often
 * it is decoded and put together again: no `.`, `..` or empty segment, and nothing encoded that divides or controls.
 */
export const localPath = z
  .string()
  .max(500)
  .regex(/^\/(zh|en)(\/[\w\-./%]*)?(\?[\w\-.~%=&+]*)?$/)
  .refine((value) => !astray.test(value.split('?', 1)[0] ?? ''))

const astray = /\/(\.|%2e)*\/|\/(\.|%2e)+$|%(?![0-9a-f]{2})|%(25|2f|5c|7f|[01].)/i

const toPath = z
  .union([localPath, z.literal('').transform(() => undefined)])
  .optional()
  .catch(undefined)

export const signInRequestSchema = z.strictObject({ email: emailAddress, locale: z.enum(locales), to: toPath })

export const providerSignInSchema = z.strictObject({ provider: z.string().max(20), to: toPath })

export const signOutSchema = z.strictObject({})

/** What a mailed link carries. */
export const signInLinkSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/), email: emailAddress, to: toPath })
