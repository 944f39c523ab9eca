import fc from 'fast-check'

/** What people do with points, one after the other. `who` is one of a few, `which` picks among what there is. */
export type PointStep =
  | { what: 'award' | 'reverse' | 'add' | 'deduct'; who: number; points: number; which: number }
  | { what: 'redeem' | 'withdraw' | 'approve' | 'hand-out' | 'cancel'; who: number; which: number }
  | { what: 'month'; who: number; which: number }

const at = { who: fc.nat({ max: 3 }), which: fc.nat({ max: 9 }) }
export const pointStep: fc.Arbitrary<PointStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('award' as const, 'award' as const, 'reverse' as const, 'add' as const, 'deduct' as const),
      points: fc.integer({ min: 1, max: 12 }),
      ...at,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'redeem' as const,
        'redeem' as const,
        'withdraw' as const,
        'approve' as const,
        'hand-out' as const,
        'cancel' as const,
      ),
      ...at,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('month' as const), ...at }) },
)

type Redemption = { who: number; prize: number; status: 'REQUESTED' | 'APPROVED' | 'HANDED_OUT' | 'CANCELLED' }

export const PRIZES = [
  { price: 5, stock: 3, limitEach: null },
  { price: 8, stock: 2, limitEach: 1 },
] as const

/** Points after which so many months expire in the model. */
export const EXPIRE_AFTER = 3

/**
 * The rules as a child would play them, with single coins: each has the month in which it came, the oldest goes first, and
 * what is returned is the oldest of what went.
 */
export class Purses {
  month = 0
  readonly stock = PRIZES.map(({ stock }) => stock as number)
  readonly redemptions: Redemption[] = []
  readonly awards: { who: number; points: number; stands: boolean }[] = []
  readonly counted = [0, 0, 0, 0]
  private readonly coins = [0, 1, 2, 3].map(() => ({ came: [] as number[], gone: 0 }))

  get available(): number[] {
    return this.coins.map(({ came, gone }) => came.length - gone)
  }

  get reserved(): number[] {
    return this.coins.map((_, who) =>
      this.redemptions
        .filter((one) => one.who === who && ['REQUESTED', 'APPROVED'].includes(one.status))
        .reduce((sum, { prize }) => sum + (PRIZES[prize]?.price ?? 0), 0),
    )
  }

  give(who: number, points: number): string {
    this.purse(who).came.push(...Array.from({ length: points }, () => this.month))
    this.count(who, points)
    return 'done'
  }

  award(who: number, points: number): string {
    this.awards.push({ who, points, stands: true })
    return this.give(who, points)
  }

  reverse(index: number): string {
    const award = this.awards[index]
    if (!award?.stands) return 'points-not-awarded'
    award.stands = false
    this.take(award.who, Math.min(award.points, this.has(award.who)))
    this.count(award.who, -award.points)
    return 'done'
  }

  deduct(who: number, points: number): string {
    if (points > this.has(who)) return 'points-short'
    this.take(who, points)
    this.count(who, -points)
    return 'done'
  }

  redeem(who: number, prize: number): string {
    const { price, limitEach } = PRIZES[prize] ?? PRIZES[0]
    if ((this.stock[prize] ?? 0) < 1) return 'prize-out-of-stock'
    const had = this.redemptions.filter(
      (one) => one.who === who && one.prize === prize && one.status !== 'CANCELLED',
    ).length
    if (limitEach !== null && had >= limitEach) return 'prize-limit'
    if (price > this.has(who)) return 'points-short'
    this.take(who, price)
    this.redemptions.push({ who, prize, status: 'REQUESTED' })
    this.stock[prize] = (this.stock[prize] ?? 0) - 1
    return 'done'
  }

  move(index: number, what: 'withdraw' | 'approve' | 'hand-out' | 'cancel'): string {
    const redemption = this.redemptions[index]
    if (!redemption) return 'redemption-not-found'
    const { status } = redemption
    if (status === 'HANDED_OUT') return 'redemption-handed-out'
    if (status === 'CANCELLED') return 'redemption-cancelled'
    if (what === 'hand-out' && status === 'REQUESTED') return 'redemption-not-approved'
    if (what !== 'hand-out' && what !== 'cancel' && status === 'APPROVED') return 'redemption-approved'
    if (what === 'approve') redemption.status = 'APPROVED'
    else if (what === 'hand-out') redemption.status = 'HANDED_OUT'
    else this.giveBack(redemption)
    return 'done'
  }

  private giveBack(redemption: Redemption): void {
    redemption.status = 'CANCELLED'
    this.stock[redemption.prize] = (this.stock[redemption.prize] ?? 0) + 1
    this.purse(redemption.who).gone -= PRIZES[redemption.prize]?.price ?? 0
  }

  nextMonth(): string {
    this.month += 1
    for (const purse of this.coins)
      purse.gone += purse.came.slice(purse.gone).filter((month) => month <= this.month - EXPIRE_AFTER).length
    return 'done'
  }

  /** For a model that gets it wrong. */
  protected deductAnyway(who: number, points: number): void {
    this.take(who, points)
  }

  private purse(who: number) {
    return this.coins[who] ?? { came: [], gone: 0 }
  }

  private has(who: number): number {
    return this.available[who] ?? 0
  }

  private take(who: number, points: number): void {
    this.purse(who).gone += points
  }

  private count(who: number, points: number): void {
    this.counted[who] = (this.counted[who] ?? 0) + points
  }
}
