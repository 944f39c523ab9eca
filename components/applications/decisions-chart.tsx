import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { QueueFigures } from '@/lib/applications/queries/figures'

const WIDTH = 100
const HEIGHT = 120
const BAR = 0.62

/** Decisions of the last twelve months as bars, approved below and rejected above, and the same as a table. */
export async function DecisionsChart({ months }: { months: QueueFigures['months'] }) {
  const t = await getTranslations('applications.figures')
  const most = Math.max(1, ...months.map(({ approved, rejected }) => approved + rejected))
  const step = WIDTH / months.length
  const high = (count: number) => (count / most) * (HEIGHT - 36)
  return (
    <Section id="decisions" title={t('chart')}>
      <figure className="decisions-chart">
        <svg role="img" aria-label={t('chart-label')} width="100%" height={HEIGHT}>
          <line className="chart-ground" x1="0" x2="100%" y1={HEIGHT - 20} y2={HEIGHT - 20} />
          {months.map(({ month, approved, rejected }, index) => {
            const x = `${index * step + (step * (1 - BAR)) / 2}%`
            const width = `${step * BAR}%`
            const top = HEIGHT - 20 - high(approved + rejected)
            return (
              <g key={month}>
                <rect className="chart-rejected" x={x} y={top} width={width} height={high(rejected)} />
                <rect className="chart-approved" x={x} y={top + high(rejected)} width={width} height={high(approved)} />
                {approved + rejected > 0 && (
                  <text x={`${(index + 0.5) * step}%`} y={top - 5} textAnchor="middle">
                    {approved + rejected}
                  </text>
                )}
                <text x={`${(index + 0.5) * step}%`} y={HEIGHT - 5} textAnchor="middle">
                  {Number(month.slice(5))}
                </text>
              </g>
            )
          })}
        </svg>
        <figcaption>
          <span className="chart-key" data-kind="approved">
            {t('approved')}
          </span>
          <span className="chart-key" data-kind="rejected">
            {t('rejected')}
          </span>
        </figcaption>
      </figure>
      <Disclosure summary={t('table')}>
        <Table
          caption={t('chart')}
          hideCaption
          columns={[
            { key: 'month', label: t('month') },
            { key: 'approved', label: t('approved'), align: 'end', width: 'narrow' },
            { key: 'rejected', label: t('rejected'), align: 'end', width: 'narrow' },
          ]}
          rows={months.map(({ month, ...counts }) => ({ id: month, cells: { month, ...counts } }))}
        />
      </Disclosure>
    </Section>
  )
}
