import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { castBallot, closeVote } from '@/lib/votes/commands'
import { openVote } from '@/lib/votes/opening'
import { type Choice, choices } from '@/lib/votes/rules'
import { makeCommitter, makeMaintainer, makeMember } from '../factories/actors'
import { amendCharter, committerElection } from '../factories/charter'
import { minutes, present } from '../factories/clock'
import { meetingToday } from '../factories/meetings'
import { opening, type Person, scheduledNomination } from '../factories/nominations'
import { provider } from '../support/database'

// Someone has everything that the database holds, and wants to know who voted how in 100 secret votes. They know the
// sums, which are public, so they are right about some by chance. Whatever order they find, they get no further.

amendCharter(
  committerElection({ version: 2, effective: '2026-01-01', vote: 'moreThan: 1/2, of: electorate, ballot: secret' }),
)

const ELECTIONS = 100
const VOTERS = 7

type Row = Record<string, string>
type Dump = Record<string, Row[]>
type Truth = { electionId: string; cast: { personId: string; choice: Choice }[] }

let truths: Truth[]
let dump: Dump

beforeAll(async () => {
  const maintainer = await makeMaintainer()
  const voters = [maintainer, ...(await Promise.all(Array.from({ length: VOTERS - 1 }, () => makeCommitter())))]
  await meetingToday()
  truths = []
  for (let index = 0; index < ELECTIONS; index++) truths.push(await holdElection(maintainer, voters))
  dump = await everything()
}, 180_000)

test('the dump holds every vote, and everyone who took part', () => {
  expect(dump.SecretTally).toHaveLength(ELECTIONS)
  expect(dump.Voter?.filter(({ hasVoted }) => hasVoted === 'true' || hasVoted === '1')).toHaveLength(ELECTIONS * VOTERS)
  expect(dump.Ballot).toEqual([])
})

test('no order and no time in it says more than chance who voted how', () => {
  const { expected, best, strategy } = attack(dump)
  expect(best, `${strategy} was right ${best} times, by chance ${expected}`).toBeLessThan(limit(expected))
})

describe('the attack finds out nearly everything as soon as a ballot keeps', () => {
  const leaks: Record<string, (cast: Truth['cast'][number], place: number) => Row> = {
    'its time': ({ choice }, place) => ({ key: noise(place), choice, castAt: minutes(place).toISOString() }),
    'its place': ({ choice }, place) => ({ key: noise(place), choice, place: String(place).padStart(4, '0') }),
    'its voter': ({ choice, personId }, place) => ({ key: noise(place), choice, personId }),
  }
  test.each(Object.keys(leaks))('%s', (name) => {
    const leak = leaks[name] ?? expect.fail()
    const kept: Row[] = truths.flatMap(({ electionId, cast }) =>
      cast.map((one, place) => ({ electionId, ...leak(one, place) })),
    )
    // Stored in an order of its own, so that only what the column says can help.
    const stored = kept.toSorted((one, other) => `${one.key}`.localeCompare(`${other.key}`))
    const { best } = attack({ ...dump, Kept: stored })
    expect(best).toBeGreaterThan(0.95 * ELECTIONS * VOTERS)
  })

  test('the order in which it was stored', () => {
    const kept = truths.flatMap(({ electionId, cast }) => cast.map(({ choice }) => ({ electionId, choice })))
    expect(attack({ ...dump, Kept: kept }).best).toBeGreaterThan(0.95 * ELECTIONS * VOTERS)
  })
})

async function holdElection(maintainer: Person, voters: Person[]): Promise<Truth> {
  const nominationId = await scheduledNomination(await makeMember())
  await openVote(maintainer, { nominationId, ...opening() }, present)
  const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId } })
  const cast: Truth['cast'] = []
  for (const voter of shuffled(voters)) {
    const choice = choices[Math.floor(Math.random() * choices.length)] ?? 'FOR'
    const reason = choice === 'AGAINST' ? `Reason ${Math.random()}` : undefined
    const answer = await castBallot(voter, { electionId, choice, reason }, minutes(cast.length + 1))
    if (!answer.ok) throw new Error(answer.reason)
    cast.push({ personId: voter.personId, choice })
  }
  await closeVote(maintainer, { electionId }, minutes(60))
  return { electionId, cast }
}

