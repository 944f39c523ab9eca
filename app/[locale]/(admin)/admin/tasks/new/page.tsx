import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TaskForm } from '@/components/tasks/task-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { nextQuarter, quarterOf } from '@/lib/tasks/quarters'
import { listMentors } from '@/lib/tasks/queries/organising'
import { rewardNames } from '@/lib/tasks/rewards'
import { quarterFilterSchema } from '@/lib/tasks/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/tasks/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('tasks.form')
  return { title: t('title'), robots: { index: false } }
}

export default async function NewTaskPage({ params, searchParams }: PageProps<'/[locale]/admin/tasks/new'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('task.draft', locale, `/${locale}/admin/tasks/new`)
  const [at, site] = [now(), getSite()]
  const { quarter } = quarterFilterSchema.parse(await searchParams)
  const present = quarterOf(at, site.timeZone)
  const possible = [present, nextQuarter(present)]
  const quarters = possible.sort((one) => (one === quarter ? -1 : 1))
  const [mentors, t, common, labels] = await Promise.all([
    listMentors(account, at),
    getTranslations('tasks.form'),
    getTranslations('common'),
    getTranslations('tasks.admin'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/tasks`, label: labels('title') }],
        }}
      />
      <TaskForm
        quarters={quarters}
        mentors={mentors}
        rewards={rewardNames(getCharter(), locale, at)}
        site={site}
        locale={locale}
      />
    </>
  )
}
