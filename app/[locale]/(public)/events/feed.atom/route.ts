import { getTranslations } from 'next-intl/server'
import { listForFeed } from '@/lib/archive/queries'
import { getActor } from '@/lib/auth/actor'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { atomFeed } from '@/lib/feeds/atom'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { isLocale } from '@/lib/i18n/routing'

/** Anyone. The latest events as an Atom feed; a recap takes the place of what was announced. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/events/feed.atom'>) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not found', { status: 404 })
  const [events, t] = await Promise.all([
    listForFeed(await getActor()),
    getTranslations({ locale, namespace: 'events' }),
  ])
  const { shortName, timeZone } = getSite()
  const base = `${config().appUrl}/${locale}`
  const feed = atomFeed({
    title: `${t('title')} · ${shortName[locale]}`,
    language: locale === 'zh' ? 'zh-Hans' : 'en',
    self: `${base}/events/feed.atom`,
    page: `${base}/events`,
    since: new Date(0),
    entries: events.map((event) => {
      const published = event.publishedAt ?? event.createdAt
      const title = pick(event, 'title', locale)
      const when = formatDateTime(locale, event.startsAt, timeZone)
      return {
        id: `urn:uuid:${event.id}`,
        title: event.status === 'CANCELLED' ? `${t('state.cancelled')}: ${title}` : title,
        url: `${base}/events/${event.slug}`,
        published,
        updated: event.changedAt ?? published,
        summary: `${when} · ${pick(event, 'place', locale)}`,
        html: memberTextHtml(pick(event, 'recap', locale) ?? pick(event, 'description', locale)),
      }
    }),
  })
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
