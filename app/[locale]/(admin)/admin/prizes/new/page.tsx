import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PrizeForm } from '@/components/prizes/prize-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/prizes/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('prizes.admin')
  return { title: t('add'), robots: { index: false } }
}

export default async function NewPrizePage({ params }: PageProps<'/[locale]/admin/prizes/new'>) {
  const locale = await pageLocale(params)
  await requirePermission('prize.keep', locale, `/${locale}/admin/prizes/new`)
  const [t, common] = await Promise.all([getTranslations('prizes.admin'), getTranslations('common')])
  return (
    <>
      <PageHeader
        title={t('add')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/prizes`, label: t('title') }],
        }}
      />
      <PrizeForm />
    </>
  )
}
