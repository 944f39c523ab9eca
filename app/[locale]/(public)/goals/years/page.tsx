import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { YearsTable } from '@/components/goals/years-table'
import { pageMetadata } from '@/components/layout/page-metadata'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { measureYears } from '@/lib/goals/queries'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/goals/years'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('goals')
  return pageMetadata(locale, '/goals/years', t('compare.title'), t('compare.lead', { name: getSite().name[locale] }))
}

/** What each year asked for and reached, side by side. */
export default async function GoalYearsPage({ params }: PageProps<'/[locale]/goals/years'>) {
  const locale = await pageLocale(params)
  const [viewer, t, common] = await Promise.all([getActor(), getTranslations('goals'), getTranslations('common')])
  const years = await measureYears(viewer, now())
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        lead={t('compare.lead', { name: getSite().name[locale] })}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/goals`, label: common('nav.goals') }],
        }}
      />
      {years.length > 0 ? <YearsTable locale={locale} years={years} /> : <EmptyState title={t('none')} />}
    </>
  )
}
