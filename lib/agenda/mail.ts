import 'server-only'
import { createTranslator } from 'use-intl/core'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatClock, formatDateTime, formatZone } from '@/lib/i18n/format'
import { messagesOf } from '@/lib/i18n/messages/all'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'
import { membersWithAccounts } from '@/lib/people/addressees'
import { type AgendaDifference, type AgendaLine, agendaDifference, isSame, startTimes } from './rules'

type FrozenMeeting = { id: string; slug: string; startsAt: Date }

/** Sends the agenda to every member who has an account, with what changed since the last draft. */
export async function mailAgenda(
  tx: Tx,
  meeting: FrozenMeeting,
  items: readonly AgendaLine[],
  before: readonly AgendaLine[] | null,
  at: Date,
): Promise<void> {
  const texts = { zh: textsIn('zh', meeting, items, before), en: textsIn('en', meeting, items, before) }
  const members = await membersWithAccounts(tx, at)
  await queueMails(
    tx,
    members.map((to) => ({
      to,
      cause: `agenda-frozen:${meeting.id}:${at.getTime()}:${to.id}`,
      letter: { kind: 'agenda-frozen', params: (locale: Locale) => texts[locale], path: `/meetings/${meeting.slug}` },
    })),
    at,
  )
}

function textsIn(
  locale: Locale,
  { startsAt }: FrozenMeeting,
  items: readonly AgendaLine[],
  before: readonly AgendaLine[] | null,
) {
  const { timeZone } = getSite()
  const t = createTranslator({ locale, messages: messagesOf[locale], namespace: 'agenda' })
  const times = startTimes(startsAt, items)
  const lines = items.map(
    (item, index) =>
      `${formatClock(times[index] ?? startsAt, timeZone)}  ${pick(item, 'title', locale)} (${t('minutes-short', { minutes: item.minutes })})`,
  )
  return {
    time: `${formatDateTime(locale, startsAt, timeZone)} (${formatZone(locale, timeZone, startsAt)})`,
    agenda: lines.join('\n'),
    changes: before ? differenceText(locale, agendaDifference(before, items)) : t('difference.first'),
  }
}

/** What changed, a line each. */
export function differenceText(locale: Locale, difference: AgendaDifference): string {
  const t = createTranslator({ locale, messages: messagesOf[locale], namespace: 'agenda.difference' })
  if (isSame(difference)) return t('none')
  const title = (line: AgendaLine) => pick(line, 'title', locale)
  return [
    ...difference.added.map((line) => t('added', { title: title(line) })),
    ...difference.removed.map((line) => t('removed', { title: title(line) })),
    ...difference.retimed.map(({ line, before }) => t('retimed', { title: title(line), before, after: line.minutes })),
    ...(difference.isReordered ? [t('reordered')] : []),
  ].join('\n')
}
