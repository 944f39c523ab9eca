import { beforeEach, describe, expect, test } from 'vitest'
import { getCharter } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { submitNomination, withdrawNomination } from '@/lib/nominations/commands'
import { listNominationsWaitingFor } from '@/lib/nominations/queries'
import { recommendNominee, recuse } from '@/lib/nominations/voices'
import { castBallot, closeDueVotes, closeVote, confirmResult, remindVoters } from '@/lib/votes/commands'
import { openVote } from '@/lib/votes/opening'
import { getVote } from '@/lib/votes/queries'
import { resultDocument } from '@/lib/votes/result'
import { retryMeeting } from '@/lib/votes/venue'
import { makeCommitter, makeHolder, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { makeDuty, makeMeeting, meetingToday } from '../factories/meetings'
import {
  nobodyInOffice,
  nominationInput,
  openedVote,
  opening,
  type Person,
  scheduledNomination,
} from '../factories/nominations'
import { effectOf, refusesWithoutTrace } from './all-rows'

beforeEach(async () => {
  await nobodyInOffice()
  await meetingToday()
})

const unknownId = '018f0000-0000-7000-8000-000000000000'

const votersOf = async (electionId: string) =>
  (await db.voter.findMany({ where: { electionId } })).map(({ personId }) => personId).sort()
const idsOf = (people: Person[]) => people.map(({ personId }) => personId).sort()
const ballotsOf = (electionId: string) =>
  db.ballot.findMany({
    where: { electionId },
    orderBy: [{ personId: 'asc' }, { number: 'asc' }],
    select: { personId: true, number: true, choice: true, reason: true, countsKey: true },
  })
const mailsOf = async (kind: string, nominationId: string) => {
  const mails = await db.outboxMail.findMany({ where: { dedupeKey: { startsWith: `${kind}:${nominationId}` } } })
  return mails.map(({ toAddress }) => toAddress).sort()
}
const addresses = (people: Person[]) => people.map(({ email }) => email).sort()

/** Votes for as many as said, the rest stay away. */
async function vote(electionId: string, electors: Person[], inFavour: number, against = 0, abstained = 0) {
  const ballots = [
    ...Array.from({ length: inFavour }, () => ({ choice: 'FOR' as const })),
    ...Array.from({ length: against }, () => ({ choice: 'AGAINST' as const, reason: 'Not yet.' })),
    ...Array.from({ length: abstained }, () => ({ choice: 'ABSTAIN' as const })),
  ]
  for (const [index, ballot] of ballots.entries()) {
    const elector = electors[index] ?? expect.fail('more ballots than electors')
    expect(await castBallot(elector, { electionId, ...ballot }, present)).toMatchObject({ ok: true })
  }
}

describe('opening', () => {
  test('freezes the others in office, without the nominee and the recused, and says so by mail', async () => {
    const nominee = await makeHolder('COMMITTER', { terms: [{ role: 'COMMITTER', since: days(-400) }] })
    const [first, second, recused] = [await makeMaintainer(), await makeCommitter(), await makeCommitter()]
    await makeMember()
    const submitted = await submitNomination(nominee, nominationInput(nominee, { role: 'MAINTAINER' }), present)
    const nominationId = submitted.ok ? submitted.value.id : ''
    await recommendNominee(first, { nominationId, text: 'Leads.' }, present)
    await recuse(recused, { nominationId }, present)
    const { answer, effect } = await effectOf(() => openVote(second, { nominationId, ...opening() }, present))
    expect(answer).toEqual({ ok: true, value: { id: nominationId } })
    expect(effect).toEqual({
      Nomination: '~1',
      NominationStep: '+1',
      Election: '+1',
      Voter: '+2',
      AuditEntry: '+1',
      OutboxMail: '+2',
    })
    const election = await db.election.findFirstOrThrow({ where: { nominationId } })
    expect(election).toMatchObject({
      ruleId: 'maintainer-election',
      ruleVersion: 1,
      meetingOn: '2026-03-02',
      openedById: second.personId,
      closedAt: null,
    })
    expect(await votersOf(election.id)).toEqual(idsOf([first, second]))
    expect(await mailsOf('vote-opened', nominationId)).toEqual(addresses([first, second]))
    expect(
      await db.auditEntry.findFirst({ where: { action: 'vote.opened', subject: `nomination:${nominationId}` } }),
    ).toMatchObject({
      ruleId: 'maintainer-election',
      ruleVersion: 1,
      details: { electionId: election.id, electorate: 2, needed: 2 },
    })
  })

  test('is refused for a nominee who no longer meets the charter, at each requirement', async () => {
    const maintainer = await makeMaintainer()
    const nominee = await makeMember()
    const nominationId = await scheduledNomination(nominee)
    const open = () => openVote(maintainer, { nominationId, ...opening() }, present)
    const restore = await db.nomination.findFirstOrThrow({ where: { id: nominationId } })

    await db.nomination.update({ where: { id: nominationId }, data: { area: null } })
    await refusesWithoutTrace(open, { reason: 'area-missing' })
    await db.nomination.update({ where: { id: nominationId }, data: { area: restore.area, workPlan: null } })
    await refusesWithoutTrace(open, { reason: 'work-plan-missing' })
    await db.nomination.update({ where: { id: nominationId }, data: { workPlan: restore.workPlan } })
    await db.roleTerm.updateMany({ where: { personId: nominee.personId }, data: { until: present } })
    await refusesWithoutTrace(open, { reason: 'nominee-lacks-role' })
    await db.roleTerm.updateMany({ where: { personId: nominee.personId }, data: { role: 'COMMITTER', until: null } })
    await refusesWithoutTrace(open, { reason: 'nominee-holds-role' })
  })

  test('is refused for a maintainer whose recommendation or year is gone', async () => {
    const nominee = await makeHolder('COMMITTER', { terms: [{ role: 'COMMITTER', since: days(-400) }] })
    const maintainer = await makeMaintainer()
    const submitted = await submitNomination(nominee, nominationInput(nominee, { role: 'MAINTAINER' }), present)
    const nominationId = submitted.ok ? submitted.value.id : ''
    const open = () => openVote(maintainer, { nominationId, ...opening() }, present)
    await refusesWithoutTrace(open, { reason: 'nomination-not-scheduled' })
    await recommendNominee(maintainer, { nominationId, text: 'Leads.' }, present)
    await db.recommendation.deleteMany({ where: { nominationId } })
    await refusesWithoutTrace(open, { reason: 'recommendations-missing' })
    await db.roleTerm.updateMany({ where: { personId: nominee.personId }, data: { since: days(-364) } })
    await refusesWithoutTrace(open, { reason: 'nominee-tenure-short' })
  })

  test.each<[string, Partial<ReturnType<typeof opening>>, object]>([
    ['a meeting to come', { meetingOn: '2026-03-03' }, { reason: 'meeting-ahead', field: 'meetingOn' }],
    [
      'a meeting before the nomination',
      { meetingOn: '2026-03-01' },
      { reason: 'meeting-before-nomination', field: 'meetingOn' },
    ],
    ['a close in the past', { closesAt: '2026-03-02T16:00' }, { reason: 'vote-closes-in-past', field: 'closesAt' }],
    ['a close far away', { closesAt: '2026-04-01T16:01' }, { reason: 'vote-too-long', field: 'closesAt' }],
  ])('is refused with %s', async (_, times, refusal) => {
    const maintainer = await makeMaintainer()
    const nominationId = await scheduledNomination(await makeMember())
    await refusesWithoutTrace(() => openVote(maintainer, { nominationId, ...opening(), ...times }, present), refusal)
  })

  test('is refused on a day without a meeting, when it was called off, and later than the day after', async () => {
    const maintainer = await makeMaintainer()
    const nominationId = await scheduledNomination(await makeMember())
    const open = (meetingOn: string, at: Date) =>
      openVote(maintainer, { nominationId, ...opening(1, at), meetingOn }, at)
    const refusal = (reason: string) => ({ reason, field: 'meetingOn' })
    await refusesWithoutTrace(() => open('2026-03-03', days(1)), refusal('no-meeting-that-day'))
    const { id } = await makeMeeting({ startsAt: days(1), status: 'CANCELLED' })
    await refusesWithoutTrace(() => open('2026-03-03', days(1)), refusal('no-meeting-that-day'))
    await db.meeting.update({ where: { id }, data: { status: 'PLANNED' } })
    await refusesWithoutTrace(() => open('2026-03-03', days(3)), refusal('vote-after-meeting'))
    expect((await open('2026-03-03', days(2))).ok).toBe(true)
    expect(await db.election.findFirst({ where: { nominationId } })).toMatchObject({ meetingOn: '2026-03-03' })
  })

  test.each(['failed', 'withdrawn'] as const)(
    'at the meeting of a vote that was %s takes a later meeting',
    async (end) => {
      const { nominee, maintainer, electionId, nominationId } = await openedVote()
      if (end === 'failed') await closeVote(maintainer, { electionId }, hours(1))
      else await withdrawNomination(nominee, { nominationId }, hours(1))
      const again = { nominationId: await scheduledNomination(nominee, hours(1)) }
      await refusesWithoutTrace(() => openVote(maintainer, { ...again, ...opening(1, hours(2)) }, hours(2)), {
        reason: 'voted-at-meeting',
        field: 'meetingOn',
      })
      // The vote on someone else is none on this person.
      const other = await scheduledNomination(await makeMember())
      expect((await openVote(maintainer, { nominationId: other, ...opening(1, hours(2)) }, hours(2))).ok).toBe(true)
      const later = days(14)
      await meetingToday(later)
      expect((await openVote(maintainer, { ...again, ...opening(1, later) }, later)).ok).toBe(true)
    },
  )

  test('after a vote that failed, the next meeting is named as the earliest', async () => {
    await db.meeting.updateMany({ where: { startsAt: { gt: present } }, data: { status: 'CANCELLED' } })
    const failed = { nextTryAt: hours(1), meetingOn: '2026-03-02' }
    const byCharter = await retryMeeting(visitor, getCharter(), failed)
    expect(byCharter.getTime()).toBeGreaterThan(days(1).getTime())
    await makeMeeting({ startsAt: hours(3) })
    await makeMeeting({ startsAt: days(3), status: 'CANCELLED' })
    await makeMeeting({ startsAt: days(9) })
    // Not the same day's, nor the one that was called off.
    expect(await retryMeeting(visitor, getCharter(), failed)).toEqual(days(9))
    await db.meeting.updateMany({ where: { startsAt: { gt: present } }, data: { status: 'CANCELLED' } })
  })

  test('is refused with nobody to vote, twice, and for a forged id', async () => {
    const { maintainer, nominationId } = await openedVote()
    await refusesWithoutTrace(() => openVote(maintainer, { nominationId, ...opening() }, present), {
      reason: 'vote-opened',
    })
    await refusesWithoutTrace(() => openVote(maintainer, { nominationId: unknownId, ...opening() }, present), {
      reason: 'nomination-not-found',
    })
    await nobodyInOffice()
    const other = await scheduledNomination(await makeMember())
    // Still signed in as maintainer, though no term says so any more.
    await refusesWithoutTrace(() => openVote(maintainer, { nominationId: other, ...opening() }, present), {
      reason: 'electorate-empty',
    })
  })

  test('by ten at once opens one vote', async () => {
    const nominationId = await scheduledNomination(await makeMember())
    const committers = await Promise.all(Array.from({ length: 10 }, () => makeCommitter()))
    const answers = await Promise.all(committers.map((one) => openVote(one, { nominationId, ...opening() }, present)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'vote-opened')).toHaveLength(9)
    expect(await db.election.count({ where: { nominationId } })).toBe(1)
  })
})

describe('a named ballot', () => {
  test('is kept, changed by another, and the last counts', async () => {
    const { maintainer, electionId, nominationId } = await openedVote()
    const { personId } = maintainer
    const { effect } = await effectOf(() => castBallot(maintainer, { electionId, choice: 'FOR' }, present))
    expect(effect).toEqual({ Voter: '~1', Ballot: '+1', AuditEntry: '+1' })
    const change = await effectOf(() =>
      castBallot(maintainer, { electionId, choice: 'AGAINST', reason: 'Second thoughts.' }, minutes(1)),
    )
    expect(change.effect).toEqual({ Ballot: '+1 ~1', AuditEntry: '+1' })
    expect(await ballotsOf(electionId)).toEqual([
      { personId, number: 1, choice: 'FOR', reason: null, countsKey: null },
      { personId, number: 2, choice: 'AGAINST', reason: 'Second thoughts.', countsKey: `${electionId}:${personId}` },
    ])
    const again = await effectOf(() =>
      castBallot(maintainer, { electionId, choice: 'AGAINST', reason: 'Second thoughts.' }, minutes(2)),
    )
    expect([again.answer.ok, again.effect]).toEqual([true, {}])
    expect(await getVote(maintainer, nominationId)).toMatchObject({
      own: { choice: 'AGAINST', number: 2 },
      ballots: [],
    })
    expect(await getVote(visitor, nominationId)).toMatchObject({ own: null, ballots: [], inFavour: null })
  })

  test('of 200 at once by one voter, one is left', async () => {
    const { maintainer, electionId } = await openedVote()
    const same = Array.from({ length: 200 }, () => castBallot(maintainer, { electionId, choice: 'FOR' }, present))
    expect((await Promise.all(same)).every(({ ok }) => ok)).toBe(true)
    expect(await ballotsOf(electionId)).toMatchObject([{ number: 1, choice: 'FOR' }])
  }, 60_000)

  test('of 200 different ones at once by one voter, all are kept and one counts', async () => {
    const { maintainer, electionId, nominationId } = await openedVote()
    const ballots = Array.from({ length: 200 }, (_, index) => ({
      choice: 'AGAINST' as const,
      reason: `Reason ${index}`,
    }))
    await Promise.all(ballots.map((ballot) => castBallot(maintainer, { electionId, ...ballot }, present)))
    const kept = await ballotsOf(electionId)
    expect(kept.map(({ number }) => number)).toEqual(ballots.map((_, index) => index + 1))
    expect(kept.filter(({ countsKey }) => countsKey)).toEqual([kept.at(-1)])
    await closeVote(maintainer, { electionId }, minutes(1))
    expect(await db.election.findFirst({ where: { nominationId } })).toMatchObject({
      inFavour: 0,
      against: 1,
      abstained: 0,
    })
  }, 60_000)

  test('is refused late, for oneself, when recused, from outside, without reason, with a forged id', async () => {
    await nobodyInOffice()
    const nominee = await makeHolder('COMMITTER', { terms: [{ role: 'COMMITTER', since: days(-400) }] })
    const [maintainer, recused] = [await makeMaintainer(), await makeCommitter()]
    const submitted = await submitNomination(nominee, nominationInput(nominee, { role: 'MAINTAINER' }), present)
    const nominationId = submitted.ok ? submitted.value.id : ''
    await recommendNominee(maintainer, { nominationId, text: 'Leads.' }, present)
    await recuse(recused, { nominationId }, present)
    await openVote(maintainer, { nominationId, ...opening() }, present)
    const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId } })
    const elsewhere = await db.election.findFirstOrThrow({ where: { nominationId: { not: nominationId } } })
    const newcomer = await makeCommitter()
    const yes = { electionId, choice: 'FOR' as const }
    const cases: [() => Promise<unknown>, object][] = [
      [() => castBallot(nominee, yes, present), { reason: 'own-vote' }],
      [() => castBallot(recused, yes, present), { reason: 'voter-recused' }],
      [() => castBallot(newcomer, yes, present), { reason: 'not-in-electorate' }],
      [() => castBallot({ ...newcomer, personId: null } as never, yes, present), { reason: 'not-in-electorate' }],
      [() => castBallot(maintainer, { electionId: unknownId, choice: 'FOR' }, present), { reason: 'vote-not-found' }],
      [
        () => castBallot(maintainer, { electionId: elsewhere.id, choice: 'FOR' }, present),
        { reason: 'not-in-electorate' },
      ],
      [
        () => castBallot(maintainer, { electionId, choice: 'AGAINST' }, present),
        { reason: 'against-without-reason', field: 'reason' },
      ],
      [() => castBallot(maintainer, yes, days(1)), { reason: 'vote-closed' }],
      [() => confirmResult(maintainer, { electionId }, present), { reason: 'vote-not-closed' }],
      [() => confirmResult(maintainer, { electionId: unknownId }, present), { reason: 'vote-not-found' }],
      [() => closeVote(maintainer, { electionId: unknownId }, present), { reason: 'vote-not-found' }],
    ]
    for (const [run, refusal] of cases) await refusesWithoutTrace(run, refusal)
    await castBallot(maintainer, yes, present)
    await closeVote(maintainer, { electionId }, minutes(1))
    await refusesWithoutTrace(() => castBallot(maintainer, yes, minutes(2)), { reason: 'vote-closed' })
    await refusesWithoutTrace(() => closeVote(maintainer, { electionId }, minutes(2)), { reason: 'vote-closed' })
  })

  test('of someone whose term ends after the opening still counts, and the needed count stays', async () => {
    const { electors, nominationId, electionId } = await openedVote({ electors: 4 })
    await nobodyInOffice()
    await makeCommitter()
    const leaver = electors[3] ?? expect.fail('four electors')
    expect(await castBallot({ ...leaver, roles: [] }, { electionId, choice: 'FOR' }, minutes(1))).toMatchObject({
      ok: true,
    })
    await vote(electionId, electors, 2)
    await closeDueVotes(system, days(2))
    // 3 of 4, with one of the three out of office by then; the newcomer is in no count.
    expect(await db.election.findFirst({ where: { nominationId } })).toMatchObject({ inFavour: 3, carried: true })
    expect(await votersOf(electionId)).toEqual(idsOf(electors))
  })
})

