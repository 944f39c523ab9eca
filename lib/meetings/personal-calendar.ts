import 'server-only'
import type { CalendarEntry } from '@/lib/calendar/calendar-file'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { messagesOf } from '@/lib/i18n/messages/all'
import { pick } from '@/lib/i18n/pick'
import { isLocale, type Locale } from '@/lib/i18n/routing'
import { hostName, MOST_ENTRIES, seriesEntries, seriesTitle } from './calendar'

/**
 * What someone's own feed holds: the series, the events they have a place at, their turns to organise, and what they took
 * on and have not done. Null when there is no such feed.
 */
export async function personalEntries(feedId: string): Promise<{ locale: Locale; entries: CalendarEntry[] } | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { id: feedId },
    select: { user: { select: { locale: true, personId: true } } },
  })
  if (!feed) return null
  const locale = isLocale(feed.user.locale) ? feed.user.locale : 'zh'
  const { personId } = feed.user
  const own = personId ? [ownEvents, ownTurns, ownActions].map((list) => list(personId, locale)) : []
  return { locale, entries: (await Promise.all([seriesEntries(locale), ...own])).flat() }
}

async function ownEvents(personId: string, locale: Locale): Promise<CalendarEntry[]> {
  const signUps = await db.signUp.findMany({
    where: { personId, status: 'CONFIRMED' },
    orderBy: { signedUpAt: 'desc' },
    take: MOST_ENTRIES,
    select: { event: true },
  })
  return signUps.map(({ event }) => ({
    uid: `event-${event.id}@${hostName()}`,
    sequence: event.revision,
    changedAt: event.changedAt ?? event.createdAt,
    title: pick(event, 'title', locale),
    place: pick(event, 'place', locale),
    url: `${config().appUrl}/${locale}/events/${event.slug}`,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    cancelled: event.status === 'CANCELLED',
  }))
}

/** Beside the entry of the meeting or the session itself, which others have, too. A turn that passes on is gone. */
async function ownTurns(personId: string, locale: Locale): Promise<CalendarEntry[]> {
  const turns = await db.duty.findMany({
    where: { personId },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: MOST_ENTRIES,
    select: turnFields,
  })
  const { calendar } = messagesOf[locale].meetings
  return turns.map(({ id, startsAt, cancelledAt, meeting, event }) => ({
    uid: `duty-${id}@${hostName()}`,
    sequence: meeting?.sequence ?? event?.revision ?? 0,
    changedAt: meeting?.changedAt ?? event?.changedAt ?? event?.createdAt ?? startsAt,
    title: calendar.turn.replace('{title}', () => (event ? pick(event, 'title', locale) : seriesTitle(locale))),
    description: calendar['turn-description'],
    url: `${config().appUrl}/${locale}${event ? `/admin/events/${event.slug}` : `/meetings/${meeting?.slug}/organise`}`,
    startsAt,
    endsAt: meeting?.endsAt ?? event?.endsAt ?? startsAt,
    cancelled: cancelledAt !== null,
  }))
}

const turnFields = {
  id: true,
  startsAt: true,
  cancelledAt: true,
  meeting: { select: { slug: true, endsAt: true, sequence: true, changedAt: true } },
  event: {
    select: {
      slug: true,
      titleZh: true,
      titleEn: true,
      endsAt: true,
      revision: true,
      changedAt: true,
      createdAt: true,
    },
  },
} as const

/** All of the day on which each is due; what is done or dropped is gone. */
async function ownActions(ownerId: string, locale: Locale): Promise<CalendarEntry[]> {
  const actions = await db.actionItem.findMany({
    where: { ownerId, status: 'OPEN' },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST_ENTRIES,
    select: { id: true, text: true, dueOn: true, createdAt: true },
  })
  const { calendar } = messagesOf[locale].meetings
  return actions.map(({ id, text, dueOn, createdAt }) => ({
    uid: `action-${id}@${hostName()}`,
    sequence: 0,
    changedAt: createdAt,
    title: calendar.due.replace('{text}', () => text),
    description: calendar['due-description'],
    url: `${config().appUrl}/${locale}/me`,
    day: dueOn,
    cancelled: false,
  }))
}
