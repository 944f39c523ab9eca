import 'server-only'
import { createTranslator } from 'use-intl/core'
import { getSite } from '@/lib/content/load'
import { textOfMarkdown } from '@/lib/content/plain-text'
import { db } from '@/lib/db/client'
import { formatDay } from '@/lib/i18n/format'
import { messagesOf } from '@/lib/i18n/messages/all'
import type { Locale } from '@/lib/i18n/routing'
import type { Source } from '../entry'
import { LONGEST_TEXT } from '../terms'

/** Minutes of regular meetings, once they are published. */
export const minutes: Source = {
  kind: 'MINUTES',
  load: async (keys) => {
    const found = await db.minutes.findMany({
      where: { meetingId: { in: [...keys] }, status: 'PUBLISHED' },
      select: { meetingId: true, text: true, meeting: { select: { slug: true, startsAt: true } } },
    })
    return found.map(({ meetingId, text, meeting: { slug, startsAt } }) => {
      const said = textOfMarkdown(text).slice(0, LONGEST_TEXT)
      const titles = { titleZh: titleOf('zh', startsAt), titleEn: titleOf('en', startsAt) }
      return {
        ...{ key: meetingId, path: `/meetings/${slug}/minutes`, ...titles },
        ...{ textZh: said, textEn: said, at: startsAt },
      }
    })
  },
  list: async (after, take) => {
    const where = { meetingId: { gt: after }, status: 'PUBLISHED' as const }
    const found = await db.minutes.findMany({
      where,
      orderBy: { meetingId: 'asc' },
      take,
      select: { meetingId: true },
    })
    return found.map(({ meetingId }) => meetingId)
  },
}

function titleOf(locale: Locale, startsAt: Date): string {
  const t = createTranslator({ locale, messages: messagesOf[locale] })
  const meeting = t('meetings.name', { day: formatDay(locale, startsAt, getSite().timeZone) })
  return `${t('minutes.title')} · ${meeting}`
}
