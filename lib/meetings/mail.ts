import 'server-only'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime, formatZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'
import { membersWithAccounts } from '@/lib/people/addressees'

type MeetingLetter = 'meeting-moved' | 'meeting-day-chosen' | 'meeting-cancelled' | 'meeting-poll'

type MailedMeeting = { id: string; slug: string; startsAt: Date; reason: string | null }

/** Tells every member who has an account. `before`: when it was to begin until now. One letter for each `cause`. */
export async function mailToMembers(
  tx: Tx,
  kind: MeetingLetter,
  meeting: MailedMeeting,
  before: Date,
  cause: string | number,
  at: Date,
): Promise<void> {
  const members = await membersWithAccounts(tx, at)
  await queueMails(
    tx,
    members.map((to) => ({
      to,
      cause: `${kind}:${meeting.id}:${cause}:${to.id}`,
      letter: {
        kind,
        params: (locale: Locale) => ({
          time: timeIn(meeting.startsAt, locale),
          before: timeIn(before, locale),
          reason: meeting.reason ?? '',
        }),
        path: `/meetings/${meeting.slug}`,
      },
    })),
    at,
  )
}

/** An instant in the SIG's zone, with the zone's name. */
export function timeIn(at: Date, locale: Locale): string {
  const { timeZone } = getSite()
  return `${formatDateTime(locale, at, timeZone)} (${formatZone(locale, timeZone, at)})`
}
