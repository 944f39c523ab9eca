import { listForFeed } from '@/lib/archive/queries'
import { getActor } from '@/lib/auth/actor'
import { eventsFile } from '@/lib/calendar/event-file'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { pick } from '@/lib/i18n/pick'
import { isLocale } from '@/lib/i18n/routing'

/** Anyone. The latest events as one calendar to subscribe to, without the addresses to join at. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/events/calendar.ics'>) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not found', { status: 404 })
  const events = await listForFeed(await getActor())
  const { appUrl } = config()
  const file = eventsFile(
    events.map((event) => ({
      id: event.id,
      revision: event.revision,
      title: pick(event, 'title', locale),
      place: pick(event, 'place', locale),
      url: `${appUrl}/${locale}/events/${event.slug}`,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      cancelled: event.status === 'CANCELLED',
    })),
    new URL(appUrl).hostname,
    getSite().shortName[locale],
  )
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
