import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewModelForm } from '@/components/models/model-forms'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listFamilies } from '@/lib/models/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/models/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('models')
  return { title: t('add'), robots: { index: false } }
}

export default async function NewModelPage({ params }: PageProps<'/[locale]/admin/models/new'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('model.keep', locale, `/${locale}/admin/models/new`)
  const [families, t, common] = await Promise.all([
    listFamilies(account),
    getTranslations('models'),
    getTranslations('common'),
  ])
  return (
    <>
      <PageHeader
        title={t('add')}
        lead={t('add-lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/models`, label: t('title') }] }}
      />
      <NewModelForm families={families} />
    </>
  )
}
