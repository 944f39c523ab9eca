import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AnswerForm } from '@/components/applications/answer-form'
import { ApplicationBadge } from '@/components/applications/application-badge'
import { Conversation } from '@/components/applications/conversation'
import { OwnFacts } from '@/components/applications/own-facts'
import { WithdrawForm } from '@/components/applications/withdraw-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getOwnApplication } from '@/lib/applications/queries/own'
import { refuseMove } from '@/lib/applications/rules'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/applications/[id]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('applications.own')
  return { title: t('title'), robots: { index: false } }
}

/** One of the reader's own applications: how it stands, what is asked, what they wrote. */
export default async function OwnApplicationPage({
  params,
  searchParams,
}: PageProps<'/[locale]/me/applications/[id]'>) {
  const [locale, sent, { id }, { done }] = await Promise.all([pageLocale(params), isSentForm(), params, searchParams])
  const account = await requireAccount(locale, `/${locale}/me/applications/${id}`)
  const application = await getOwnApplication(account, id)
  if (!application) notFound()
  const { areas, timeZone } = getSite()
  const { status, version, reason, messages } = application
  const [t, common, me] = await Promise.all([
    getTranslations('applications'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  return (
    <>
      <PageHeader
        title={t('own.title')}
        kicker={<ApplicationBadge status={status} />}
        lead={t(`own.lead.${status === 'DRAFT' ? 'SUBMITTED' : status}`)}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
        actions={
          status === 'APPROVED' && (
            <LinkButton href={`/${locale}/welcome`} tone="primary">
              {t('own.to-welcome')}
            </LinkButton>
          )
        }
      />
      <DoneNotice done={done} />
      {reason && (
        <Notice title={t('own.reason')}>
          <p className="as-typed">{reason}</p>
        </Notice>
      )}
      {messages.length > 0 && (
        <Section id="conversation" title={t('conversation.title')}>
          <Conversation messages={messages} applicant={t('conversation.you')} locale={locale} timeZone={timeZone} />
          {(!refuseMove(status, 'answer') || sent) && <AnswerForm id={id} version={version} />}
        </Section>
      )}
      <Section id="facts" title={t('own.facts')}>
        <OwnFacts application={application} areas={areas} locale={locale} timeZone={timeZone} />
      </Section>
      {(!refuseMove(status, 'withdraw') || sent) && <WithdrawForm id={id} />}
    </>
  )
}
