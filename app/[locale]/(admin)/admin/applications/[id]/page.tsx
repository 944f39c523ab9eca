import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ApplicationBadge } from '@/components/applications/application-badge'
import { ApplicationFacts } from '@/components/applications/application-facts'
import { AssignmentForm } from '@/components/applications/assignment-form'
import { Conversation } from '@/components/applications/conversation'
import { DecisionForms } from '@/components/applications/decision-forms'
import { OtherApplications } from '@/components/applications/other-applications'
import { DoneNotice } from '@/components/layout/done-notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getApplication, listReviewers } from '@/lib/applications/queries/review'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/applications/[id]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('applications.queue')
  return { title: t('title'), robots: { index: false } }
}

export default async function ApplicationPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/applications/[id]'>) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('application.review', locale, `/${locale}/admin/applications/${id}`)
  const [application, reviewers, sent, t, common] = await Promise.all([
    getApplication(account, id),
    listReviewers(account, now()),
    isSentForm(),
    getTranslations('applications'),
    getTranslations('common'),
  ])
  if (!application) notFound()
  const { areas, timeZone } = getSite()
  const rule = getCharter().rules.find(({ id }) => id === application.ruleId)
  const ruleTitle = rule?.title[locale] ?? application.ruleId
  const { name, status, messages, others } = application
  const shown = { locale, timeZone }
  return (
    <>
      <PageHeader
        title={name ? t('review.title', { name }) : t('queue.deleted')}
        kicker={<ApplicationBadge status={status} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/applications`, label: t('queue.title') }],
        }}
      />
      <DoneNotice done={done} />
      <div className="review">
        <div>
          <ApplicationFacts application={application} areas={areas} ruleTitle={ruleTitle} {...shown} />
          {messages.length > 0 && (
            <Section id="conversation" title={t('conversation.title')}>
              <Conversation messages={messages} applicant={name} {...shown} />
            </Section>
          )}
          <OtherApplications others={others} {...shown} />
        </div>
        <div className="review-side">
          <DecisionForms application={application} viewer={account} sent={sent} />
          <AssignmentForm
            application={application}
            reviewers={reviewers}
            viewer={account}
            sent={sent}
            locale={locale}
          />
        </div>
      </div>
    </>
  )
}