describe('closing', () => {
  test.each<[string, number, [number, number, number], boolean]>([
    ['3 of 4', 4, [3, 1, 0], true],
    ['a tie, 2 of 4', 4, [2, 2, 0], false],
    ['half with absences, 2 of 4', 4, [2, 0, 0], false],
    ['half with abstentions, 2 of 4', 4, [2, 0, 2], false],
    ['2 of 3', 3, [2, 1, 0], true],
    ['nobody votes', 3, [0, 0, 0], false],
  ])('counts %s', async (_, size, [inFavour, against, abstained], carried) => {
    const { electors, maintainer, electionId, nominationId, nominee } = await openedVote({ electors: size })
    await vote(electionId, electors, inFavour, against, abstained)
    const { answer, effect } = await effectOf(() => closeVote(maintainer, { electionId }, hours(1)))
    expect(answer).toEqual({ ok: true, value: { id: nominationId } })
    expect(effect).toEqual({
      Nomination: '~1',
      NominationStep: '+1',
      Election: '~1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    expect(await db.election.findFirst({ where: { id: electionId } })).toMatchObject({
      inFavour,
      against,
      abstained,
      carried,
      end: 'ORGANISER',
      closedAt: hours(1),
      closedById: maintainer.personId,
    })
    expect(await db.nomination.findFirst({ where: { id: nominationId } })).toMatchObject(
      carried
        ? { status: 'CLOSED', nextTryAt: null, endedAt: null }
        : { status: 'FAILED', nextTryAt: hours(1), endedAt: hours(1), openKey: null },
    )
    expect(await mailsOf(carried ? 'vote-to-confirm' : 'vote-failed', nominationId)).toEqual(
      addresses([carried ? maintainer : nominee]),
    )
  })

  test('by time happens once, at the time that was said, however late the job comes', async () => {
    const { electors, electionId, nominationId } = await openedVote()
    await vote(electionId, electors, 4)
    const { closesAt } = await db.election.findFirstOrThrow({ where: { id: electionId } })
    await closeDueVotes(system, new Date(closesAt.getTime() - 1))
    expect(await db.election.findFirst({ where: { id: electionId } })).toMatchObject({ closedAt: null })
    await Promise.all([1, 2, 3].map(() => closeDueVotes(system, days(5))))
    expect(await db.election.findFirst({ where: { id: electionId } })).toMatchObject({
      closedAt: closesAt,
      end: 'TIME',
      carried: true,
    })
    expect(
      await db.auditEntry.count({ where: { action: 'vote.carried', subject: `nomination:${nominationId}` } }),
    ).toBe(1)
    expect((await effectOf(() => closeDueVotes(system, days(6)))).effect).toEqual({})
  })

  test('before all have voted is for a maintainer and who organises the meeting, not for anyone else', async () => {
    const close = async (who: (vote: Awaited<ReturnType<typeof openedVote>>) => Promise<Person>, ballots: number) => {
      const opened = await openedVote()
      await vote(opened.electionId, opened.electors, ballots)
      const closer = await who(opened)
      return { run: () => closeVote(closer, { electionId: opened.electionId }, hours(1)), ...opened }
    }
    const committer = async ({ committers: [one] }: { committers: Person[] }) => one ?? expect.fail()
    const early = { reason: 'vote-too-early-to-close' }
    await refusesWithoutTrace((await close(committer, 3)).run, early)
    // Not even when 3 of 4 have carried it: that would tell how they voted.
    const organising = await close(committer, 3)
    const { id: meetingId } = await meetingToday()
    const duty = await makeDuty(meetingId, (await committer(organising)).personId)
    expect(await organising.run()).toMatchObject({ ok: true })
    await refusesWithoutTrace((await close(committer, 0)).run, early)
    await db.duty.delete({ where: { id: duty.id } })
    expect(await (await close(committer, 4)).run()).toMatchObject({ ok: true })
    expect(await (await close(async ({ maintainer }) => maintainer, 0)).run()).toMatchObject({ ok: true })
    const late = await close(committer, 1)
    const closer = await committer(late)
    expect(await closeVote(closer, { electionId: late.electionId }, days(1))).toMatchObject({ ok: true })
  })

  test('counts a ballot that came in while it waited, and is not before it', async () => {
    const { maintainer, electionId } = await openedVote()
    await castBallot(maintainer, { electionId, choice: 'FOR' }, minutes(61))
    await closeVote(maintainer, { electionId }, hours(1))
    expect(await db.election.findFirst({ where: { id: electionId } })).toMatchObject({
      inFavour: 1,
      closedAt: minutes(61),
    })
  })

  test('those who have not voted are reminded once, when half of a short vote is over', async () => {
    const day = await openedVote({ closesInDays: 1 })
    const short = await openedVote({ closesInDays: 1 / 12 })
    const reminded = async () => [
      (await mailsOf('vote-reminder', day.nominationId)).length,
      (await mailsOf('vote-reminder', short.nominationId)).length,
    ]
    await remindVoters(system, minutes(10))
    expect(await reminded()).toEqual([0, 0])
    await remindVoters(system, minutes(60))
    expect(await reminded()).toEqual([0, 4])
    await remindVoters(system, minutes(12 * 60 - 1))
    expect(await reminded()).toEqual([0, 4])
    await remindVoters(system, hours(12))
    await remindVoters(system, hours(13))
    expect(await reminded()).toEqual([4, 4])
  })

  test('those who have not voted are reminded once, within the last day', async () => {
    const { electors, electionId, nominationId } = await openedVote({ closesInDays: 3 })
    await vote(electionId, electors, 1)
    await remindVoters(system, days(1))
    expect(await mailsOf('vote-reminder', nominationId)).toEqual([])
    await Promise.all([1, 2, 3].map(() => remindVoters(system, days(2.5))))
    await remindVoters(system, days(2.6))
    expect(await mailsOf('vote-reminder', nominationId)).toEqual(addresses(electors.slice(1)))
  })
})

