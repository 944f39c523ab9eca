import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EditTargetForm } from '@/components/goals/target-forms'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getEditedTarget, listPossibleOwners } from '@/lib/goals/queries'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'

type EditedTargetPageProps = PageProps<'/[locale]/admin/goals/targets/[slug]'>

export async function generateMetadata({ params }: EditedTargetPageProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('goals.admin')
  return { title: t('edit-title'), robots: { index: false } }
}

export default async function EditedTargetPage({ params }: EditedTargetPageProps) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const account = await requirePermission('goal.set', locale, `/${locale}/admin/goals/targets/${slug}`)
  const [target, owners, t, common] = await Promise.all([
    getEditedTarget(account, slug),
    listPossibleOwners(account, now()),
    getTranslations('goals'),
    getTranslations('common'),
  ])
  if (!target) notFound()
  return (
    <>
      <PageHeader
        title={pick(target, 'text', locale)}
        kicker={t('admin.edit-title')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/admin/goals`, label: t('admin.title') },
            { href: `/${locale}/admin/goals/${target.year}`, label: t('title', { year: String(target.year) }) },
          ],
        }}
      />
      <EditTargetForm target={target} owners={owners} />
    </>
  )
}
