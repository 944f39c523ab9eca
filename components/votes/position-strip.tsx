import { getTranslations } from 'next-intl/server'
import type { VoteRule } from '@/lib/content/charter-schema'
import { type Counts, decide } from '@/lib/votes/rules'

type Position = 'for' | 'against' | 'abstained' | 'absent'

type PositionStripProps = {
  counts: Counts
  rule: VoteRule
  /** Names in the order for, against, abstained, absent; without them (a secret vote) the strip has none. */
  names?: readonly string[]
}

const signs: Record<Position, string> = { for: '+', against: '−', abstained: '○', absent: '·' }

/**
 * The vote in one line: a cell for each elector, by position, with the mark that the votes for had to reach where the
 * whole electorate counts. Signs tell the positions apart without colour.
 */
export async function PositionStrip({ counts, rule, names }: PositionStripProps) {
  const t = await getTranslations('votes.result')
  const { needed, voted } = decide(rule, counts)
  const absent = counts.electorate - voted
  const cells = [
    ...cellsOf('for', counts.inFavour),
    ...cellsOf('against', counts.against),
    ...cellsOf('abstained', counts.abstained),
    ...cellsOf('absent', absent),
  ]
  const width = 100 / Math.max(1, cells.length)
  const hasMark = rule.of === 'electorate' && needed <= counts.electorate
  return (
    <figure className="position-strip">
      <svg role="img" aria-label={t('strip-label', { ...counts, absent })} width="100%" height="60">
        {cells.map((position, index) => (
          <g key={keyOf(index)}>
            {names?.[index] && <title>{names[index]}</title>}
            <rect
              className={`strip-${position}`}
              x={`${(index + 0.03) * width}%`}
              y="20"
              width={`${0.94 * width}%`}
              height="40"
              rx="3"
            />
            {cells.length <= MOST_SIGNS && (
              <text
                className={`strip-sign strip-sign-${position}`}
                x={`${(index + 0.5) * width}%`}
                y="46"
                textAnchor="middle"
              >
                {signs[position]}
              </text>
            )}
          </g>
        ))}
        {hasMark && (
          <>
            <line className="strip-mark" x1={`${needed * width}%`} x2={`${needed * width}%`} y1="4" y2="60" />
            <text
              className="strip-needed"
              x={`${needed * width}%`}
              y="13"
              dx={needed * 2 > cells.length ? -6 : 6}
              textAnchor={needed * 2 > cells.length ? 'end' : 'start'}
            >
              {t('strip-needed', { needed })}
            </text>
          </>
        )}
      </svg>
      <Legend counts={{ for: counts.inFavour, against: counts.against, abstained: counts.abstained, absent }} />
    </figure>
  )
}

/** Beyond this a cell on a phone is narrower than its sign. */
const MOST_SIGNS = 30

async function Legend({ counts }: { counts: Record<Position, number> }) {
  const t = await getTranslations('votes')
  const labels = {
    for: t('choice.FOR'),
    against: t('choice.AGAINST'),
    abstained: t('choice.ABSTAIN'),
    absent: t('none'),
  }
  const positions: Position[] = ['for', 'against', 'abstained', 'absent']
  return (
    <figcaption>
      <ul className="strip-legend">
        {positions.map((position) => (
          <li key={position}>
            <span className={`strip-chip strip-chip-${position}`} aria-hidden="true">
              {signs[position]}
            </span>
            {labels[position]} <strong>{counts[position]}</strong>
          </li>
        ))}
      </ul>
    </figcaption>
  )
}

const cellsOf = (position: Position, count: number): Position[] => Array.from({ length: count }, () => position)

/** Cells of a position are alike: their place is all that tells them apart. */
const keyOf = (index: number) => `cell-${index}`