/** Every row of every table, in the order in which it is stored, with what the database itself keeps about the row. */
async function everything(): Promise<Dump> {
  const [catalog, hidden] =
    provider === 'sqlite'
      ? [`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`, 'rowid AS "row id"']
      : [`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`, 'ctid::text, xmin::text']
  const found: Dump = {}
  for (const { name } of await db.$queryRawUnsafe<{ name: string }[]>(catalog)) {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT ${hidden}, * FROM "${name}"`)
    found[name] = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, textOf(value)])))
  }
  return found
}

/** As texts that sort as the values do. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  if (/^\(\d+,\d+\)$/.test(text)) return text.replace(/\d+/g, (digits) => digits.padStart(10, '0'))
  return /^\d+$/.test(text) ? text.padStart(20, '0').replace(/^0+(?=[01]$)/, '') : text
}

type Guess = Map<string, Choice>

/**
 * Lines up the voters, in every order that some table offers, with the choices, in every order that some table offers,
 * and takes the pair of orders that was right most often over all elections.
 */
function attack(found: Dump): { expected: number; best: number; strategy: string } {
  const right = new Map<string, number>()
  let expected = 0
  for (const { electionId, cast } of truths) {
    const truth: Guess = new Map(cast.map(({ personId, choice }) => [personId, choice]))
    for (const choice of choices) expected += cast.filter((one) => one.choice === choice).length ** 2 / cast.length
    const voterOrders = ordersOf(found, electionId, (row) => personIn(row, truth))
    const choiceOrders = [...ordersOf(found, electionId, choiceIn), ...sumOrders(found, electionId)]
    for (const [by, people] of voterOrders) {
      for (const [as, marks] of choiceOrders) {
        const hits = people.filter((personId, index) => truth.get(personId) === marks[index]).length
        right.set(`${by} × ${as}`, (right.get(`${by} × ${as}`) ?? 0) + hits)
      }
    }
    for (const [table, rows] of Object.entries(found)) {
      const linked = rows.filter((row) => mentions(row, electionId) && personIn(row, truth) && choiceIn(row))
      const hits = linked.filter((row) => truth.get(personIn(row, truth) ?? '') === choiceIn(row)).length
      right.set(`${table} itself`, (right.get(`${table} itself`) ?? 0) + hits)
    }
  }
  const [strategy, best] = [...right].reduce((one, other) => (other[1] > one[1] ? other : one))
  return { expected, best, strategy }
}

/** Of each table, what its rows about an election show, as they are stored and by each of their columns. */
function ordersOf<T>(found: Dump, electionId: string, show: (row: Row) => T | undefined): [string, T[]][] {
  return Object.entries(found).flatMap(([table, all]) => {
    const rows = all.filter((row) => mentions(row, electionId) && show(row) !== undefined)
    // The audit log holds of each vote more than its ballots.
    const kinds = [...new Set(rows.map(({ action = '' }) => action))]
    return kinds.flatMap((kind) => {
      const alike = rows.filter(({ action = '' }) => action === kind)
      return alike.length === VOTERS ? ordersOfRows(`${table} ${kind}`, alike, show) : []
    })
  })
}

function ordersOfRows<T>(name: string, rows: Row[], show: (row: Row) => T | undefined): [string, T[]][] {
  const sequence = (ordered: Row[]) => ordered.flatMap((row) => show(row) ?? [])
  const columns = Object.keys(rows[0] ?? {})
  return [
    [`${name} as stored`, sequence(rows)],
    ...columns.map((column): [string, T[]] => {
      const ordered = rows.toSorted((one, other) => (one[column] ?? '').localeCompare(other[column] ?? ''))
      return [`${name} by ${column}`, sequence(ordered)]
    }),
  ]
}

/** The sums laid out in each order of the choices: the best that anyone can do with them. */
function sumOrders(found: Dump, electionId: string): [string, Choice[]][] {
  const sums = found.SecretTally?.find((row) => row.electionId === electionId)
  if (!sums) return []
  const times = { FOR: Number(sums.inFavour), AGAINST: Number(sums.against), ABSTAIN: Number(sums.abstained) }
  return choices.flatMap((first) =>
    choices
      .filter((second) => second !== first)
      .map((second): [string, Choice[]] => {
        const order = [first, second, ...choices.filter((one) => one !== first && one !== second)]
        return [`sums ${order.join()}`, order.flatMap((choice) => Array.from({ length: times[choice] }, () => choice))]
      }),
  )
}

const mentions = (row: Row, id: string) => Object.values(row).some((value) => value.includes(id))

const personIn = (row: Row, people: Guess): string | undefined =>
  [...people.keys()].find((personId) => Object.values(row).some((value) => value.includes(personId)))

const choiceIn = (row: Row): Choice | undefined =>
  choices.find((choice) => Object.values(row).some((value) => value === choice))

/** Five standard deviations above chance, each of the guesses taken as one of its own. */
const limit = (expected: number) => expected + 5 * Math.sqrt(expected)

const noise = (place: number) => `${((place * 7919 + 13) % 101) / 101}`.padEnd(20, '0')

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, key: Math.random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value)
}
