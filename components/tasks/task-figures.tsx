import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import type { QuarterFigures } from '@/lib/tasks/queries/figures'

type TaskFiguresProps = {
  rows: readonly QuarterFigures[]
  /** The earliest quarter first. */
  done: readonly { quarter: string; done: number }[]
  site: Site
  locale: Locale
}

/** How many tasks are open, under way and done, by quarter and area, and how long they took. */
export async function TaskFigures({ rows, done, site, locale }: TaskFiguresProps) {
  const t = await getTranslations('tasks')
  if (rows.length === 0) return null
  const areaName = (id: string) => site.areas.find((area) => area.id === id)?.name[locale] ?? id
  return (
    <Section id="figures" title={t('figures.title')}>
      <BarChart
        title={t('figures.chart')}
        summary={t('figures.summary', { count: done.reduce((sum, one) => sum + one.done, 0) })}
        columns={[t('filter.quarter'), t('status.DONE')]}
        bars={done.map(({ quarter, done: value }) => ({ key: quarter, label: quarter, mark: quarter.slice(2), value }))}
        table={t('figures.table')}
      />
      <Table
        caption={t('figures.title')}
        hideCaption
        columns={[
          { key: 'quarter', label: t('filter.quarter') },
          { key: 'area', label: t('area') },
          { key: 'open', label: t('status.OPEN'), align: 'end' },
          { key: 'claimed', label: t('status.CLAIMED'), align: 'end' },
          { key: 'done', label: t('status.DONE'), align: 'end' },
          { key: 'days', label: t('figures.days'), align: 'end' },
        ]}
        rows={rows.map(({ quarter, areaId, open, claimed, done: finished, days }) => ({
          id: `${quarter} ${areaId}`,
          cells: {
            quarter: t('quarter', { quarter }),
            area: areaName(areaId),
            open,
            claimed,
            done: finished,
            days: days === null ? '–' : days,
          },
        }))}
      />
    </Section>
  )
}
