import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EditModelForm } from '@/components/models/model-forms'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getModel, listFamilies } from '@/lib/models/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/models/[slug]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('models')
  return { title: t('edit'), robots: { index: false } }
}

export default async function EditModelPage({ params }: PageProps<'/[locale]/admin/models/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const account = await requirePermission('model.keep', locale, `/${locale}/admin/models/${slug}`)
  const [model, families, t, common] = await Promise.all([
    getModel(account, slug),
    listFamilies(account),
    getTranslations('models'),
    getTranslations('common'),
  ])
  if (!model) notFound()
  return (
    <>
      <PageHeader
        title={model.name}
        kicker={t('edit')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/models`, label: t('title') },
            { href: `/${locale}/models/${slug}`, label: model.name },
          ],
        }}
      />
      <EditModelForm model={model} families={families} timeZone={getSite().timeZone} />
    </>
  )
}
