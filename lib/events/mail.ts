import 'server-only'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime, formatZone } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMail } from '@/lib/mail/outbox'

type EventLetter =
  | 'sign-up-confirmed'
  | 'sign-up-waiting'
  | 'sign-up-promoted'
  | 'sign-up-cancelled'
  | 'event-cancelled'

type MailedEvent = {
  slug: string
  titleZh: string
  titleEn: string
  placeZh: string
  placeEn: string
  startsAt: Date
}

/** Tells one person something about an event, once for each sign-up. */
export const mailAboutEvent = (
  tx: Tx,
  kind: EventLetter,
  event: MailedEvent,
  to: { email: string | null; locale: string },
  signUpId: string,
  at: Date,
) =>
  queueMail(
    tx,
    to,
    `${kind}:${signUpId}`,
    { kind, params: (locale) => facts(event, locale), path: `/events/${event.slug}` },
    at,
  )

const facts = (event: MailedEvent, locale: Locale) => ({
  event: pick(event, 'title', locale),
  place: pick(event, 'place', locale),
  time: timeOf(event.startsAt, locale, getSite().timeZone),
})

const timeOf = (at: Date, locale: Locale, timeZone: string) =>
  `${formatDateTime(locale, at, timeZone)} (${formatZone(locale, timeZone, at)})`
