import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TaskForm } from '@/components/tasks/task-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { typedLinks } from '@/lib/forms/link-lines'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { listMentors } from '@/lib/tasks/queries/organising'
import { getTask } from '@/lib/tasks/queries/tasks'
import { rewardNames } from '@/lib/tasks/rewards'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/tasks/[slug]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('tasks.form')
  return { title: t('edit-title'), robots: { index: false } }
}

export default async function EditTaskPage({ params }: PageProps<'/[locale]/admin/tasks/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const account = await requirePermission('task.draft', locale, `/${locale}/admin/tasks/${slug}`)
  const [at, site] = [now(), getSite()]
  const task = await getTask(account, slug, at)
  if (!task) notFound()
  const [mentors, t, common, labels] = await Promise.all([
    listMentors(account, at),
    getTranslations('tasks.form'),
    getTranslations('common'),
    getTranslations('tasks'),
  ])
  return (
    <>
      <PageHeader
        title={t('edit-title')}
        lead={task.status === 'DRAFT' ? undefined : t('edit-lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/tasks`, label: labels('title') },
            { href: `/${locale}/tasks/${slug}`, label: pick(task, 'title', locale) },
          ],
        }}
      />
      <TaskForm
        task={{ ...task, typedLinks: typedLinks(task.links) }}
        quarters={[]}
        mentors={mentors}
        rewards={rewardNames(getCharter(), locale, at)}
        site={site}
        locale={locale}
      />
    </>
  )
}
