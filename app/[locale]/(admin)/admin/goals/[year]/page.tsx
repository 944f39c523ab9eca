import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EditedTargets } from '@/components/goals/edited-targets'
import { NewGoal } from '@/components/goals/goal-forms'
import { PublishForm } from '@/components/goals/publish-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getEditedGoals, listPossibleOwners } from '@/lib/goals/queries'
import { pageLocale } from '@/lib/i18n/page-locale'

type EditedYearPageProps = PageProps<'/[locale]/admin/goals/[year]'>

export async function generateMetadata({ params }: EditedYearPageProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('goals.admin')
  return { title: t('title'), robots: { index: false } }
}

/** A year's targets, each with the way to edit it; a draft can be put in force. */
export default async function EditedYearPage({ params, searchParams }: EditedYearPageProps) {
  const [locale, { year: asked }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('goal.set', locale, `/${locale}/admin/goals/${asked}`)
  const edited = /^2\d{3}$/.test(asked) ? await getEditedGoals(account, Number(asked)) : null
  if (!edited) notFound()
  const [owners, t, common] = await Promise.all([
    listPossibleOwners(account, now()),
    getTranslations('goals'),
    getTranslations('common'),
  ])
  const isDraft = edited.publishedAt === null
  return (
    <>
      <PageHeader
        title={t('title', { year: asked })}
        kicker={<Badge tone={isDraft ? 'warning' : 'good'}>{t(isDraft ? 'admin.draft' : 'admin.published')}</Badge>}
        lead={isDraft ? t('admin.draft-lead') : t('admin.published-lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [
            { href: `/${locale}/admin`, label: common('nav.admin') },
            { href: `/${locale}/admin/goals`, label: t('admin.title') },
          ],
        }}
        actions={!isDraft && <LinkButton href={`/${locale}/goals?year=${asked}`}>{t('admin.see')}</LinkButton>}
      />
      <DoneNotice done={done} />
      {edited.goals.map((goal) => (
        <EditedTargets key={goal.id} locale={locale} goal={goal} owners={owners} isDraft={isDraft} />
      ))}
      <NewGoal year={edited.year} />
      {isDraft && <PublishForm year={edited.year} />}
    </>
  )
}
