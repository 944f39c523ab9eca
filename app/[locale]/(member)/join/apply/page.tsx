import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationForm } from '@/components/applications/application-form'
import { DraftNotice } from '@/components/applications/draft-notice'
import { DoneNotice } from '@/components/layout/done-notice'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getFormStart, listOwnApplications } from '@/lib/applications/queries/own'
import { isOpen, refuseApplication } from '@/lib/applications/rules'
import { getActor } from '@/lib/auth/actor'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { privacyVersion } from '@/lib/privacy/version'
import { getSettings } from '@/lib/settings/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/join/apply'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('applications.form')
  return { title: t('title'), robots: { index: false } }
}

/** The application form; in its place, why someone need not or can't apply now. */
export default async function ApplyPage({ params, searchParams }: PageProps<'/[locale]/join/apply'>) {
  const [locale, sent, { done }] = await Promise.all([pageLocale(params), isSentForm(), searchParams])
  // Whose session has ended while they wrote gets their form back, with what they typed.
  const account = sent ? await getActor() : await requireAccount(locale, `/${locale}/join/apply`)
  const [applications, consentVersion, start, { takesApplications }, t, settings] = await Promise.all([
    listOwnApplications(account),
    privacyVersion(),
    getFormStart(account),
    getSettings(),
    getTranslations('applications.form'),
    getTranslations('settings'),
  ])
  const { areas, timeZone } = getSite()
  const open = applications.find(({ status }) => isOpen(status))
  const isMember = account.kind === 'account' && account.roles.length > 0
  const hasOpenApplication = open !== undefined
  const refusal = sent ? null : refuseApplication({ isMember, hasOpenApplication, isTaken: takesApplications })
  if (refusal === 'already-member') {
    return (
      <PageHeader
        title={t('member')}
        lead={t('member-lead')}
        actions={
          <LinkButton href={`/${locale}/events`} tone="primary">
            {t('to-events')}
          </LinkButton>
        }
      />
    )
  }
  if (refusal && open) {
    return (
      <PageHeader
        title={t('open')}
        lead={t('open-lead', { date: formatDay(locale, open.submittedAt, timeZone) })}
        actions={
          <LinkButton href={`/${locale}/me/applications/${open.id}`} tone="primary">
            {t('to-application')}
          </LinkButton>
        }
      />
    )
  }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DoneNotice done={done} />
      {refusal === 'applications-closed' && (
        <Notice tone="warning" title={settings('no-applications')}>
          <p>{settings('no-applications-lead')}</p>
        </Notice>
      )}
      {start && <DraftNotice savedAt={start.savedAt} locale={locale} timeZone={timeZone} />}
      <ApplicationForm
        areas={areas}
        name={account.kind === 'account' ? account.name : null}
        start={start}
        consentVersion={consentVersion}
      />
    </>
  )
}
