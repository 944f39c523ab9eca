import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PrizeForm } from '@/components/prizes/prize-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getPrize } from '@/lib/prizes/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/prizes/[id]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('prizes.admin')
  return { title: t('edit'), robots: { index: false } }
}

export default async function EditPrizePage({ params }: PageProps<'/[locale]/admin/prizes/[id]'>) {
  const [locale, { id }] = await Promise.all([pageLocale(params), params])
  const account = await requirePermission('prize.keep', locale, `/${locale}/admin/prizes/${id}`)
  const [prize, t, common] = await Promise.all([
    getPrize(account, id),
    getTranslations('prizes.admin'),
    getTranslations('common'),
  ])
  if (!prize) notFound()
  return (
    <>
      <PageHeader
        title={pick(prize, 'name', locale)}
        kicker={t('edit')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/prizes`, label: t('title') }],
        }}
      />
      <PrizeForm prize={prize} />
    </>
  )
}
