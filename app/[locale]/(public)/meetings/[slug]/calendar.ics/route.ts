import { getActor } from '@/lib/auth/actor'
import { calendarFile } from '@/lib/calendar/calendar-file'
import { getSite } from '@/lib/content/load'
import { isLocale } from '@/lib/i18n/routing'
import { hostName, meetingEntry } from '@/lib/meetings/calendar'
import { getMeeting } from '@/lib/meetings/queries'

/** Anyone. One meeting as a calendar file, without the address to join at. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/meetings/[slug]/calendar.ics'>) {
  const { locale, slug } = await params
  const meeting = isLocale(locale) ? await getMeeting(await getActor(), slug) : null
  if (!meeting || !isLocale(locale)) return new Response('Not found', { status: 404 })
  const { timeZone } = getSite()
  const entry = meetingEntry(meeting, locale)
  const file = calendarFile({ name: entry.title, timeZone, host: hostName(), entries: [entry] })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="meeting-${slug}.ics"`,
    },
  })
}
