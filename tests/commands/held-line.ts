import fc from 'fast-check'

/** What may happen to an event's places. `hour`: the clock goes on by one, and offers of two hours run out. */
export type HeldStep = { who: number; what: 'join' | 'cancel' | 'accept' | 'resize' | 'hour'; size: number }

export const heldStep: fc.Arbitrary<HeldStep> = fc.record({
  who: fc.nat({ max: 6 }),
  what: fc.constantFrom<HeldStep['what'][]>('join', 'join', 'join', 'cancel', 'accept', 'resize', 'hour'),
  size: fc.integer({ min: 1, max: 5 }),
})

type Entry = { who: number; arrived: number; state: 'confirmed' | 'offered' | 'waiting'; until: number }

/** Places and a waiting line as the rule says it, in a page. `isAsking`: a place that becomes free is held for two hours. */
export class HeldLine {
  private entries: Entry[] = []
  private arrivals = 0
  private now = 0

  constructor(
    private capacity: number,
    private readonly isAsking: boolean,
  ) {}

  take({ who, what, size }: HeldStep): string {
    const own = this.entries.find((entry) => entry.who === who)
    switch (what) {
      case 'join':
        return own ? 'already-signed-up' : this.join(who)
      case 'cancel':
        return own ? this.leave(own) : 'not-signed-up'
      case 'accept':
        if (!own) return 'not-signed-up'
        if (own.state !== 'offered') return 'no-place-offered'
        own.state = 'confirmed'
        return 'done'
      case 'resize':
        if (size < this.taken) return 'capacity-below-taken'
        this.capacity = size
        this.fill()
        return 'done'
      case 'hour':
        this.now += 1
        for (const late of this.entries.filter(({ state, until }) => state === 'offered' && until <= this.now))
          this.leave(late)
        return 'done'
    }
  }

  get state() {
    const who = (state: Entry['state']) => this.entries.filter((one) => one.state === state).map((one) => one.who)
    const [confirmed, offered, line] = [who('confirmed'), who('offered'), who('waiting')]
    return { confirmed, offered, line, taken: this.taken, waiting: line.length, capacity: this.capacity }
  }

  /** Gives free places to the first in line. */
  fill(): void {
    for (const entry of this.entries) {
      if (entry.state !== 'waiting' || this.taken >= this.capacity) continue
      entry.state = this.isAsking ? 'offered' : 'confirmed'
      entry.until = this.now + 2
    }
  }

  private get taken(): number {
    return this.entries.filter(({ state }) => state !== 'waiting').length
  }

  private join(who: number): string {
    const state = this.taken < this.capacity ? 'confirmed' : 'waiting'
    this.entries.push({ who, arrived: ++this.arrivals, state, until: 0 })
    return state.toUpperCase()
  }

  private leave(entry: Entry): string {
    this.entries = this.entries.filter((one) => one !== entry)
    this.fill()
    return 'done'
  }
}

/** The same, but for a line that moves only by itself: nobody told it that there is more room. */
export function naively(line: HeldLine): HeldLine {
  line.fill = () => {}
  return line
}
