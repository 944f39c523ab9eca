import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { submitNomination } from '@/lib/nominations/commands'
import { castBallot, closeVote } from '@/lib/votes/commands'
import { openVote } from '@/lib/votes/opening'
import { getVote } from '@/lib/votes/queries'
import { resultDocument } from '@/lib/votes/result'
import { makeCommitter, makeMaintainer, makeMember, visitor } from '../factories/actors'
import { amendCharter, committerElection } from '../factories/charter'
import { days, hours, minutes } from '../factories/clock'
import { meetingToday } from '../factories/meetings'
import { nobodyInOffice, nominationInput, openedVote, opening, scheduledNomination } from '../factories/nominations'
import { effectOf, refusesWithoutTrace } from './all-rows'

// A charter whose rule for electing committers changes twice: by votes cast, with a quorum and a wait, named; then secret.

const byVotesCast = days(10)
const secretly = days(20)
amendCharter(
  committerElection({
    version: 2,
    effective: '2026-03-12',
    vote: 'moreThan: 1/2, of: votes-cast, quorum: 1/2, ballot: named',
    retryAfterDays: 30,
  }) +
    committerElection({ version: 3, effective: '2026-03-22', vote: 'moreThan: 1/2, of: votes-cast, ballot: secret' }),
)

beforeEach(nobodyInOffice)

const electionOf = (electionId: string) => db.election.findFirstOrThrow({ where: { id: electionId } })

describe('a rule that changes while the vote is open', () => {
  test('changes nothing: it is counted as it was when it was opened', async () => {
    const { electors, maintainer, electionId, nominationId } = await openedVote({ electors: 4, closesInDays: 15 })
    await castBallot(maintainer, { electionId, choice: 'FOR' }, minutes(1))
    const second = electors[1] ?? expect.fail()
    await castBallot(second, { electionId, choice: 'FOR' }, byVotesCast)
    await closeVote(maintainer, { electionId }, hours(1, byVotesCast))
    // 2 of 4, no majority of the electorate; of the 2 votes cast it would have been.
    expect(await electionOf(electionId)).toMatchObject({ ruleVersion: 1, inFavour: 2, carried: false })
    expect(await getVote(visitor, nominationId)).toMatchObject({ terms: { of: 'electorate' } })
    // Nor does the new rule's wait hold for it.
    expect(await db.nomination.findFirst({ where: { id: nominationId } })).toMatchObject({
      nextTryAt: hours(1, byVotesCast),
    })
  })

  test('holds for a nomination written before, when its vote is opened after', async () => {
    const nominee = await makeMember()
    const [first, second] = [await makeMaintainer(), await makeCommitter()]
    const nominationId = await scheduledNomination(nominee)
    await meetingToday(byVotesCast)
    await openVote(first, { nominationId, ...opening(1, byVotesCast) }, byVotesCast)
    const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId } })
    await castBallot(second, { electionId, choice: 'FOR' }, byVotesCast)
    await closeVote(first, { electionId }, hours(1, byVotesCast))
    expect(await electionOf(electionId)).toMatchObject({ ruleVersion: 2, inFavour: 1, carried: true })
    expect(await db.nomination.findFirst({ where: { id: nominationId } })).toMatchObject({ ruleVersion: 1 })
  })
})

describe('by votes cast', () => {
  const openedThen = async (electors: number) => openedVote({ electors, at: byVotesCast })

  test.each<[string, number, number, number, number, boolean, string]>([
    ['absences do not count against it', 6, 2, 1, 0, true, 'majority'],
    ['nor do abstentions, which make the quorum', 6, 1, 0, 2, true, 'majority'],
    ['fewer than half of the electorate', 6, 2, 0, 0, false, 'no-quorum'],
    ['a tie', 6, 2, 2, 0, false, 'exactly'],
    ['abstentions alone', 6, 0, 0, 6, false, 'too-few'],
  ])('%s', async (_, size, inFavour, against, abstained, carried, reason) => {
    const { electors, maintainer, electionId, nominationId } = await openedThen(size)
    const ballots = [
      ...Array.from({ length: inFavour }, () => ({ choice: 'FOR' as const })),
      ...Array.from({ length: against }, () => ({ choice: 'AGAINST' as const, reason: 'No.' })),
      ...Array.from({ length: abstained }, () => ({ choice: 'ABSTAIN' as const })),
    ]
    for (const [index, ballot] of ballots.entries())
      await castBallot(electors[index] ?? expect.fail(), { electionId, ...ballot }, byVotesCast)
    await closeVote(maintainer, { electionId }, hours(1, byVotesCast))
    const vote = await getVote(visitor, nominationId)
    const subject = { id: nominationId, role: 'COMMITTER', nominee: { slug: 'n', name: 'N' }, recusals: [] }
    expect(vote && resultDocument(vote, subject)?.result).toEqual({ carried, reason })
  })

  test('a failed vote makes the nominee wait as long as the rule says', async () => {
    const { maintainer, nominee, electionId } = await openedThen(4)
    await closeVote(maintainer, { electionId }, hours(1, byVotesCast))
    const again = (at: Date) => submitNomination({ ...nominee, locale: 'en' }, nominationInput(nominee), at)
    await refusesWithoutTrace(() => again(days(39)), { reason: 'retry-too-early', params: { date: '11 April 2026' } })
    expect((await again(days(41))).ok).toBe(true)
  })
})

