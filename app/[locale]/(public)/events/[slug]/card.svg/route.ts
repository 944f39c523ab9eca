import { getActor } from '@/lib/auth/actor'
import { getSite } from '@/lib/content/load'
import { getEvent } from '@/lib/events/queries'
import { shareCard } from '@/lib/events/share-card'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { isLocale } from '@/lib/i18n/routing'

/** Whoever may see the event. What a link to it looks like where it is shared. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/events/[slug]/card.svg'>) {
  const { locale, slug } = await params
  const event = isLocale(locale) ? await getEvent(await getActor(), slug) : null
  if (!event || !isLocale(locale)) return new Response('Not found', { status: 404 })
  const { shortName, brand, timeZone } = getSite()
  const card = shareCard({
    title: pick(event, 'title', locale),
    when: formatDateTime(locale, event.startsAt, timeZone),
    place: pick(event, 'place', locale),
    site: shortName[locale],
    colour: brand.light,
  })
  return new Response(card, { headers: { 'content-type': 'image/svg+xml' } })
}
