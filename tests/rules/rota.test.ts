import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, canTake, planTurns, type Turn } from '@/lib/rota/rules'
import { days, present } from '../factories/clock'

const turn = (id: string, day: number, facts: Partial<Turn> = {}): Turn => ({
  id,
  startsAt: days(day),
  holder: null,
  isPinned: false,
  refusedBy: [],
  ...facts,
})
const candidate = (id: string, servedDay: number | null, facts: Partial<Candidate> = {}): Candidate => ({
  id,
  eligibleSince: days(-100),
  lastServedAt: servedDay === null ? null : days(servedDay),
  away: [],
  ...facts,
})
const plan = (turns: Turn[], candidates: Candidate[]) => [...planTurns(turns, candidates).values()]

describe('a turn goes to whoever served longest ago', () => {
  const three = [candidate('a', -3), candidate('b', -2), candidate('c', -1)]
  const turns = [turn('1', 1), turn('2', 2), turn('3', 3), turn('4', 4)]

  test('round and round', () => expect(plan(turns, three)).toEqual(['a', 'b', 'c', 'a']))

  test('whoever has never served comes first, who has waited longer before who came later', () => {
    const late = candidate('d', null, { eligibleSince: days(-1) })
    const early = candidate('e', null, { eligibleSince: days(-9) })
    expect(plan(turns, [...three, late, early])).toEqual(['e', 'd', 'a', 'b'])
  })

  test('whoever skipped is first for the next', () => {
    expect(plan([turn('1', 1, { refusedBy: ['a'] }), ...turns.slice(1)], three)).toEqual(['b', 'a', 'c', 'b'])
  })

  test('whoever is away is passed over, up to the end of it', () => {
    const away = [candidate('a', -3, { away: [{ from: days(0), until: days(3) }] }), ...three.slice(1)]
    expect(plan(turns, away)).toEqual(['b', 'c', 'a', 'b'])
  })

  test('a swapped turn stays, and counts as a turn to come', () => {
    const swapped = [
      turn('1', 1, { holder: 'c', isPinned: true }),
      turns[1],
      turn('3', 3, { holder: 'a', isPinned: true }),
    ]
    expect(plan(swapped as Turn[], three)).toEqual(['c', 'b', 'a'])
  })

  test('a pinned turn changes hands when its holder can’t take it, or takes no turns any more', () => {
    const pinned = (facts: Partial<Turn>) => [turn('1', 1, { holder: 'c', isPinned: true, ...facts })]
    expect(plan(pinned({ refusedBy: ['c'] }), three)).toEqual(['a'])
    expect(plan(pinned({ holder: 'gone' }), three)).toEqual(['a'])
  })

  test('nobody takes it when nobody can', () => {
    expect(plan([turn('1', 1, { refusedBy: ['a', 'b', 'c'] })], three)).toEqual([null])
    expect(plan(turns, [])).toEqual([null, null, null, null])
  })
})

/** What people do before the next meeting: pass a turn on, or swap it with another's. */
type Step = { what: 'skip'; turn: number } | { what: 'swap'; turn: number; with: number } | { what: 'hold' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: fc.constant('hold' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('skip' as const), turn: fc.nat({ max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('swap' as const), turn: fc.nat({ max: 5 }), with: fc.nat({ max: 5 }) }),
  },
)

const AHEAD = 6

/** A rota lived through: six turns stand ahead, steps change them, and each `hold` serves the first. */
class Life {
  private turns: Turn[] = []
  private made = 0
  readonly served: { by: string; at: number; isSwapped: boolean; waiting: string[] }[] = []
  constructor(private readonly people: Candidate[]) {
    this.fill()
  }

  take(one: Step): void {
    if (one.what === 'skip') this.skip(this.turns[one.turn])
    else if (one.what === 'swap') this.swap(this.turns[one.turn], this.turns[one.with])
    else this.hold()
    this.fill()
  }

  private skip(one: Turn | undefined) {
    if (one?.holder) Object.assign(one, { refusedBy: [...one.refusedBy, one.holder], isPinned: false })
  }

  private swap(one: Turn | undefined, other: Turn | undefined) {
    if (!one?.holder || !other?.holder || one.holder === other.holder) return
    const [mine, theirs] = [one.holder, other.holder]
    Object.assign(one, { holder: theirs, isPinned: true })
    Object.assign(other, { holder: mine, isPinned: true })
  }

  private hold() {
    const [first, ...rest] = this.turns
    if (!first?.holder) return
    // Everyone else who could have taken it, and has no swapped turn of their own still to come.
    const waiting = this.people.filter(
      (one) =>
        one.id !== first.holder && canTake(one, first) && !rest.some((turn) => turn.isPinned && turn.holder === one.id),
    )
    this.served.push({
      by: first.holder,
      at: +first.startsAt,
      isSwapped: first.isPinned,
      waiting: waiting.map(({ id }) => id),
    })
    const holder = this.people.find(({ id }) => id === first.holder)
    if (holder) holder.lastServedAt = first.startsAt
    this.turns = rest
  }

  private fill() {
    while (this.turns.length < AHEAD) this.turns.push(turn(`t${this.made}`, ++this.made * 14))
    const planned = planTurns(this.turns, this.people)
    for (const one of this.turns) one.holder = planned.get(one.id) ?? null
  }
}

const person = (index: number, away: [number, number][]): Candidate =>
  candidate(String(index), null, {
    away: away.map(([from, length]) => ({ from: days(from * 14), until: days((from + length) * 14 + 1) })),
  })

const people = fc
  .array(fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 6 })), { maxLength: 2 }), { minLength: 2, maxLength: 8 })
  .map((all) => all.map((away, index) => person(index, away)))

test('over any skips, swaps and absences, the rota gives nobody a second turn before all who could serve had one', () => {
  fc.assert(
    fc.property(people, fc.array(step, { minLength: 10, maxLength: 80 }), (everyone, steps) => {
      const life = new Life(everyone.map((one) => ({ ...one, eligibleSince: present })))
      for (const one of steps) life.take(one)
      life.served.forEach(({ by, at, isSwapped, waiting }, index) => {
        // Two who swap serve as they agreed; everyone else is served in turn.
        const before = life.served.slice(0, index).findLast((earlier) => earlier.by === by)
        if (isSwapped || !before) return
        const since = life.served.filter((one) => one.at > before.at && one.at < at).map((one) => one.by)
        expect(waiting.filter((id) => !since.includes(id))).toEqual([])
      })
    }),
    { numRuns: 2000 },
  )
})

test('without swaps and skips everyone serves as often as anyone else, but for one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 }), (count, rounds) => {
      const life = new Life(Array.from({ length: count }, (_, index) => person(index, [])))
      for (let round = 0; round < rounds; round++) life.take({ what: 'hold' })
      const times = Array.from({ length: count }, (_, id) => life.served.filter(({ by }) => by === String(id)).length)
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
    }),
  )
})
