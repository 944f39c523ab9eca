import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeletionForm } from '@/components/privacy/deletion-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { pageLocale } from '@/lib/i18n/page-locale'
import { isLastMaintainer } from '@/lib/privacy/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/privacy/delete'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('privacy.delete')
  return { title: t('title'), robots: { index: false } }
}

/** What goes and what stays, then the form; for the last maintainer, what has to come first. */
export default async function DeleteAccountPage({ params }: PageProps<'/[locale]/me/privacy/delete'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me/privacy/delete`)
  const [isLast, t] = await Promise.all([isLastMaintainer(account, now()), getTranslations('privacy')])
  return (
    <>
      <PageHeader
        title={t('delete.title')}
        lead={t('delete.lead')}
        breadcrumbs={{ label: t('title'), trail: [{ href: `/${locale}/me/privacy`, label: t('title') }] }}
      />
      <div className="prose">
        <h2>{t('delete.goes')}</h2>
        <p>{t('delete.goes-list')}</p>
        <h2>{t('delete.stays')}</h2>
        <p>{t('delete.stays-list')}</p>
      </div>
      {isLast ? (
        <Notice tone="warning" title={t('delete.last')}>
          <p>{t('delete.last-hint')}</p>
        </Notice>
      ) : (
        <DeletionForm locale={locale} />
      )}
    </>
  )
}
