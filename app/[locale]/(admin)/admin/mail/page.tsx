import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { MailList } from '@/components/mail/mail-list'
import { MailTest } from '@/components/mail/mail-test'
import { LinkButton } from '@/components/ui/button'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listMail } from '@/lib/mail/queries'
import { mailFilterSchema } from '@/lib/mail/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/mail'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('outbox')
  return { title: t('title'), robots: { index: false } }
}

/** The filter is in the address. */
export default async function MailPage({ params, searchParams }: PageProps<'/[locale]/admin/mail'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('server.run', locale, `/${locale}/admin/mail`)
  const query = await searchParams
  const filter = mailFilterSchema.parse(query)
  const [page, t] = await Promise.all([listMail(account, filter), getTranslations('outbox')])
  return (
    <>
      <ToolHeader
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href={`/${locale}/admin/mail/templates`}>{t('templates.open')}</LinkButton>}
      />
      <DoneNotice done={query.done} />
      <MailList page={page} filter={filter} locale={locale} timeZone={getSite().timeZone} />
      <MailTest address={account.email} />
    </>
  )
}
