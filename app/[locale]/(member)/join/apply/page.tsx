import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationForm } from '@/components/applications/application-form'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnApplications } from '@/lib/applications/queries'
import { refuseApplication } from '@/lib/applications/rules'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/join/apply'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('applications.form')
  return { title: t('title'), robots: { index: false } }
}

/** The application form; in its place, why someone need not or can't apply now. */
export default async function ApplyPage({ params }: PageProps<'/[locale]/join/apply'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/join/apply`)
  const [applications, t] = await Promise.all([listOwnApplications(account), getTranslations('applications.form')])
  const { areas, timeZone } = getSite()
  const open = applications.find(({ status }) => status === 'SUBMITTED')
  const refusal = refuseApplication({ isMember: account.roles.length > 0, hasOpenApplication: open !== undefined })
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
  if (open) {
    return (
      <PageHeader
        title={t('open')}
        lead={t('open-lead', { date: formatDay(locale, open.submittedAt, timeZone) })}
        actions={
          <LinkButton href={`/${locale}/me`} tone="primary">
            {t('to-me')}
          </LinkButton>
        }
      />
    )
  }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ApplicationForm areas={areas} name={account.name} />
    </>
  )
}
