import 'server-only'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime, formatZone } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'
import { membersWithAccounts } from '@/lib/people/addressees'

type Announced = {
  id: string
  slug: string
  startsAt: Date
  endsAt: Date
} & Record<'titleZh' | 'titleEn' | 'themeZh' | 'themeEn', string>

/** Tells every member who has not turned it off; once for each campaign. */
export async function mailAnnouncement(tx: Tx, campaign: Announced, at: Date): Promise<void> {
  const members = await membersWithAccounts(tx, at)
  const params = (locale: Locale) => ({
    title: pick(campaign, 'title', locale),
    theme: pick(campaign, 'theme', locale),
    from: timeIn(campaign.startsAt, locale),
    until: timeIn(campaign.endsAt, locale),
  })
  const letter = { kind: 'campaign-announced' as const, params, path: `/campaigns/${campaign.slug}` }
  await queueMails(
    tx,
    members.map((to) => ({ to, cause: `campaign-announced:${campaign.id}:${to.id}`, letter })),
    at,
  )
}

function timeIn(at: Date, locale: Locale): string {
  const { timeZone } = getSite()
  return `${formatDateTime(locale, at, timeZone)} (${formatZone(locale, timeZone, at)})`
}
