import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CancelEvent } from '@/components/events/cancel-event'
import { EventBadge } from '@/components/events/event-badge'
import { EventFacts } from '@/components/events/event-facts'
import { SignUpList } from '@/components/events/sign-up-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { getEvent, listSignUps } from '@/lib/events/queries'
import { refuseCancelEvent, standingOf } from '@/lib/events/rules'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/events/[slug]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.admin')
  return { title: t('title'), robots: { index: false } }
}

/** An event as its organisers see it: who signed up, who waits, and calling it off. */
export default async function AdminEventPage({ params, searchParams }: PageProps<'/[locale]/admin/events/[slug]'>) {
  const [locale, { slug }, query] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('event.read-sign-ups', locale, `/${locale}/admin/events/${slug}`)
  const event = await getEvent(account, slug)
  if (!event) notFound()
  const after = typeof query.after === 'string' ? query.after : undefined
  const [page, t, common, admin] = await Promise.all([
    listSignUps(account, event.id, after),
    getTranslations('events'),
    getTranslations('common'),
    getTranslations('admin'),
  ])
  const at = now()
  const { timeZone } = getSite()
  const standing = standingOf(event, at)
  const title = pick(event, 'title', locale)
  return (
    <>
      <PageHeader
        title={title}
        kicker={<EventBadge standing={standing} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/admin`, label: admin('title') }] }}
        actions={
          <>
            <LinkButton href={`/${locale}/events/${slug}`}>{t('admin.public')}</LinkButton>
            {!refuseCancelEvent(event, at) && <CancelEvent eventId={event.id} title={title} />}
          </>
        }
      />
      <DoneNotice done={query.done} />
      <EventFacts event={event} locale={locale} timeZone={timeZone} />
      <SignUpList
        page={page}
        base={`/${locale}/admin/events/${slug}`}
        standing={standing}
        locale={locale}
        timeZone={timeZone}
      />
    </>
  )
}
