// What a campaign would cost before it is published: pure arithmetic on the rubric and the caps.
import type { RubricLine } from './rubric'

type Assumed = {
  people: number
  /** Accepted submissions of one person, by the rubric line's code. */
  each: ReadonlyMap<string, number>
  capPerPerson: number | null
  capInAll: number | null
}

export type Budget = {
  lines: { code: string; each: number; points: number }[]
  /** Points of one person, without and with the cap. */
  ofOne: number
  ofOneCapped: number
  /** Of all people, each within their own cap; then within the cap in all. */
  ofAll: number
  ofAllCapped: number
  /** People after whom the cap in all is reached; null where it is not. */
  peopleUntilCap: number | null
}

export function budgetOf(lines: readonly RubricLine[], { people, each, capPerPerson, capInAll }: Assumed): Budget {
  const counted = lines.map(({ code, points }) => {
    const count = each.get(code) ?? 0
    return { code, each: count, points: count * points * people }
  })
  const ofOne = lines.reduce((sum, { code, points }) => sum + points * (each.get(code) ?? 0), 0)
  const ofOneCapped = Math.min(ofOne, capPerPerson ?? ofOne)
  const ofAll = ofOneCapped * people
  const isReached = capInAll !== null && ofAll > capInAll
  return {
    lines: counted,
    ofOne,
    ofOneCapped,
    ofAll,
    ofAllCapped: isReached ? capInAll : ofAll,
    peopleUntilCap: isReached ? Math.floor(capInAll / ofOneCapped) : null,
  }
}
