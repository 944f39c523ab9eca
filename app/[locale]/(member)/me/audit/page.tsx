import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryTable } from '@/components/audit/entry-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listOwnEntries } from '@/lib/audit/queries'
import { auditFilterSchema } from '@/lib/audit/schema'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/audit'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('audit.own')
  return { title: t('title'), robots: { index: false } }
}

/** What the log holds of the reader. `?after=` continues. */
export default async function OwnAuditPage({ params, searchParams }: PageProps<'/[locale]/me/audit'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me/audit`)
  const { after } = auditFilterSchema.parse(await searchParams)
  const [page, t, common, me] = await Promise.all([
    listOwnEntries(account, after),
    getTranslations('audit.own'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
      />
      <EntryTable page={page} locale={locale} timeZone={getSite().timeZone} />
      <Pagination
        label={common('pages.label')}
        next={page.next ? { href: `/${locale}/me/audit?after=${page.next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
