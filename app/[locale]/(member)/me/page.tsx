import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnAccount } from '@/components/accounts/own-account'
import { OwnApplications } from '@/components/applications/own-applications'
import { ClaimState } from '@/components/claims/claim-state'
import { EventList } from '@/components/events/event-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { OwnCalendar } from '@/components/meetings/own-calendar'
import { WaitingNominations } from '@/components/nominations/waiting-nominations'
import { ConsentNotice } from '@/components/privacy/consent-notice'
import { OwnMeetings } from '@/components/sessions/own-actions'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { listOwnApplications } from '@/lib/applications/queries/own'
import { isOpen, refuseApplication } from '@/lib/applications/rules'
import { requireAccount } from '@/lib/auth/guard'
import { can } from '@/lib/auth/permissions'
import { listConnectedProviders } from '@/lib/auth/queries'
import { getOfferedPerson, getOwnClaim } from '@/lib/claims/queries'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { tokenOf } from '@/lib/meetings/feed'
import { getOwnMeetings } from '@/lib/meetings/queries'
import { listNominationsWaitingFor } from '@/lib/nominations/queries'
import { getConsent } from '@/lib/privacy/queries'
import { getSettings } from '@/lib/settings/queries'
import { listOwnSignUps } from '@/lib/sign-ups/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('accounts.me')
  return { title: t('title'), robots: { index: false } }
}

/** The signed-in reader's own page: what waits for them, what they signed up for, how they sign in. */
export default async function MyPage({ params, searchParams }: PageProps<'/[locale]/me'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me`)
  const at = now()
  const [{ done }, applications, signUps, nominations, connected, ownMeetings, t, common, talks] = await Promise.all([
    searchParams,
    listOwnApplications(account),
    listOwnSignUps(account, at),
    listNominationsWaitingFor(account, at),
    listConnectedProviders(account),
    getOwnMeetings(account, at),
    getTranslations('accounts.me'),
    getTranslations('common'),
    getTranslations('talks'),
  ])
  const { feedId } = ownMeetings
  const { timeZone } = getSite()
  const hasOpenApplication = applications.some(({ status }) => isOpen(status))
  const hasDraft = applications.some(({ status }) => status === 'DRAFT')
  const applyLabel = hasDraft ? 'apply-on' : applications.length > 0 ? 'apply-again' : 'apply'
  const { takesApplications: isTaken } = await getSettings()
  const mayApply = refuseApplication({ isMember: account.roles.length > 0, hasOpenApplication, isTaken }) === null
  return (
    <>
      <PageHeader
        title={account.name ? t('hello', { name: account.name }) : t('title')}
        kicker={account.roles.map((role) => common(`role.${roleKey[role]}`)).join(common('list.separator'))}
        lead={account.email ? t('signed-in-as', { email: account.email }) : undefined}
        actions={
          account.personSlug && (
            <>
              <LinkButton href={`/${locale}/people/${account.personSlug}`}>{t('profile')}</LinkButton>
              <LinkButton href={`/${locale}/me/profile`}>{t('edit-profile')}</LinkButton>
              <LinkButton href={`/${locale}/me/tasks`}>{t('tasks')}</LinkButton>
              <LinkButton href={`/${locale}/me/points`}>{t('points')}</LinkButton>
              <LinkButton href={`/${locale}/me/submissions`}>{t('submissions')}</LinkButton>
              <LinkButton href={`/${locale}/me/passport`}>{t('passport')}</LinkButton>
              {can(account, 'group-code.see') && <LinkButton href={`/${locale}/welcome`}>{t('welcome')}</LinkButton>}
              <LinkButton href={`/${locale}/me/talks`}>{talks('mine')}</LinkButton>
            </>
          )
        }
      />
      <DoneNotice done={done} />
      <ConsentNotice consent={await getConsent(account)} locale={locale} />
      {!account.personId && (
        <ClaimState
          claim={await getOwnClaim(account)}
          offered={await getOfferedPerson(account)}
          locale={locale}
          timeZone={timeZone}
        />
      )}
      <WaitingNominations nominations={nominations} locale={locale} timeZone={timeZone} />
      <OwnMeetings {...ownMeetings} locale={locale} timeZone={timeZone} />
      {mayApply && (
        <Section id="next" title={t('next')} lead={t('application-lead')}>
          <LinkButton href={`/${locale}/join/apply`} tone="primary">
            {t(applyLabel)}
          </LinkButton>
        </Section>
      )}
      {applications.length > 0 && (
        <Section id="applications" title={t('applications')}>
          <OwnApplications applications={applications} locale={locale} timeZone={timeZone} />
        </Section>
      )}
      <Section id="sign-ups" title={t('sign-ups')}>
        {signUps.length > 0 ? (
          <EventList
            events={signUps.map(({ event }) => event)}
            places={new Map(signUps.map(({ event, status }) => [event.id, status]))}
            locale={locale}
            timeZone={timeZone}
            at={at}
          />
        ) : (
          <EmptyState
            title={t('no-sign-ups')}
            action={<LinkButton href={`/${locale}/events`}>{t('see-events')}</LinkButton>}
          >
            <p>{t('no-sign-ups-hint')}</p>
          </EmptyState>
        )}
      </Section>
      <OwnCalendar address={feedId && `${config().appUrl}/${locale}/calendar/${tokenOf(feedId)}.ics`} />
      <OwnAccount account={account} connected={connected} locale={locale} />
    </>
  )
}

const roleKey = { MEMBER: 'member', COMMITTER: 'committer', MAINTAINER: 'maintainer' } as const
