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
  | 'sign-up-offered'
  | 'sign-up-expired'
  | 'sign-up-cancelled'
  | 'event-changed'
  | 'event-cancelled'
  | 'event-reminder-day'
  | 'event-reminder-hour'
  | 'event-recap'
  | 'session-changed'
  | 'session-cancelled'

export type MailedEvent = {
  slug: string
  titleZh: string
  titleEn: string
  placeZh: string
  placeEn: string
  startsAt: Date
}

type Reader = { email: string | null; locale: string }

/** A sign-up with whom to write to, as a query selects it. */
export type MailedSignUp = { id: string; person: { account: Reader | null } }

/** For a query's `select`. */
export const mailedSignUp = {
  id: true,
  person: { select: { account: { select: { email: true, locale: true } } } },
} as const

type Extra = {
  /** Added to the cause, where a kind may come more than once for a sign-up. */
  occasion?: string
  /** Where to join, for letters that say it; none is `''`. */
  link?: string | null
  /** An instant that the letter names, as `until`. */
  until?: Date
  /** Where its button leads; without one, to the event. */
  path?: string
}

/** Tells one person something about an event, once for each sign-up (and occasion). */
export const mailAboutEvent = (
  tx: Tx,
  kind: EventLetter,
  event: MailedEvent,
  to: Reader,
  signUpId: string,
  at: Date,
  extra: Extra = {},
): Promise<void> => queueMails(tx, [about(kind, event, to, signUpId, extra)], at)

/** Tells several who signed up. */
export const mailToAll = (
  tx: Tx,
  kind: EventLetter,
  event: MailedEvent,
  signUps: readonly MailedSignUp[],
  at: Date,
  extra: Extra = {},
): Promise<void> =>
  queueMails(
    tx,
    signUps.flatMap(({ id, person }) => (person.account ? [about(kind, event, person.account, id, extra)] : [])),
    at,
  )

const about = (
  kind: EventLetter,
  event: MailedEvent,
  to: Reader,
  signUpId: string,
  { occasion, link, until, path = `/events/${event.slug}` }: Extra,
) => ({
  to,
  cause: `${kind}:${signUpId}${occasion ? `:${occasion}` : ''}`,
  letter: {
    kind,
    params: (locale: Locale) => ({
      ...mailedFacts(event, locale),
      link: link ?? 'none',
      until: until ? timeOf(until, locale, getSite().timeZone) : '',
    }),
    path,
  },
})

/** What every letter about an event tells of it. */
export const mailedFacts = (event: MailedEvent, locale: Locale) => ({
  event: pick(event, 'title', locale),
  place: pick(event, 'place', locale),
  time: timeOf(event.startsAt, locale, getSite().timeZone),
})

const timeOf = (at: Date, locale: Locale, timeZone: string) =>
  `${formatDateTime(locale, at, timeZone)} (${formatZone(locale, timeZone, at)})`
