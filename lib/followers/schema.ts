import { z } from 'zod'
import { emailAddress } from '@/lib/auth/schema'
import { locales } from '@/lib/i18n/routing'
import { shownVersion } from '@/lib/privacy/schema'

const language = z.enum(locales)

/** What a link carries: an id and its signature. */
const signed = z.string().max(100)

export const followSchema = z.strictObject({ email: emailAddress, language, consentVersion: shownVersion })

export const followConfirmationSchema = z.strictObject({ token: signed })

export const followLanguageSchema = z.strictObject({ key: signed, language })

export const unfollowSchema = z.strictObject({ key: signed })
