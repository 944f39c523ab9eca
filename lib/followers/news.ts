import 'server-only'
import type { Tx } from '@/lib/db/client'
import { mailedFacts } from '@/lib/events/mail'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { Letter } from '@/lib/mail/compose'

/** What followers read about an announcement, and what names it in the cause of each mail. */
export type News = { cause: string; letter: Letter }

/** Null when there is nothing to tell any more: it was called off, or is over. */
export async function newsOf(tx: Tx, subject: string, at: Date): Promise<News | null> {
  const [kind, id = '', ...rest] = subject.split(':')
  return kind === 'tasks' ? newsOfTasks(tx, id, new Date(rest.join(':'))) : newsOfEvent(tx, id, at)
}

async function newsOfEvent(tx: Tx, id: string, at: Date): Promise<News | null> {
  const event = await tx.event.findFirst({
    where: { id, status: 'PUBLISHED', endsAt: { gt: at } },
    select: { slug: true, titleZh: true, titleEn: true, placeZh: true, placeEn: true, startsAt: true },
  })
  if (!event) return null
  const params = (locale: Locale) => mailedFacts(event, locale)
  return { cause: `event-published:${id}`, letter: { kind: 'event-published', params, path: `/events/${event.slug}` } }
}

async function newsOfTasks(tx: Tx, quarter: string, publishedAt: Date): Promise<News | null> {
  const tasks = await tx.task.findMany({
    where: { publishedAt, status: { in: ['OPEN', 'CLAIMED'] } },
    orderBy: { id: 'asc' },
    take: NAMED,
    select: { titleZh: true, titleEn: true },
  })
  if (tasks.length === 0) return null
  const params = (locale: Locale) => ({
    quarter,
    tasks: tasks.map((task) => `· ${pick(task, 'title', locale)}`).join('\n'),
  })
  const cause = `tasks-published:${quarter}:${publishedAt.getTime()}`
  return { cause, letter: { kind: 'tasks-published', params, path: `/tasks?quarter=${quarter}` } }
}

/** As many as a letter can hold and someone reads. */
const NAMED = 20
