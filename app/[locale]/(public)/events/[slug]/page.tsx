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
import { standingOf } from '@/lib/events/rules'
import { formatDateTime } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { inLanguage } from '@/lib/i18n/routing'

export async function generateMetadata({ params }: PageProps<'/[locale]/events/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const event = await getEvent(await getActor(), slug)
  if (!event) return {}
  const when = formatDateTime(locale, event.startsAt, getSite().timeZone)
  const description = `${when} · ${inLanguage(locale, event.placeZh, event.placeEn)}`
  return pageMetadata(locale, `/events/${slug}`, inLanguage(locale, event.titleZh, event.titleEn), description)
}

export default async function EventPage({ params, searchParams }: PageProps<'/[locale]/events/[slug]'>) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const event = await getEvent(viewer, slug)
  if (!event) notFound()
  const [t, common] = await Promise.all([getTranslations('events'), getTranslations('common')])
  const at = now()
  const { timeZone } = getSite()
  return (
    <>
      <PageHeader
        title={inLanguage(locale, event.titleZh, event.titleEn)}
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
            <Prose html={memberTextHtml(inLanguage(locale, event.descriptionZh, event.descriptionEn))} />
          </Section>
        </div>
        <SignUpPanel event={event} viewer={viewer} locale={locale} timeZone={timeZone} at={at} />
      </div>
    </>
  )
}