describe('confirming', () => {
  const carriedVote = async () => {
    const opened = await openedVote()
    await vote(opened.electionId, opened.electors, 4)
    await closeVote(opened.maintainer, { electionId: opened.electionId }, hours(1))
    return opened
  }

  test('begins the term by the rule that was voted under, with audit and mail, or nothing', async () => {
    const { maintainer, nominee, electionId, nominationId } = await carriedVote()
    expect((await listNominationsWaitingFor(maintainer, hours(2))).map(({ id }) => id)).toContain(nominationId)
    const { answer, effect } = await effectOf(() => confirmResult(maintainer, { electionId }, hours(2)))
    expect(answer).toEqual({ ok: true, value: { id: nominationId } })
    expect(effect).toEqual({
      Nomination: '~1',
      NominationStep: '+1',
      Election: '~1',
      RoleTerm: '+1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    const { personId } = nominee
    expect(await db.roleTerm.findFirst({ where: { personId, role: 'COMMITTER' } })).toMatchObject({
      since: hours(2),
      until: null,
      source: 'VOTE',
      ruleId: 'committer-election',
      ruleVersion: 1,
      areas: [nominationInput(nominee).area],
      openKey: `${personId}:COMMITTER`,
    })
    expect(await mailsOf('vote-confirmed', nominationId)).toEqual(addresses([nominee]))
    await refusesWithoutTrace(() => confirmResult(maintainer, { electionId }, hours(3)), { reason: 'vote-confirmed' })
    expect((await listNominationsWaitingFor(maintainer, hours(4))).map(({ id }) => id)).not.toContain(nominationId)
  })

  test('twice at once begins one term', async () => {
    const { maintainer, nominee, electionId } = await carriedVote()
    const other = await makeMaintainer()
    const answers = await Promise.all(
      [maintainer, other, maintainer, other].map((one) => confirmResult(one, { electionId }, hours(2))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.roleTerm.count({ where: { personId: nominee.personId, role: 'COMMITTER' } })).toBe(1)
  })

  test('is refused when the vote failed, or the nominee holds the role by now', async () => {
    const { maintainer, electionId, electors } = await openedVote()
    await vote(electionId, electors, 2, 2)
    await closeVote(maintainer, { electionId }, hours(1))
    await refusesWithoutTrace(() => confirmResult(maintainer, { electionId }, hours(2)), { reason: 'vote-not-carried' })
    const second = await carriedVote()
    const { personId } = second.nominee
    const term = { personId, role: 'COMMITTER' as const, since: hours(1), openKey: `${personId}:COMMITTER` }
    await db.roleTerm.create({ data: { ...term, source: 'CORRECTION', ruleId: 'committer-election', ruleVersion: 1 } })
    await refusesWithoutTrace(() => confirmResult(second.maintainer, { electionId: second.electionId }, hours(2)), {
      reason: 'nominee-holds-role',
    })
  })
})

test('the published result names every position, or none, and every change', async () => {
  const { electors, maintainer, electionId, nominationId } = await openedVote({ electors: 4 })
  await castBallot(maintainer, { electionId, choice: 'ABSTAIN' }, present)
  await vote(electionId, electors, 1, 1)
  await closeVote(maintainer, { electionId }, hours(1))
  const published = await getVote(visitor, nominationId)
  const subject = { id: nominationId, role: 'COMMITTER', nominee: { slug: 'n', name: 'N' }, recusals: [] }
  const document = published && resultDocument(published, subject)
  expect(document).toMatchObject({
    counts: { electorate: 4, for: 1, against: 1, abstained: 0, absent: 2 },
    arithmetic: { base: 4, needed: 3, voted: 2, quorum: null },
    result: { carried: false, reason: 'too-few' },
    totals: null,
  })
  expect(document?.ballots?.map(({ choice, number }) => `${choice} ${number}`).sort()).toEqual([
    'abstain 1',
    'against 1',
    'for 2',
  ])
  expect(document?.electorate.filter(({ voted }) => voted)).toHaveLength(2)
  expect(JSON.stringify(document)).not.toContain('Not yet.')
})
