import 'server-only'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime, formatZone } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMail } from '@/lib/mail/outbox'

type DutyLetter = 'duty-settled' | 'duty-reminder' | 'duty-passed-on' | 'swap-asked' | 'swap-accepted' | 'swap-declined'

type MailedDuty = { id: string; personId: string | null; eventId: string | null; startsAt: Date }

type About = { to?: string | null; other?: { name: string; startsAt: Date }; cause?: string }

/** Tells the turn's holder (or `to`) something; `other` is the turn or the person on the other side of a swap. */
export async function mailAboutDuty(
  tx: Tx,
  kind: DutyLetter,
  duty: MailedDuty,
  at: Date,
  { to = duty.personId, other, cause = `${duty.id}:${at.getTime()}` }: About = {},
): Promise<void> {
  if (!to) return
  const account = await tx.user.findFirst({ where: { personId: to }, select: { email: true, locale: true } })
  if (!account) return
  const session = duty.eventId ? await tx.event.findFirst({ where: { id: duty.eventId }, select: named }) : null
  const params = (locale: Locale) => ({
    event: session ? pick(session, 'title', locale) : '',
    time: timeIn(duty.startsAt, locale),
    other: other ? timeIn(other.startsAt, locale) : '',
    name: other?.name ?? '',
  })
  const isOfSession = session && (kind === 'duty-settled' || kind === 'duty-reminder' || kind === 'duty-passed-on')
  const path = isOfSession && kind !== 'duty-passed-on' ? `/admin/events/${session.slug}` : '/meetings/rota'
  const letter = isOfSession ? { kind: `session-${kind}` as const, params, path } : { kind, params, path }
  await queueMail(tx, account, `${kind}:${cause}:${to}`, letter, at)
}

const named = { slug: true, titleZh: true, titleEn: true } as const

function timeIn(at: Date, locale: Locale): string {
  const { timeZone } = getSite()
  return `${formatDateTime(locale, at, timeZone)} (${formatZone(locale, timeZone, at)})`
}
