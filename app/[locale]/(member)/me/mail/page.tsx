import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { MailChoices } from '@/components/mail-preferences/mail-choices'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listWantedTopics } from '@/lib/mail-preferences/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/mail'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('mailPreferences')
  return { title: t('title'), robots: { index: false } }
}

/** Which mail the reader gets. */
export default async function OwnMailPage({ params, searchParams }: PageProps<'/[locale]/me/mail'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me/mail`)
  const [{ done }, wanted, t, me] = await Promise.all([
    searchParams,
    listWantedTopics(account),
    getTranslations('mailPreferences'),
    getTranslations('accounts.me'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={account.email ? t('lead', { email: account.email }) : t('no-address')}
        breadcrumbs={{ label: me('title'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
      />
      <DoneNotice done={done} />
      <MailChoices wanted={wanted} locale={locale} getsWeekly={account.roles.includes('MAINTAINER')} />
    </>
  )
}
