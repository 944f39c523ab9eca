type BarChartProps = {
  title: string
  /** One sentence with what the bars say, for those who don't see them. */
  summary: string
  /** The table's head: what a bar is, and what it counts. */
  columns: readonly [string, string]
  /** `label` stands in the table, `mark` below the bar. */
  bars: readonly { key: string; label: string; mark: string; value: number }[]
  /** What opens the table. */
  table: string
  /** A line that bars should stay below, and what it is. */
  limit?: { value: number; label: string }
}

const HEIGHT = 96
const LABELS = 20
/** Pixels: a mark's sign, and the width that there is on a phone. */
const DIGIT = 8
const PHONE = 340
/** As many bars there is room for: a few stand at the beginning, as narrow as many do. */
const LEAST_PLACES = 8

/** Bars drawn with attributes alone, without script or style; their numbers are in a table below. */
export const BarChart = ({ title, summary, columns, bars, table, limit }: BarChartProps) => {
  const most = Math.max(1, limit?.value ?? 0, ...bars.map(({ value }) => value))
  const every = barsPerMark(bars)
  const step = 100 / Math.max(LEAST_PLACES, bars.length)
  return (
    <figure className="bar-chart">
      <figcaption>{title}</figcaption>
      <svg role="img" aria-label={summary} width="100%" height={HEIGHT + 2 * LABELS}>
        <line className="bar-base" x1="0" x2="100%" y1={HEIGHT + LABELS} y2={HEIGHT + LABELS} />
        {limit && <Limit y={HEIGHT + LABELS - Math.round((limit.value / most) * HEIGHT)} />}
        {bars.map(({ key, mark, value }, index) => {
          const height = Math.round((value / most) * HEIGHT)
          const middle = `${(index + 0.5) * step}%`
          return (
            <g key={key}>
              <rect
                className="bar"
                x={`${(index + 0.15) * step}%`}
                width={`${step * 0.7}%`}
                y={HEIGHT + LABELS - height}
                height={height}
              />
              <text x={middle} y={HEIGHT + LABELS - height - 5} textAnchor="middle">
                {value}
              </text>
              {index % every === 0 && (
                <text className="bar-mark" x={middle} y={HEIGHT + 2 * LABELS - 4} textAnchor="middle">
                  {mark}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      {limit && (
        <p className="bar-limit-note">
          <svg aria-hidden="true" width="24" height="8">
            <Limit y={4} />
          </svg>
          {limit.label}
        </p>
      )}
      <details>
        <summary>{table}</summary>
        <table className="bar-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, value }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const Limit = ({ y }: { y: number }) => <line className="bar-limit" x1="0" x2="100%" y1={y} y2={y} />

/** How many bars share a mark, so that marks keep apart on a phone. */
const barsPerMark = (bars: BarChartProps['bars']): number =>
  Math.max(1, Math.ceil((bars.length * Math.max(0, ...bars.map(({ mark }) => mark.length)) * DIGIT) / PHONE))
