import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CopyForm } from '@/components/goals/copy-form'
import { YearList } from '@/components/goals/year-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { listYears } from '@/lib/goals/queries'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/goals'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('goals.admin')
  return { title: t('title'), robots: { index: false } }
}

/** The years that have goals, drafts too, and a form to begin the next one. */
export default async function AdminGoalsPage({ params }: PageProps<'/[locale]/admin/goals'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('goal.set', locale, `/${locale}/admin/goals`)
  const [years, t, common] = await Promise.all([
    listYears(account),
    getTranslations('goals.admin'),
    getTranslations('common'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin`, label: common('nav.admin') }],
        }}
      />
      <YearList locale={locale} years={years} />
      {years.length > 0 && (
        <Section id="copy" title={t('copy')} lead={t('copy-lead')}>
          <CopyForm years={years.map(({ year }) => year)} />
        </Section>
      )}
    </>
  )
}
