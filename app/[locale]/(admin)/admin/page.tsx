import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ServerState } from '@/components/admin/server-state'
import { ClaimsWaiting } from '@/components/claims/claims-waiting'
import { CorrectionsWaiting } from '@/components/corrections/corrections-waiting'
import { EventList } from '@/components/events/event-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getServerState } from '@/lib/admin/queries'
import { countWaitingApplications } from '@/lib/applications/queries'
import { requirePermission } from '@/lib/auth/guard'
import { type AccountActor, can } from '@/lib/auth/permissions'
import { countWaitingClaims } from '@/lib/claims/queries'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { countOpenCorrections } from '@/lib/corrections/queries'
import { listUpcomingEvents } from '@/lib/events/queries'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('admin')
  return { title: t('title'), robots: { index: false } }
}

/** What waits for whoever reviews, organises or runs the server. */
export default async function AdminPage({ params }: PageProps<'/[locale]/admin'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('admin.enter', locale, `/${locale}/admin`)
  const t = await getTranslations('admin')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {can(account, 'application.review') && <Waiting account={account} locale={locale} />}
      {can(account, 'claim.review') && <ClaimsWaiting count={await countWaitingClaims(account)} locale={locale} />}
      {can(account, 'correction.review') && (
        <CorrectionsWaiting count={await countOpenCorrections(account)} locale={locale} />
      )}
      {can(account, 'event.create') && <ComingEvents account={account} locale={locale} />}
      {can(account, 'server.read') && <ServerState state={await getServerState(account)} />}
    </>
  )
}

type PartProps = { account: AccountActor; locale: Locale }

async function Waiting({ account, locale }: PartProps) {
  const [count, t] = await Promise.all([countWaitingApplications(account), getTranslations('admin')])
  const queue = `/${locale}/admin/applications`
  return (
    <Section id="waiting" title={t('waiting')} aside={<a href={queue}>{t('to-applications')}</a>}>
      {count > 0 ? (
        <LinkButton href={queue} tone="primary">
          {t('applications-waiting', { count })}
        </LinkButton>
      ) : (
        <EmptyState title={t('nothing-waiting')} />
      )}
    </Section>
  )
}

async function ComingEvents({ account, locale }: PartProps) {
  const at = now()
  const [{ rows }, t, events] = await Promise.all([
    listUpcomingEvents(account, at),
    getTranslations('admin'),
    getTranslations('events'),
  ])
  return (
    <Section id="events" title={t('events')} aside={<a href={`/${locale}/events`}>{t('all-events')}</a>}>
      <div className="actions">
        <LinkButton href={`/${locale}/admin/events/new`}>{events('admin.create')}</LinkButton>
      </div>
      {rows.length > 0 ? (
        <EventList events={rows} locale={locale} timeZone={getSite().timeZone} at={at} base="/admin/events" />
      ) : (
        <EmptyState title={events('none-upcoming')} />
      )}
    </Section>
  )
}
