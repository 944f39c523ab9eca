/** One thing that was measured, once a round. */
export type Figure = {
  name: string
  unit: string
  rounds: number[]
  /** What product.md promises: a bound in the figure's unit. */
  target?: { atMost: number } | { atLeast: number }
  /** Where it is the worst of many pages: each page's. */
  pages?: Record<string, number>
}

export type Summary = { min: number; median: number; max: number }

export function summary(rounds: readonly number[]): Summary {
  const sorted = [...rounds].sort((left, right) => left - right)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { min: at(0), median: at(0.5), max: at(1) }
}

/** Lines of a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { min, median, max } = summary(figure.rounds)
    return [figure.name, figure.unit, ...[min, median, max].map(written), targetOf(figure), verdict(figure, median)]
  })
  return markdown(['', 'unit', 'min', 'median', 'max', 'target', ''], rows)
}

export const markdown = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const written = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))

const targetOf = ({ target }: Figure) => {
  if (!target) return ''
  return 'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`
}

function verdict({ target }: Figure, median: number): string {
  if (!target) return ''
  const holds = 'atMost' in target ? median <= target.atMost : median >= target.atLeast
  return holds ? 'holds' : 'misses'
}
