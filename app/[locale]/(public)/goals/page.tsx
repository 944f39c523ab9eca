import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityMap } from '@/components/goals/activity-map'
import { GoalDetail } from '@/components/goals/goal-detail'
import { Growth } from '@/components/goals/growth'
import { YearLine } from '@/components/goals/year-line'
import { YearLinks } from '@/components/goals/year-links'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { getActivity } from '@/lib/goals/activity'
import { getGrowth } from '@/lib/goals/growth'
import { listGoalYears, measureGoals } from '@/lib/goals/queries'
import { formatDay, formatPercent } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

type GoalsPageProps = PageProps<'/[locale]/goals'>

export async function generateMetadata({ params, searchParams }: GoalsPageProps): Promise<Metadata> {
  const locale = await pageLocale(params)
  const [t, { year: asked }] = await Promise.all([getTranslations('goals'), searchParams])
  const years = await listGoalYears(await getActor(), now())
  const year = String(yearIn(asked, years) ?? years[0] ?? '')
  const description = t('description', { name: getSite().name[locale], year })
  return pageMetadata(locale, '/goals', t('title', { year }), description)
}

/** The year's targets, each with its figure, pace and forecast: `?year=2025`, else the latest. */
export default async function GoalsPage({ params, searchParams }: GoalsPageProps) {
  const locale = await pageLocale(params)
  const [viewer, t, { year: asked }] = await Promise.all([getActor(), getTranslations('goals'), searchParams])
  const at = now()
  const years = await listGoalYears(viewer, at)
  const measured = await measureGoals(viewer, yearIn(asked, years), at)
  const edit = can(viewer, 'goal.set') && <LinkButton href={`/${locale}/admin/goals`}>{t('edit')}</LinkButton>
  if (!measured)
    return (
      <>
        <PageHeader title={t('title-none')} actions={edit} />
        <EmptyState title={t('none')} />
      </>
    )
  const [growth, activity] = await Promise.all([
    getGrowth(viewer, measured.at, at),
    getActivity(viewer, measured.at, at),
  ])
  const year = String(measured.year)
  const passed = measured.isClosed ? t('year-closed', { year }) : t('year-over', { year })
  const share = t('year-share', { year, share: formatPercent(locale, measured.pace) })
  return (
    <>
      <PageHeader
        title={t('title', { year })}
        lead={t('lead')}
        kicker={t('as-of', { date: formatDay(locale, measured.at, getSite().timeZone) })}
        actions={edit}
      />
      <YearLinks locale={locale} years={years} current={measured.year} />
      <p className="pace-note">{measured.isOver ? passed : share}</p>
      <YearLine label={share} here={t('pace-here')} year={measured.year} share={measured.pace} />
      <p className="pace-note">{t('pace')}</p>
      {measured.goals.map((goal) => (
        <GoalDetail key={goal.id} locale={locale} timeZone={getSite().timeZone} goal={goal} pace={measured.pace} />
      ))}
      <Growth locale={locale} timeZone={getSite().timeZone} months={growth} />
      <ActivityMap locale={locale} days={activity} />
    </>
  )
}

/** The published year that the address asks for, or undefined. */
const yearIn = (asked: string | string[] | undefined, years: readonly number[]) =>
  years.find((year) => String(year) === asked)
