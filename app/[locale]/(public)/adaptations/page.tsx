import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClockChart } from '@/components/adaptations/clock-chart'
import { ClockFigures } from '@/components/adaptations/clock-figures'
import { ClockKinds } from '@/components/adaptations/clock-kinds'
import { ClockTable } from '@/components/adaptations/clock-table'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getOverview, listClocks } from '@/lib/adaptations/queries'
import { allowedHours } from '@/lib/adaptations/rules'
import { clockListSchema } from '@/lib/adaptations/schema'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/adaptations'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('adaptations')
  return pageMetadata(locale, '/adaptations', t('title'), t('description', { name: getSite().name[locale] }))
}

/** What appeared upstream and how fast it was followed; `?kind=` and `?after=` are the list's. */
export default async function AdaptationsPage({ params, searchParams }: PageProps<'/[locale]/adaptations'>) {
  const locale = await pageLocale(params)
  const viewer = await getActor()
  const filter = clockListSchema.parse(await searchParams)
  const at = now()
  const [overview, { rows, next }, t, common] = await Promise.all([
    getOverview(viewer, at),
    listClocks(viewer, filter, at),
    getTranslations('adaptations'),
    getTranslations('common'),
  ])
  const { timeZone } = getSite()
  const { hours } = allowedHours(getCharter(), at)
  const base = `/${locale}/adaptations`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { hours })}
        actions={
          can(viewer, 'adaptation.keep') && (
            <LinkButton href={`/${locale}/admin/adaptations/new`} tone="primary">
              {t('add')}
            </LinkButton>
          )
        }
      />
      <ClockFigures locale={locale} overview={overview} hours={hours} at={at} />
      {overview.chart.length > 0 && <ClockChart timeZone={timeZone} chart={overview.chart} hours={hours} />}
      <Section id="clocks" title={t('list')} aside={<ClockKinds base={base} current={filter.kind} />}>
        {rows.length > 0 ? (
          <ClockTable locale={locale} timeZone={timeZone} clocks={rows} at={at} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('none-hint')}</p>
          </EmptyState>
        )}
        <Pagination
          label={common('pages.label')}
          next={
            next
              ? {
                  href: `${base}?${filter.kind ? `kind=${filter.kind}&` : ''}after=${next}`,
                  label: common('pages.next'),
                }
              : undefined
          }
        />
      </Section>
    </>
  )
}
