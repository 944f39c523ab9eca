import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HeldRows } from '@/components/privacy/held-rows'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getOwnData } from '@/lib/privacy/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/privacy/data'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('privacy.data')
  return { title: t('title'), robots: { index: false } }
}

/** Everything that the portal holds about the reader, to be read. */
export default async function OwnDataPage({ params }: PageProps<'/[locale]/me/privacy/data'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me/privacy/data`)
  const [held, t] = await Promise.all([getOwnData(account), getTranslations('privacy')])
  return (
    <>
      <PageHeader
        title={t('data.title')}
        lead={t('data.read-lead')}
        breadcrumbs={{ label: t('title'), trail: [{ href: `/${locale}/me/privacy`, label: t('title') }] }}
        actions={
          <LinkButton href="/api/me/export" download>
            {t('data.download')}
          </LinkButton>
        }
      />
      {held.map(({ model, rows }) => (
        <HeldRows key={model} model={model} rows={rows} locale={locale} timeZone={getSite().timeZone} />
      ))}
    </>
  )
}