describe('a secret ballot', () => {
  const openedThen = (electors = 5) => openedVote({ electors, at: secretly })

  test('is refused among fewer than five', async () => {
    await expect(openedThen(4)).rejects.toThrow('electorate-too-small')
  })

  test('leaves a sum and that someone has voted, and is final', async () => {
    const { maintainer, electionId, nominationId } = await openedThen()
    const ballot = { electionId, choice: 'AGAINST' as const, reason: 'Not yet.' }
    const { effect } = await effectOf(() => castBallot(maintainer, ballot, secretly))
    expect(effect).toEqual({ Voter: '~1', SecretTally: '~1', AuditEntry: '+1' })
    expect(await db.ballot.count({ where: { electionId } })).toBe(0)
    await refusesWithoutTrace(() => castBallot(maintainer, ballot, minutes(1, secretly)), { reason: 'voted-secretly' })
    // Hidden until closing, from the voter, too.
    expect(await getVote(maintainer, nominationId)).toMatchObject({ own: null, against: null, reasons: [] })
    const { details, subject } = await db.auditEntry.findFirstOrThrow({
      where: { action: 'vote.ballot-cast', subject: `election:${electionId}` },
    })
    expect({ details, subject }).toEqual({ details: {}, subject: `election:${electionId}` })
  })

  test('of 200 at once by one voter, one is left', async () => {
    const { maintainer, electionId } = await openedThen()
    const same = Array.from({ length: 200 }, () => castBallot(maintainer, { electionId, choice: 'FOR' }, secretly))
    const answers = await Promise.all(same)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.secretTally.findFirst({ where: { electionId } })).toMatchObject({
      inFavour: 1,
      against: 0,
      abstained: 0,
    })
  }, 60_000)

  test('the same ballots in any order leave the same row', async () => {
    const cast = async (order: number[]) => {
      const { electors, electionId } = await openedThen()
      const choices = ['FOR', 'AGAINST', 'AGAINST', 'ABSTAIN', 'FOR'] as const
      for (const index of order) {
        const [elector, choice] = [electors[index] ?? expect.fail(), choices[index] ?? expect.fail()]
        const reason = choice === 'AGAINST' ? `Reason ${index}` : undefined
        await castBallot(elector, { electionId, choice, reason }, minutes(order.indexOf(index), secretly))
      }
      const { electionId: _, ...row } = await db.secretTally.findFirstOrThrow({ where: { electionId } })
      return JSON.stringify(row)
    }
    const [one, other] = [await cast([0, 1, 2, 3, 4]), await cast([4, 2, 0, 3, 1])]
    expect(other).toBe(one)
    expect(JSON.parse(one)).toEqual({ inFavour: 2, against: 2, abstained: 1, reasons: ['Reason 1', 'Reason 2'] })
  })

  test('publishes sums, reasons without names, and who took part', async () => {
    const { electors, maintainer, electionId, nominationId } = await openedThen()
    for (const elector of electors.slice(0, 3)) await castBallot(elector, { electionId, choice: 'FOR' }, secretly)
    await castBallot(electors[3] ?? expect.fail(), { electionId, choice: 'AGAINST', reason: 'Not yet.' }, secretly)
    await closeVote(maintainer, { electionId }, hours(1, secretly))
    const vote = await getVote(visitor, nominationId)
    const subject = { id: nominationId, role: 'COMMITTER', nominee: { slug: 'n', name: 'N' }, recusals: [] }
    expect(vote?.reasons).toEqual(['Not yet.'])
    expect(vote && resultDocument(vote, subject)).toMatchObject({
      ballots: null,
      totals: { for: 3, against: 1, abstained: 0 },
      counts: { electorate: 5, absent: 1 },
      result: { carried: true, reason: 'majority' },
    })
  })
})
