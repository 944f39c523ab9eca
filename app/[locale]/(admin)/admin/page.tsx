import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Figures } from '@/components/admin/figures'
import { ServerState } from '@/components/admin/server-state'
import { type Tool, Tools } from '@/components/admin/tools'
import { WaitingList } from '@/components/admin/waiting-list'
import { EventList } from '@/components/events/event-list'
import { CodeStanding } from '@/components/group-code/code-standing'
import { WaitingNominations } from '@/components/nominations/waiting-nominations'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getFigures } from '@/lib/admin/figures'
import { getServerState } from '@/lib/admin/queries'
import { listWaiting } from '@/lib/admin/waiting'
import { requirePermission } from '@/lib/auth/guard'
import { type AccountActor, can, type PlainPermission } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { listUpcomingEvents } from '@/lib/events/queries'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { getGroupCode } from '@/lib/group-code/queries'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { listNominationsWaitingFor } from '@/lib/nominations/queries'
import { countProposals } from '@/lib/talks/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('admin')
  return { title: t('title'), robots: { index: false } }
}

/** What waits for whoever reviews, organises or runs the server. */
export default async function AdminPage({ params }: PageProps<'/[locale]/admin'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('admin.enter', locale, `/${locale}/admin`)
  const at = now()
  holdsUntil(at, at)
  const [waiting, figures, t] = await Promise.all([
    listWaiting(account, at),
    getFigures(account, at),
    getTranslations('admin'),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <WaitingList waiting={waiting} locale={locale} at={at} />
      <Nominations account={account} locale={locale} />
      {can(account, 'group-code.publish') && <GroupCode account={account} locale={locale} />}
      {can(account, 'event.create') && <ComingEvents account={account} locale={locale} />}
      <Figures figures={figures} locale={locale} timeZone={getSite().timeZone} />
      <Tools tools={toolsOf(account)} locale={locale} />
      {can(account, 'role.manage') && <Records locale={locale} />}
      {can(account, 'server.read') && <ServerState state={await getServerState(account)} />}
    </>
  )
}

const permissionFor: [Tool, PlainPermission][] = [
  ['applications', 'application.review'],
  ['events', 'event.edit'],
  ['talks', 'talk.read-proposals'],
  ['claims', 'claim.review'],
  ['tasks', 'task.draft'],
  ['campaigns', 'campaign.organise'],
  ['submissions', 'submission.judge'],
  ['corrections', 'correction.review'],
  ['goals', 'goal.set'],
  ['recognitions', 'recognition.read-proposals'],
  ['reports', 'report.write'],
  ['group-code', 'group-code.publish'],
  ['merge', 'account.merge'],
  ['points', 'points.keep'],
  ['prizes', 'prize.keep'],
  ['redemptions', 'prize.keep'],
  ['audit', 'audit.read'],
  ['settings', 'settings.change'],
  ['mail', 'server.run'],
  ['jobs', 'server.run'],
  ['server', 'server.run'],
]

const toolsOf = (account: AccountActor) =>
  permissionFor.filter(([, permission]) => can(account, permission)).map(([tool]) => tool)

type PartProps = { account: AccountActor; locale: Locale }

async function Nominations({ account, locale }: PartProps) {
  const nominations = await listNominationsWaitingFor(account, now())
  return <WaitingNominations nominations={nominations} locale={locale} timeZone={getSite().timeZone} />
}

async function GroupCode({ account, locale }: PartProps) {
  const [code, t] = await Promise.all([getGroupCode(account), getTranslations('groupCode.admin')])
  return (
    <Section id="group-code" title={t('title')} aside={<a href={`/${locale}/admin/group-code`}>{t('open')}</a>}>
      <CodeStanding code={code} locale={locale} timeZone={getSite().timeZone} at={now()} />
    </Section>
  )
}

async function ComingEvents({ account, locale }: PartProps) {
  const at = now()
  const [{ rows }, proposals, t, events, talks] = await Promise.all([
    listUpcomingEvents(account, at),
    countProposals(account),
    getTranslations('admin'),
    getTranslations('events'),
    getTranslations('talks'),
  ])
  return (
    <Section id="events" title={t('events')} aside={<a href={`/${locale}/admin/events`}>{t('all-events')}</a>}>
      <div className="actions">
        <LinkButton href={`/${locale}/admin/events/new`}>{events('admin.create')}</LinkButton>
        <LinkButton href={`/${locale}/admin/talks`}>{talks('review.waiting', { count: proposals })}</LinkButton>
      </div>
      {rows.length > 0 ? (
        <EventList events={rows} locale={locale} timeZone={getSite().timeZone} at={at} base="/admin/events" />
      ) : (
        <EmptyState title={events('none-upcoming')} />
      )}
    </Section>
  )
}

/** The way to someone's record, which leads through their profile. */
async function Records({ locale }: { locale: Locale }) {
  const t = await getTranslations('roles')
  return (
    <Section id="records" title={t('admin')} lead={t('admin-lead')}>
      <LinkButton href={`/${locale}/people`}>{t('admin-link')}</LinkButton>
    </Section>
  )
}
