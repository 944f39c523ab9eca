import 'server-only'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime, formatZone } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'

type EventLetter =
  | 'sign-up-confirmed'
  | 'sign-up-waiting'
  | 'sign-up-promoted'
  | 'sign-up-cancelled'
  | 'event-cancelled'

export type MailedEvent = {
  slug: string
  titleZh: string
  titleEn: string
  placeZh: string
  placeEn: string
  startsAt: Date
}

type Reader = { email: string | null; locale: string }

/** Tells one person something about an event, once for each sign-up. */
export const mailAboutEvent = (
  tx: Tx,
  kind: EventLetter,
  event: MailedEvent,
  to: Reader,
  signUpId: string,
  at: Date,
): Promise<void> => queueMails(tx, [about(kind, event, to, signUpId)], at)

/** Tells everyone who is signed up or waits. */
export const mailToAll = (
  tx: Tx,
  kind: EventLetter,
  event: MailedEvent,
  signUps: readonly { id: string; person: { account: Reader | null } }[],
  at: Date,
): Promise<void> =>
  queueMails(
    tx,
    signUps.flatMap(({ id, person }) => (person.account ? [about(kind, event, person.account, id)] : [])),
    at,
  )

const about = (kind: EventLetter, event: MailedEvent, to: Reader, signUpId: string) => ({
  to,
  cause: `${kind}:${signUpId}`,
  letter: { kind, params: (locale: Locale) => mailedFacts(event, locale), path: `/events/${event.slug}` },
})

/** What every letter about an event tells of it. */
export const mailedFacts = (event: MailedEvent, locale: Locale) => ({
  event: pick(event, 'title', locale),
  place: pick(event, 'place', locale),
  time: timeOf(event.startsAt, locale, getSite().timeZone),
})

const timeOf = (at: Date, locale: Locale, timeZone: string) =>
  `${formatDateTime(locale, at, timeZone)} (${formatZone(locale, timeZone, at)})`
