import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { EventBadge } from '@/components/events/event-badge'
import { EventFacts } from '@/components/events/event-facts'
import { SignUpPanel } from '@/components/events/sign-up-panel'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { getEvent } from '@/lib/events/queries'
import { nextEventChange, standingOf } from '@/lib/events/rules'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { formatDateTime } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'

export async function generateMetadata({ params }: PageProps<'/[locale]/events/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const event = await getEvent(await getActor(), slug)
  if (!event) return {}
  const when = formatDateTime(locale, event.startsAt, getSite().timeZone)
  const description = `${when} · ${pick(event, 'place', locale)}`
  return pageMetadata(locale, `/events/${slug}`, pick(event, 'title', locale), description)
}

export default async function EventPage({ params, searchParams }: PageProps<'/[locale]/events/[slug]'>) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const event = await getEvent(viewer, slug)
  if (!event) notFound()
  const [t, common] = await Promise.all([getTranslations('events'), getTranslations('common')])
  const at = now()
  holdsUntil(at, nextEventChange(event, at))
  const { timeZone } = getSite()
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
      <div className="event-page">
        <div>
          <EventFacts event={event} locale={locale} timeZone={timeZone} />
          <Section id="about" title={t('about')}>
            <Prose html={memberTextHtml(pick(event, 'description', locale))} />
          </Section>
        </div>
        <SignUpPanel event={event} viewer={viewer} locale={locale} timeZone={timeZone} at={at} />
      </div>
    </>
  )
}
