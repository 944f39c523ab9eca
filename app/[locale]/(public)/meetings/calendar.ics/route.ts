import { connection } from 'next/server'
import { calendarFile } from '@/lib/calendar/calendar-file'
import { getSite } from '@/lib/content/load'
import { messagesOf } from '@/lib/i18n/messages/all'
import { isLocale } from '@/lib/i18n/routing'
import { hostName, seriesEntries } from '@/lib/meetings/calendar'

/** Anyone. All regular meetings, to subscribe to. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/meetings/calendar.ics'>) {
  await connection()
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not found', { status: 404 })
  const { shortName, timeZone } = getSite()
  const name = messagesOf[locale].meetings.calendar.name.replace('{sig}', shortName[locale])
  const file = calendarFile({ name, timeZone, host: hostName(), entries: await seriesEntries(locale) })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="meetings.ics"',
    },
  })
}
