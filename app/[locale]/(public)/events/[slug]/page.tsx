import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { StructuredData } from '@/components/content/structured-data'
import { EventBadge } from '@/components/events/event-badge'
import { EventFacts } from '@/components/events/event-facts'
import { SignUpPanel } from '@/components/events/sign-up-panel'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { TalkList } from '@/components/talks/talk-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { eventJsonLd } from '@/lib/events/json-ld'
import { type EventDetail, getEvent } from '@/lib/events/queries'
import { nextEventChange, standingOf } from '@/lib/events/rules'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { formatDateTime } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { listTalksOf } from '@/lib/talks/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/events/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const event = await getEvent(await getActor(), slug)
  if (!event) return {}
  const when = formatDateTime(locale, event.startsAt, getSite().timeZone)
  const description = `${when} · ${pick(event, 'place', locale)}`
  const metadata = pageMetadata(locale, `/events/${slug}`, pick(event, 'title', locale), description)
  const images = [imageOf(locale, event)]
  return { ...metadata, openGraph: { ...metadata.openGraph, images }, twitter: { card: 'summary_large_image', images } }
}

export default async function EventPage({ params, searchParams }: PageProps<'/[locale]/events/[slug]'>) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const event = await getEvent(viewer, slug)
  if (!event) notFound()
  const [talks, t, common] = await Promise.all([
    event.kind === 'SHARING_SESSION' ? listTalksOf(viewer, event.id) : [],
    getTranslations('events'),
    getTranslations('common'),
  ])
  const at = now()
  holdsUntil(at, nextEventChange(event, at))
  const { timeZone } = getSite()
  const recap = pick(event, 'recap', locale)
  return (
    <>
      <PageHeader
        title={pick(event, 'title', locale)}
        kicker={
          <>
            {t(`kind.${event.kind}`)} <EventBadge standing={standingOf(event, at)} />
          </>
        }
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/events`, label: t('title') }] }}
      />
      <DoneNotice done={done} />
      <StructuredData json={jsonLdOf(event, locale)} />
      <div className="event-page">
        <div>
          {event.coverId && (
            <img
              className="event-cover"
              src={`/${locale}/events/${slug}/cover`}
              alt={t('cover', { title: pick(event, 'title', locale) })}
              width={1600}
              height={840}
            />
          )}
          <EventFacts event={event} locale={locale} timeZone={timeZone} />
          <Section id="about" title={t('about')}>
            <Prose html={memberTextHtml(pick(event, 'description', locale))} />
          </Section>
          {talks.length > 0 && (
            <Section id="talks" title={t('talks')}>
              <TalkList talks={talks} locale={locale} />
            </Section>
          )}
          {recap && (
            <Section id="recap" title={t('recap')}>
              <Prose html={memberTextHtml(recap)} />
            </Section>
          )}
        </div>
        <SignUpPanel event={event} viewer={viewer} locale={locale} timeZone={timeZone} at={at} />
      </div>
    </>
  )
}

/** Its cover, or a card with its title. */
const imageOf = (locale: Locale, { slug, coverId }: EventDetail) =>
  `${config().appUrl}/${locale}/events/${slug}/${coverId ? 'cover' : 'card.svg'}`

function jsonLdOf(event: EventDetail, locale: Locale): string {
  const { shortName, timeZone } = getSite()
  const { appUrl } = config()
  return eventJsonLd(
    {
      ...event,
      title: pick(event, 'title', locale),
      description: pick(event, 'description', locale).slice(0, 500),
      place: pick(event, 'place', locale),
      joinUrl: event.joinUrlForAll ? event.joinUrl : null,
      url: `${appUrl}/${locale}/events/${event.slug}`,
      image: imageOf(locale, event),
      language: locale === 'zh' ? 'zh-Hans' : 'en',
      organizer: { name: shortName[locale], url: appUrl },
    },
    timeZone,
  )
}
