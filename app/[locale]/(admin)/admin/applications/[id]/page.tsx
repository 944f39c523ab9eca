import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ApplicationBadge } from '@/components/applications/application-badge'
import { ApplicationFacts } from '@/components/applications/application-facts'
import { DecisionForms } from '@/components/applications/decision-forms'
import { DoneNotice } from '@/components/layout/done-notice'
import { PageHeader } from '@/components/ui/page-header'
import { getApplication } from '@/lib/applications/queries'
import { requirePermission } from '@/lib/auth/guard'
import { getCharter, getSite } from '@/lib/content/load'
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
  const application = await getApplication(account, id)
  if (!application) notFound()
  const { areas, timeZone } = getSite()
  const rule = getCharter().rules.find(({ id }) => id === application.ruleId)
  const [t, common] = await Promise.all([getTranslations('applications'), getTranslations('common')])
  return (
    <>
      <PageHeader
        title={t('review.title', { name: application.name })}
        kicker={<ApplicationBadge status={application.status} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/applications`, label: t('queue.title') }],
        }}
      />
      <DoneNotice done={done} />
      <div className="review">
        <ApplicationFacts
          application={application}
          areas={areas}
          ruleTitle={rule?.title[locale] ?? application.ruleId}
          locale={locale}
          timeZone={timeZone}
        />
        <DecisionForms application={application} viewer={account} />
      </div>
    </>
  )
}
