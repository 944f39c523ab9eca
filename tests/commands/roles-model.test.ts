import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountActor, Role } from '@/lib/auth/permissions'
import { dayOf, startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { appointRole, correctTerm, endRole, strikeTerm } from '@/lib/roles/commands'
import { roleAt, tenure } from '@/lib/roles/rules'
import { makeAccount } from '../factories/actors'
import { makePerson, makeTerm } from '../factories/people'

// Random appointments, endings and corrections, against a model that writes down, for each person and role, the days on
// which it was held: what a book-keeper would do who knows nothing of terms.

const { timeZone } = getSite()
const DAY = 86_400_000
const FIRST = startOfDay('2025-06-01', timeZone).getTime()
const LAST = 240
const instant = (day: number) => new Date(FIRST + day * DAY)
const isoDay = (day: number) => dayOf(instant(day), timeZone)
/** Noon of the last day: every day below is a past one. */
const present = new Date(FIRST + LAST * DAY + DAY / 2)

const roles = ['MEMBER', 'COMMITTER', 'MAINTAINER'] as const
const someone = fc.integer({ min: 0, max: 2 })
const day = fc.integer({ min: 0, max: LAST - 1 })
const which = fc.nat(20)

type Move =
  | { kind: 'appoint'; who: number; role: Role; since: number }
  | { kind: 'end'; which: number; until: number }
  | { kind: 'correct'; which: number; role: Role; since: number; until: number | null }
  | { kind: 'strike'; which: number }

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('appoint' as const), who: someone, role: fc.constantFrom(...roles), since: day }),
  fc.record({ kind: fc.constant('end' as const), which, until: day }),
  fc.record({
    kind: fc.constant('correct' as const),
    which,
    role: fc.constantFrom(...roles),
    since: day,
    until: fc.option(day),
  }),
  fc.record({ kind: fc.constant('strike' as const), which }),
)

/** A term as the book-keeper sees it: the days [from, to). */
type Line = { id: string; who: number; role: Role; from: number; to: number; open: boolean }

const heldOn = (line: Line, on: number) => line.from <= on && on < line.to

test('terms never overlap, tenure is right, history is complete, and someone is always maintainer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), async (moves) => {
      await forgetRoles()
      const people = await Promise.all([0, 1, 2].map(() => makePerson()))
      for (const who of withAccount) await linkAccount(people[who]?.id ?? '')
      const book: Line[] = []
      for (const [who, { id }] of people.entries()) {
        for (const role of who === 2 ? (['MEMBER'] as const) : roles) {
          const termId = await makeTerm(id, { role, since: instant(-500) })
          book.push({ id: termId, who, role, from: -500, to: LAST, open: true })
        }
      }
      const struck: string[] = []
      for (const one of moves) await play(one, people, book, struck)
      await compare(people, book, struck)
    }),
    { numRuns: 40 },
  )
}, 240_000)

async function play(one: Move, people: { id: string }[], book: Line[], struck: string[]) {
  if (one.kind === 'appoint') {
    const { who, role, since } = one
    const personId = people[who]?.id ?? ''
    const line = { id: '', who, role, from: since, to: LAST, open: true }
    const answer = await appointRole(await maintainer(), { ...facts, personId, role, since: isoDay(since) }, present)
    const expected = mayStand(line, book) && charterAllows(line, book)
    expect({ ...one, ok: answer.ok }).toEqual({ ...one, ok: expected })
    if (!answer.ok) return
    const { id } = await db.roleTerm.findFirstOrThrow({ where: { personId, role, until: null, supersededAt: null } })
    book.push({ ...line, id })
    return
  }
  const line = book[one.which % Math.max(1, book.length)]
  if (!line) return
  const others = book.filter((other) => other !== line)
  if (one.kind === 'end') {
    const until = isoDay(one.until)
    const answer = await endRole(await maintainer(), { termId: line.id, until, reason: 'x' }, present)
    const ended = { ...line, to: one.until, open: false }
    expect(answer.ok).toBe(line.open && one.until > line.from && keepsMaintainer(book, [...others, ended]))
    if (answer.ok) Object.assign(line, ended)
    return
  }
  if (one.kind === 'strike') {
    const answer = await strikeTerm(await maintainer(), { termId: line.id, reason: 'x' }, present)
    expect(answer.ok).toBe(keepsMaintainer(book, others))
    if (answer.ok) struck.push(...book.splice(book.indexOf(line), 1).map(({ id }) => id))
    return
  }
  const until = one.until === null ? null : isoDay(one.until)
  const input = { ...facts, termId: line.id, role: one.role, since: isoDay(one.since), until }
  const isFounding = await comesFromRoster(line.id)
  const answer = await correctTerm(await maintainer(), input, present)
  const corrected = { ...line, role: one.role, from: one.since, to: one.until ?? LAST, open: one.until === null }
  const expected =
    corrected.to > corrected.from &&
    mayStand(corrected, others) &&
    (isFounding || charterAllows(corrected, others)) &&
    keepsMaintainer(book, [...others, corrected])
  expect({ ...one, ok: answer.ok }).toEqual({ ...one, ok: expected })
  if (!answer.ok) return
  const { id } = await db.roleTerm.findFirstOrThrow({ where: { correctsId: line.id } })
  struck.push(line.id)
  Object.assign(line, corrected, { id })
}

