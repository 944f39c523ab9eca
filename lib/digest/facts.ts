import 'server-only'
import { createTranslator } from 'use-intl/core'
import { getSite, listPages } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { formatDateTime } from '@/lib/i18n/format'
import en from '@/lib/i18n/messages/en/digest'
import zh from '@/lib/i18n/messages/zh/digest'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { onRecord } from '@/lib/roles/queries'

const DAY = 86_400_000
/** Events further ahead are for a later digest. */
const AHEAD = 14 * DAY
const BACK = 7 * DAY

/** One line for each thing to tell, in each language. */
export type Digest = { items: Record<Locale, string[]> }

/** What is on in the next two weeks and what the last one brought. */
export async function digestAt(at: Date): Promise<Digest> {
  const since = new Date(at.getTime() - BACK)
  const soon = { gt: at, lte: new Date(at.getTime() + AHEAD) }
  const [meetings, events, newcomers] = await Promise.all([
    db.meeting.findMany({
      where: { status: 'PLANNED', startsAt: soon },
      orderBy: { startsAt: 'asc' },
      take: 5,
      select: { startsAt: true },
    }),
    db.event.findMany({
      where: { status: 'PUBLISHED', startsAt: soon },
      orderBy: { startsAt: 'asc' },
      take: 20,
      select: { titleZh: true, titleEn: true, startsAt: true },
    }),
    db.roleTerm.count({ where: { role: 'MEMBER', ...onRecord, since: { gt: since, lte: at } } }),
  ])
  const items = (locale: Locale) => {
    const t = createTranslator({ locale, messages: { zh, en }[locale] })
    const { timeZone } = getSite()
    return [
      ...meetings.map(({ startsAt }) => t('meeting', { time: formatDateTime(locale, startsAt, timeZone) })),
      ...events.map((event) =>
        t('event', { title: pick(event, 'title', locale), time: formatDateTime(locale, event.startsAt, timeZone) }),
      ),
      ...listPages(locale, 'news')
        .filter(({ date }) => date && new Date(date) > since && new Date(date) <= at)
        .map(({ title }) => t('news', { title })),
      ...(newcomers > 0 ? [t('newcomers', { count: newcomers })] : []),
    ]
  }
  return { items: { zh: items('zh'), en: items('en') } }
}
