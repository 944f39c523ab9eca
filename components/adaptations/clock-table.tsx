import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { ListedClock } from '@/lib/adaptations/queries'
import { clockState, hoursTaken } from '@/lib/adaptations/rules'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ClockBadge } from './clock-badge'

type ClockTableProps = { locale: Locale; timeZone: string; clocks: readonly ListedClock[]; at: Date }

/** A row for each thing that appeared upstream. */
export async function ClockTable({ locale, timeZone, clocks, at }: ClockTableProps) {
  const t = await getTranslations('adaptations')
  return (
    <Table
      caption={t('list')}
      hideCaption
      columns={[
        { key: 'title', label: t('column.title') },
        { key: 'kind', label: t('column.kind'), width: 'narrow' },
        { key: 'appeared', label: t('column.appeared'), width: 'narrow' },
        { key: 'took', label: t('column.took'), align: 'end', width: 'narrow' },
        { key: 'state', label: t('column.state'), width: 'narrow' },
        { key: 'why', label: t('column.why') },
      ]}
      rows={clocks.map((clock) => ({
        id: clock.id,
        cells: {
          title: <a href={`/${locale}/adaptations/${clock.id}`}>{clock.title}</a>,
          kind: t(clock.isCore ? `core.${clock.kind}` : `kind.${clock.kind}`),
          appeared: formatIsoDay(clock.appearedAt, timeZone),
          took: clock.adaptedAt && t('hours', { count: formatNumber(locale, hoursTaken(clock, at)) }),
          state: <ClockBadge state={clockState(clock, at)} />,
          why: clock.lateReason ?? clock.dropReason,
        },
      }))}
    />
  )
}
