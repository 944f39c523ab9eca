import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FigureForm } from '@/components/goals/figure-form'
import { FigureHistory } from '@/components/goals/figure-history'
import { RowList } from '@/components/goals/row-list'
import { TargetFacts } from '@/components/goals/target-facts'
import { TargetMeter } from '@/components/goals/target-meter'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { type Actor, can } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { getTarget, listFigures, listRows, type TargetDetail } from '@/lib/goals/queries'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type TargetPageProps = PageProps<'/[locale]/goals/[slug]'>

export async function generateMetadata({ params }: TargetPageProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const [t, found] = await Promise.all([getTranslations('goals'), getTarget(await getActor(), slug, now())])
  if (!found) return {}
  const title = t('target-title', { text: pick(found.target, 'text', locale), year: String(found.target.year) })
  return pageMetadata(locale, `/goals/${slug}`, title, t('target-description', { title }))
}

/** A target with its definition and figure, and the rows or the entries that the figure comes from. */
export default async function TargetPage({ params, searchParams }: TargetPageProps) {
  const [locale, { slug }, { done, after }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const at = now()
  const detail = await getTarget(viewer, slug, at)
  if (!detail) notFound()
  const [t, common] = await Promise.all([getTranslations('goals'), getTranslations('common')])
  const { target, goal, pace } = detail
  const { timeZone } = getSite()
  return (
    <>
      <PageHeader
        title={pick(target, 'text', locale)}
        kicker={t('target-kicker', { year: String(target.year), goal: pick(goal, 'title', locale) })}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/goals?year=${target.year}`, label: t('title', { year: String(target.year) }) }],
        }}
      />
      <DoneNotice done={done} />
      <TargetMeter locale={locale} target={target} pace={pace} />
      <p className="pace-note">{t('as-of', { date: formatDay(locale, detail.at, timeZone) })}</p>
      <TargetFacts locale={locale} timeZone={timeZone} target={target} />
      {target.isCounted ? (
        <Rows locale={locale} detail={detail} after={typeof after === 'string' ? after : undefined} />
      ) : (
        <Figures locale={locale} detail={detail} viewer={viewer} today={dayOf(at, timeZone)} />
      )}
    </>
  )
}

type PartProps = { locale: Locale; detail: TargetDetail }

async function Rows({ locale, detail, after }: PartProps & { after: string | undefined }) {
  const [t, { rows, next }] = await Promise.all([getTranslations('goals'), listRows(detail, after)])
  return (
    <Section id="rows" title={t('rows.title')} lead={t('rows.lead')}>
      <RowList
        locale={locale}
        timeZone={getSite().timeZone}
        target={detail.target}
        rows={rows}
        more={next && `/${locale}/goals/${detail.target.year}-${detail.target.key}?after=${next}`}
      />
    </Section>
  )
}

async function Figures({ locale, detail, viewer, today }: PartProps & { viewer: Actor; today: string }) {
  const mayReport = can(viewer, 'goal.report')
  const [t, figures] = await Promise.all([getTranslations('goals'), listFigures(detail.target.id)])
  return (
    <>
      <Section id="figures" title={t('figures.title')} lead={t('figures.lead')}>
        <FigureHistory
          locale={locale}
          timeZone={getSite().timeZone}
          target={detail.target}
          figures={figures}
          mayWithdraw={mayReport}
        />
      </Section>
      {mayReport && (
        <Section id="enter" title={t('figures.enter')} lead={t('figures.enter-lead')}>
          <FigureForm locale={locale} target={detail.target} last={lastDay(detail.target.year, today)} />
        </Section>
      )}
    </>
  )
}

/** A figure is for a day of the year that has come. */
const lastDay = (year: number, today: string) => (today > `${year}-12-31` ? `${year}-12-31` : today)
