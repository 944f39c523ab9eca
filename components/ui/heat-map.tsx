type Day = {
  /** `2026-01-31`, one after the other. */
  day: string
  count: number
  /** Stands above the week, where a month begins. */
  mark?: string | undefined
}

type HeatMapProps = {
  /** One sentence with what these days say, for those who don't see them. */
  label: string
  days: readonly Day[]
  /** What stands beside Monday, Wednesday and Friday. */
  weekdays: readonly [string, string, string]
}

const CELL = 10
const PITCH = 12
const TOP = 18
const LEFT = 20
/** From this many on a day is darker. */
const STEPS = [1, 2, 4, 8] as const

/** Days as squares, a column a week from Monday on, the darker the more; drawn with attributes alone. */
export const HeatMap = ({ label, days, weekdays }: HeatMapProps) => {
  const first = weekdayOf(days[0]?.day ?? '2001-01-01')
  const weeks = Math.ceil((first + days.length) / 7)
  const x = (index: number) => LEFT + Math.floor((first + index) / 7) * PITCH
  const y = (index: number) => TOP + ((first + index) % 7) * PITCH
  const [width, height] = [LEFT + weeks * PITCH, TOP + 7 * PITCH]
  return (
    <svg
      className="heat-map"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      overflow="visible"
    >
      {weekdays.map((name, index) => (
        <text key={name} x={LEFT - 6} y={TOP + (2 * index + 1) * PITCH - 3} textAnchor="end">
          {name}
        </text>
      ))}
      {Array.from({ length: weeks }, (_, week) => (
        <Week key={days[Math.max(0, week * 7 - first)]?.day} week={week} first={first} count={days.length} />
      ))}
      {days.map(({ day, count, mark }, index) => (
        <g key={day}>
          {mark && (
            <text x={x(index)} y={TOP - 6}>
              {mark}
            </text>
          )}
          {count > 0 && (
            <rect className="heat" data-level={levelOf(count)} x={x(index)} y={y(index)} width={CELL} height={CELL}>
              <title>{`${day}: ${count}`}</title>
            </rect>
          )}
        </g>
      ))}
    </svg>
  )
}

/** The squares of a week, as yet empty: one line with gaps. */
function Week({ week, first, count }: { week: number; first: number; count: number }) {
  const from = week === 0 ? first : 0
  const until = Math.min(7, first + count - week * 7)
  const middle = LEFT + week * PITCH + CELL / 2
  return (
    <line
      className="heat-none"
      x1={middle}
      x2={middle}
      y1={TOP + from * PITCH}
      y2={TOP + until * PITCH - (PITCH - CELL)}
      strokeWidth={CELL}
      strokeDasharray={`${CELL} ${PITCH - CELL}`}
    />
  )
}

/** What each shade stands for, from none on. */
export const HeatScale = ({ less, more }: { less: string; more: string }) => (
  <p className="heat-scale">
    {less}
    <svg aria-hidden="true" width={5 * PITCH} height={CELL}>
      {[0, ...STEPS].map((count, index) => (
        <rect
          key={count}
          className="heat"
          data-level={levelOf(count)}
          x={index * PITCH}
          y="0"
          width={CELL}
          height={CELL}
        />
      ))}
    </svg>
    {more}
  </p>
)

const levelOf = (count: number): number => STEPS.filter((step) => count >= step).length

/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
