import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EventBadge } from '@/components/events/event-badge'
import { EventFacts } from '@/components/events/event-facts'
import { OrganizerActions } from '@/components/events/organizer-actions'
import { RecapForm } from '@/components/events/recap-form'
import { SignUpList } from '@/components/events/sign-up-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { Checklist } from '@/components/rota/checklist'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { getEvent } from '@/lib/events/queries'
import { refuseRecap, standingOf } from '@/lib/events/rules'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getDuty } from '@/lib/rota/queries'
import { listSignUps } from '@/lib/sign-ups/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/events/[slug]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.admin')
  return { title: t('title'), robots: { index: false } }
}

/** An event as its organisers see it: who signed up, who waits, who came, and what to do with it. */
export default async function AdminEventPage({ params, searchParams }: PageProps<'/[locale]/admin/events/[slug]'>) {
  const [locale, { slug }, query] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('event.read-sign-ups', locale, `/${locale}/admin/events/${slug}`)
  const event = await getEvent(account, slug)
  if (!event) notFound()
  const after = typeof query.after === 'string' ? query.after : undefined
  const [page, duty, t, common, admin] = await Promise.all([
    listSignUps(account, event.id, after),
    getDuty(account, `event:${event.id}`),
    getTranslations('events.admin'),
    getTranslations('common'),
    getTranslations('admin'),
  ])
  const at = now()
  const { timeZone } = getSite()
  const trail = [
    { href: `/${locale}/admin`, label: admin('title') },
    { href: `/${locale}/admin/events`, label: t('list') },
  ]
  return (
    <>
      <PageHeader
        title={pick(event, 'title', locale)}
        kicker={<EventBadge standing={standingOf(event, at)} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail }}
        actions={<OrganizerActions event={event} locale={locale} at={at} />}
      />
      <DoneNotice done={query.done} />
      <EventFacts event={event} locale={locale} timeZone={timeZone} />
      <SignUpList
        event={event}
        page={page}
        base={`/${locale}/admin/events/${slug}`}
        at={at}
        locale={locale}
        timeZone={timeZone}
      />
      {duty && <Checklist duty={duty} />}
      {!refuseRecap(event, at) && <RecapForm event={event} />}
    </>
  )
}