const facts = { areas: [], dutyZh: undefined, dutyEn: undefined, reason: 'x' }

const mayStand = (line: Line, book: Line[]) =>
  !book.some(({ who, role, from, to }) => who === line.who && role === line.role && from < line.to && line.from < to)

/** Day by day: a committer was a member that day, a maintainer a committer who had been one for 365 days before. */
function charterAllows({ who, role, from }: Line, book: Line[]): boolean {
  const own = book.filter((line) => line.who === who)
  const held = (wanted: Role, on: number) => own.some((line) => line.role === wanted && heldOn(line, on))
  if (role === 'MEMBER') return true
  if (role === 'COMMITTER') return roles.some((wanted) => held(wanted, from))
  const days = Array.from({ length: from + 500 }, (_, index) => index - 500).filter((on) => held('COMMITTER', on))
  return held('COMMITTER', from) && days.length >= 365
}

/** Two of the three can act; the other is maintainer by the roster alone. */
const withAccount = [0, 2]

const linkAccount = async (personId: string) =>
  db.user.update({ where: { id: (await makeAccount()).userId }, data: { personId } })

const leads = ({ role, open }: Line) => role === 'MAINTAINER' && open
const leadsWithAccount = (line: Line) => leads(line) && withAccount.includes(line.who)

const keepsMaintainer = (before: Line[], after: Line[]) =>
  [leads, leadsWithAccount].every((counts) => !before.some(counts) || after.some(counts))

async function compare(people: { id: string }[], book: Line[], struck: string[]) {
  const rows = await db.roleTerm.findMany({ where: { personId: { in: people.map(({ id }) => id) } } })
  // Complete: what is on record is what the book says, and all that ever was is still there, marked.
  const onRecord = rows.filter(({ supersededAt }) => supersededAt === null)
  expect(new Set(onRecord.map(({ id }) => id))).toEqual(new Set(book.map(({ id }) => id)))
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([...book.map(({ id }) => id), ...struck]))
  for (const { role, since, until, personId, id } of onRecord) {
    const others = onRecord.filter((other) => other.personId === personId && other.role === role && other.id !== id)
    expect(others.filter((other) => (!other.until || since < other.until) && (!until || other.since < until))).toEqual(
      [],
    )
  }
  for (const [who, { id }] of people.entries()) {
    const own = onRecord.filter(({ personId }) => personId === id)
    for (const role of roles) {
      const days = new Set(
        book
          .filter((line) => line.who === who && line.role === role)
          .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
      )
      expect(tenure(own, role, instant(LAST), timeZone).days).toBe(days.size)
    }
    const { standing } = await db.directoryEntry.findFirstOrThrow({ where: { personId: id } })
    expect(standing).toBe(roleAt(own, present) ?? (own.length > 0 ? 'EMERITUS' : null))
  }
  const leading = onRecord.filter(({ role, until }) => role === 'MAINTAINER' && until === null)
  expect(withAccount.some((who) => leading.some(({ personId }) => personId === people[who]?.id))).toBe(true)
}

async function comesFromRoster(id: string): Promise<boolean> {
  const term = await db.roleTerm.findFirstOrThrow({ where: { id } })
  return term.correctsId ? comesFromRoster(term.correctsId) : term.source === 'BOOTSTRAP'
}

/** Whoever acts is none of the three, and holds no term that would count as the last. */
const maintainer = async (): Promise<AccountActor> => ({ ...(await makeAccount()), roles: ['MAINTAINER'] })

const forgetRoles = () =>
  db.roleTerm.updateMany({ where: { until: null }, data: { supersededAt: present, openKey: null } })
