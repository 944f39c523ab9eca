import { getActor } from '@/lib/auth/actor'
import { eventFile } from '@/lib/calendar/event-file'
import { config } from '@/lib/config'
import { getEvent } from '@/lib/events/queries'
import { pick } from '@/lib/i18n/pick'
import { isLocale } from '@/lib/i18n/routing'

/** Anyone. The event as a calendar file, without the address to join at. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/events/[slug]/calendar.ics'>) {
  const { locale, slug } = await params
  const event = isLocale(locale) ? await getEvent(await getActor(), slug) : null
  if (!event || !isLocale(locale)) return new Response('Not found', { status: 404 })
  const { appUrl } = config()
  const file = eventFile(
    {
      id: event.id,
      title: pick(event, 'title', locale),
      place: pick(event, 'place', locale),
      url: `${appUrl}/${locale}/events/${slug}`,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      cancelled: event.status === 'CANCELLED',
    },
    new URL(appUrl).hostname,
  )
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.ics"`,
    },
  })
}
