import { calendarFile } from '@/lib/calendar/calendar-file'
import { getSite } from '@/lib/content/load'
import { messagesOf } from '@/lib/i18n/messages/all'
import { hostName } from '@/lib/meetings/calendar'
import { feedOf } from '@/lib/meetings/feed'
import { personalEntries } from '@/lib/meetings/personal-calendar'

/** Whoever knows the secret address: `<token>.ics`. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/calendar/[token]'>) {
  const { token } = await params
  const id = feedOf(token.replace(/\.ics$/, ''))
  const feed = id ? await personalEntries(id) : null
  if (!feed) return new Response('Not found', { status: 404 })
  const { shortName, timeZone } = getSite()
  const name = messagesOf[feed.locale].meetings.calendar.personal.replace('{sig}', shortName[feed.locale])
  const file = calendarFile({ name, timeZone, host: hostName(), entries: feed.entries })
  return new Response(file, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-robots-tag': 'noindex' },
  })
}
