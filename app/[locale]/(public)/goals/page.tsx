import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GoalDetail } from '@/components/goals/goal-detail'
import { YearLine } from '@/components/goals/year-line'
import { YearLinks } from '@/components/goals/year-links'
import { pageMetadata } from '@/components/layout/page-metadata'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getGoals, getSite, listGoalYears } from '@/lib/content/load'
import { measureGoals } from '@/lib/goals/queries'
import { formatDay, formatPercent } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

type GoalsPageProps = PageProps<'/[locale]/goals'>

export async function generateMetadata({ params, searchParams }: GoalsPageProps): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('goals')
  const { year } = goalsOf((await searchParams).year)
  return pageMetadata(
    locale,
    '/goals',
    t('title', { year: String(year) }),
    t('description', { name: getSite().name[locale], year: String(year) }),
  )
}

export default async function GoalsPage({ params, searchParams }: GoalsPageProps) {
  const locale = await pageLocale(params)
  const [viewer, t] = await Promise.all([getActor(), getTranslations('goals')])
  const goals = goalsOf((await searchParams).year)
  const measured = await measureGoals(viewer, goals, now())
  const year = String(measured.year)
  const passed = measured.isClosed ? t('year-closed', { year }) : t('year-over', { year })
  const share = t('year-share', { year, share: formatPercent(locale, measured.pace) })
  return (
    <>
      <PageHeader
        title={t('title', { year })}
        lead={t('lead')}
        kicker={t('as-of', { date: formatDay(locale, measured.at, getSite().timeZone) })}
      />
      <YearLinks locale={locale} label={t('years')} years={listGoalYears()} current={measured.year} />
      <p className="pace-note">{measured.isOver ? passed : share}</p>
      <YearLine label={share} here={t('pace-here')} year={measured.year} share={measured.pace} />
      <p className="pace-note">{t('pace')}</p>
      {measured.goals.map((goal) => (
        <GoalDetail key={goal.id} locale={locale} goal={goal} pace={measured.pace} />
      ))}
    </>
  )
}

/** The year that the address asks for (`?year=2025`), or the latest one. */
const goalsOf = (year: string | string[] | undefined) => getGoals(Number(year)) ?? getGoals()
