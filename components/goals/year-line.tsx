type YearLineProps = { label: string; here: string; year: number; share: number }

const months = Array.from({ length: 12 }, (_, month) => month)

/** The year as a ruler with its months, drawn as far as it has passed: the scale that the pace marks are read on. */
export const YearLine = ({ label, here, year, share }: YearLineProps) => (
  <figure className="year-line">
    <svg role="img" aria-label={label} width="100%" height="34">
      <line className="year-track" x1="0" x2="100%" y1="6" y2="6" />
      <line className="year-passed" x1="0" x2={`${share * 100}%`} y1="6" y2="6" />
      {months.map((month) => (
        <g key={month}>
          <line className="year-tick" x1={at(year, month)} x2={at(year, month)} y1="6" y2="12" />
          <text x={at(year, month)} y="30" dx="2">
            {month + 1}
          </text>
        </g>
      ))}
      <line className="year-tick" x1="100%" x2="100%" y1="6" y2="12" />
      <line className="year-here" x1={`${share * 100}%`} x2={`${share * 100}%`} y1="0" y2="12">
        <title>{here}</title>
      </line>
    </svg>
  </figure>
)

/** Where a month begins, by days. */
function at(year: number, month: number): string {
  const day = (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / 86_400_000
  const days = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000
  return `${(day / days) * 100}%`
}
