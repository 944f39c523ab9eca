import { beforeEach, describe, expect, test } from 'vitest'
import { getCharter } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { listContributions } from '@/lib/eligibility/queries'
import {
  acceptNomination,
  declineNomination,
  scheduleNominations,
  submitNomination,
  withdrawNomination,
} from '@/lib/nominations/commands'
import { getNomination, listOpenVotes, listScheduledNominations } from '@/lib/nominations/queries'
import { commentOnNomination, recommendNominee, recuse, rejoinVote } from '@/lib/nominations/voices'
import { castBallot } from '@/lib/votes/commands'
import { getVote } from '@/lib/votes/queries'
import {
  makeAccount,
  makeCommitter,
  makeHolder,
  makeMaintainer,
  makeMember,
  system,
  visitor,
} from '../factories/actors'
import { days, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { nobodyInOffice, nominationInput, openedVote, scheduledNomination } from '../factories/nominations'
import { effectOf, refusesWithoutTrace } from './all-rows'

beforeEach(nobodyInOffice)

const unknownId = '018f0000-0000-7000-8000-000000000000'
/** The first meeting with a day's notice: every second Wednesday from 2025-01-01 on, 19:00 in Shanghai. */
const nextMeeting = new Date('2026-03-11T11:00:00Z')

const statusOf = async (id: string) => (await db.nomination.findFirstOrThrow({ where: { id } })).status
const stepsOf = async (id: string) =>
  (await db.nominationStep.findMany({ where: { nominationId: id }, orderBy: { id: 'asc' } })).map(
    ({ status }) => status,
  )
const mailsAbout = async (id: string) => {
  const mails = await db.outboxMail.findMany({ where: { dedupeKey: { contains: `:${id}:` } }, orderBy: { id: 'asc' } })
  return mails.map(({ dedupeKey, toAddress }) => `${dedupeKey.split(':')[0]} ${toAddress}`)
}

describe('nominating', () => {
  test('oneself is accepting: it goes onto the next agenda by itself', async () => {
    const member = await makeMember({ locale: 'en' })
    const { answer, effect } = await effectOf(() => submitNomination(member, nominationInput(member), present))
    expect(answer).toEqual({ ok: true, value: { id: expect.any(String) } })
    expect(effect).toEqual({ Nomination: '+1', NominationStep: '+3', AuditEntry: '+1', OutboxMail: '+1' })
    const id = answer.ok ? answer.value.id : ''
    expect(await db.nomination.findFirst({ where: { id } })).toMatchObject({
      status: 'SCHEDULED',
      acceptedAt: present,
      scheduledFor: nextMeeting,
      ruleId: 'committer-election',
      ruleVersion: 1,
      openKey: `${member.personId}:COMMITTER`,
    })
    expect(await stepsOf(id)).toEqual(['SUBMITTED', 'ACCEPTED', 'SCHEDULED'])
    expect(await mailsAbout(id)).toEqual([`nomination-scheduled ${member.email}`])
    expect(await listScheduledNominations(db)).toEqual([{ id, role: 'COMMITTER', nominee: member.name }])
  })

  test('another waits for their answer, and only the two can read it until then', async () => {
    const [nominator, nominee, third] = [await makeMember(), await makeMember(), await makeMaintainer()]
    const input = nominationInput(nominee, { area: undefined, workPlan: undefined })
    const submitted = await submitNomination(nominator, input, present)
    const id = submitted.ok ? submitted.value.id : ''
    expect(await mailsAbout(id)).toEqual([`nomination-received ${nominee.email}`])
    const readers = [nominator, nominee, third, visitor]
    const seen = await Promise.all(readers.map(async (reader) => (await getNomination(reader, id)) !== null))
    expect(seen).toEqual([true, true, false, false])

    await refusesWithoutTrace(
      () => acceptNomination(nominee, { nominationId: id, area: undefined, workPlan: 'A plan.' }, present),
      {
        reason: 'area-missing',
        field: 'area',
      },
    )
    const { area } = nominationInput(nominee)
    await refusesWithoutTrace(
      () => acceptNomination(nominee, { nominationId: id, area, workPlan: undefined }, present),
      {
        reason: 'work-plan-missing',
        field: 'workPlan',
      },
    )
    const accepted = await acceptNomination(nominee, { nominationId: id, area, workPlan: 'My own plan.' }, present)
    expect(accepted.ok).toBe(true)
    expect(await stepsOf(id)).toEqual(['SUBMITTED', 'ACCEPTED', 'SCHEDULED'])
    expect(await getNomination(visitor, id)).toMatchObject({ workPlan: 'My own plan.', comments: [] })
    expect((await mailsAbout(id)).slice(1).sort()).toEqual(
      [`nomination-accepted ${nominator.email}`, `nomination-scheduled ${nominee.email}`].sort(),
    )
    await refusesWithoutTrace(() => declineNomination(nominee, { nominationId: id }, present), {
      reason: 'nomination-answered',
    })
  })

  test('another who declines ends it, and it stays between the two', async () => {
    const [nominator, nominee] = [await makeMember(), await makeMember()]
    const submitted = await submitNomination(nominator, nominationInput(nominee), present)
    const id = submitted.ok ? submitted.value.id : ''
    expect((await declineNomination(nominee, { nominationId: id }, present)).ok).toBe(true)
    expect(await db.nomination.findFirst({ where: { id } })).toMatchObject({
      status: 'DECLINED',
      endedAt: present,
      openKey: null,
    })
    expect(await getNomination(visitor, id)).toBeNull()
    expect((await submitNomination(nominator, nominationInput(nominee), present)).ok).toBe(true)
  })

  test('points at records of the nominee and at links', async () => {
    const member = await makeMember()
    const event = await makeEvent({ startsAt: days(-7) })
    await db.event.update({ where: { id: event.id }, data: { createdById: member.personId } })
    expect(await listContributions(member, member.personId, present)).toMatchObject([
      { source: `events-organised:${event.id}`, kind: 'events-organised' },
    ])
    const links = [{ address: 'https://example.org/1', title: 'A review' }]
    const submitted = await submitNomination(
      member,
      nominationInput(member, { evidence: [`events-organised:${event.id}`], links }),
      present,
    )
    const id = submitted.ok ? submitted.value.id : ''
    expect((await getNomination(visitor, id))?.evidence).toMatchObject([
      { source: `events-organised:${event.id}`, address: `/events/${event.slug}`, titleEn: 'Sharing session' },
      { source: null, address: 'https://example.org/1', titleEn: 'A review' },
    ])
    const other = await makeMember()
    await refusesWithoutTrace(
      () => submitNomination(other, nominationInput(other, { evidence: [`events-organised:${event.id}`] }), present),
      { reason: 'evidence-unknown', field: 'evidence' },
    )
  })

  test('by ten at once makes one nomination', async () => {
    const member = await makeMember()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submitNomination(member, nominationInput(member), present)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'nomination-open')).toHaveLength(9)
    expect(await db.nomination.count({ where: { nomineeId: member.personId } })).toBe(1)
  })
})

describe('is refused', () => {
  test('at each requirement, with its reason', async () => {
    const member = await makeMember()
    const committer = await makeHolder('COMMITTER', { terms: [{ role: 'COMMITTER', since: days(-364) }] })
    const former = await makeHolder(null, { terms: [{ role: 'MEMBER', since: days(-400), until: days(-1) }] })
    // As in the founding roster: without a committer's term.
    const maintainer = await makeMaintainer()
    const input = nominationInput
    const cases: [() => Promise<unknown>, object][] = [
      [() => submitNomination(member, input(former), present), { reason: 'nominee-lacks-role' }],
      [
        () => submitNomination(member, input(member, { role: 'MAINTAINER' }), present),
        { reason: 'nominee-lacks-role' },
      ],
      [
        () => submitNomination(committer, input(committer, { role: 'MAINTAINER' }), present),
        { reason: 'nominee-tenure-short' },
      ],
      [() => submitNomination(member, input(committer), present), { reason: 'nominee-holds-role' }],
      [() => submitNomination(member, input(maintainer), present), { reason: 'nominee-holds-role' }],
      [
        () => submitNomination(member, input(member, { area: undefined }), present),
        { reason: 'area-missing', field: 'area' },
      ],
      [
        () => submitNomination(member, input(member, { area: 'no-such-area' }), present),
        { reason: 'area-unknown', field: 'area' },
      ],
      [
        () => submitNomination(member, input(member, { workPlan: undefined }), present),
        { reason: 'work-plan-missing', field: 'workPlan' },
      ],
      [
        () => submitNomination(member, { ...input(member), nomineeId: unknownId }, present),
        { reason: 'person-not-found' },
      ],
      [
        () => submitNomination(member, input(member), new Date('2024-06-01T00:00:00Z')),
        { reason: 'election-not-in-force' },
      ],
    ]
    for (const [run, refusal] of cases) await refusesWithoutTrace(run, refusal)
  })

  test('when the plan is the empty outline', async () => {
    const member = await makeMember()
    const outline = getCharter().workPlanTemplate?.zh.trim()
    await refusesWithoutTrace(() => submitNomination(member, nominationInput(member, { workPlan: outline }), present), {
      reason: 'work-plan-missing',
      field: 'workPlan',
    })
  })

  test('for answers, recommendations, comments and recusals out of time, forged ids, and the wrong people', async () => {
    const { nominee, maintainer, nominationId } = await openedVote()
    const outsider = await makeMember()
    const text = 'Words.'
    const cases: [() => Promise<unknown>, object][] = [
      [
        () => acceptNomination(nominee, { nominationId, area: undefined, workPlan: undefined }, present),
        { reason: 'nomination-answered' },
      ],
      [() => declineNomination(nominee, { nominationId }, present), { reason: 'nomination-answered' }],
      [() => recommendNominee(maintainer, { nominationId, text }, present), { reason: 'recommendation-not-asked' }],
      [() => recuse(maintainer, { nominationId }, present), { reason: 'electorate-settled' }],
      [() => rejoinVote(maintainer, { nominationId }, present), { reason: 'electorate-settled' }],
      [
        () => commentOnNomination(outsider, { nominationId: unknownId, text }, present),
        { reason: 'nomination-not-found' },
      ],
      [() => withdrawNomination(outsider, { nominationId: unknownId }, present), { reason: 'nomination-not-found' }],
      [() => recuse(maintainer, { nominationId: unknownId }, present), { reason: 'nomination-not-found' }],
      // Past its time, though nobody has closed it yet.
      [() => withdrawNomination(nominee, { nominationId }, days(1)), { reason: 'vote-closed' }],
    ]
    for (const [run, refusal] of cases) await refusesWithoutTrace(run, refusal)
  })
})

describe('recommending', () => {
  const forMaintainer = async () => {
    const committer = await makeHolder('COMMITTER', { terms: [{ role: 'COMMITTER', since: days(-366) }] })
    const [first, second] = [await makeMaintainer(), await makeMaintainer()]
    const submitted = await submitNomination(committer, nominationInput(committer, { role: 'MAINTAINER' }), present)
    return { committer, first, second, nominationId: submitted.ok ? submitted.value.id : '' }
  }

  test('is asked of the maintainers, and one is enough', async () => {
    const { committer, first, second, nominationId } = await forMaintainer()
    expect(await statusOf(nominationId)).toBe('ACCEPTED')
    expect((await mailsAbout(nominationId)).sort()).toEqual(
      [first, second].map(({ email }) => `recommendation-wanted ${email}`).sort(),
    )
    const text = 'Leads the adaptation.'
    const { answer, effect } = await effectOf(() => recommendNominee(first, { nominationId, text }, present))
    expect(answer.ok).toBe(true)
    expect(effect).toEqual({
      Nomination: '~1',
      NominationStep: '+2',
      Recommendation: '+1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    expect(await stepsOf(nominationId)).toEqual(['SUBMITTED', 'ACCEPTED', 'RECOMMENDED', 'SCHEDULED'])
    expect((await recommendNominee(second, { nominationId, text }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => recommendNominee(second, { nominationId, text }, present), {
      reason: 'recommended-already',
    })
    expect(await getNomination(committer, nominationId)).toMatchObject({
      scheduledFor: nextMeeting,
      recommendations: [{ personId: first.personId }, { personId: second.personId }],
    })
  })

  test('by both at once schedules it once', async () => {
    const { first, second, nominationId } = await forMaintainer()
    await Promise.all([first, second].map((one) => recommendNominee(one, { nominationId, text: 'Yes.' }, present)))
    expect(await stepsOf(nominationId)).toEqual(['SUBMITTED', 'ACCEPTED', 'RECOMMENDED', 'SCHEDULED'])
    expect((await mailsAbout(nominationId)).filter((mail) => mail.startsWith('nomination-scheduled'))).toHaveLength(1)
  })
})

describe('before the vote', () => {
  test('members comment, and only members read it', async () => {
    const nominee = await makeMember()
    const id = await scheduledNomination(nominee)
    const member = await makeMember()
    const { effect } = await effectOf(() =>
      commentOnNomination(member, { nominationId: id, text: 'A question.' }, present),
    )
    expect(effect).toEqual({ NominationComment: '+1', AuditEntry: '+1' })
    const read = async (reader: Parameters<typeof getNomination>[0]) =>
      (await getNomination(reader, id))?.comments.length
    expect([await read(member), await read(visitor), await read(await makeAccount())]).toEqual([1, 0, 0])
  })

  test('someone stands aside, and may take it back', async () => {
    const nominee = await makeMember()
    const committer = await makeCommitter()
    const id = await scheduledNomination(nominee)
    const nominationId = { nominationId: id }
    expect((await effectOf(() => recuse(committer, nominationId, present))).effect).toEqual({
      Recusal: '+1',
      AuditEntry: '+1',
    })
    await refusesWithoutTrace(() => recuse(committer, nominationId, present), { reason: 'recused-already' })
    expect((await effectOf(() => rejoinVote(committer, nominationId, present))).effect).toEqual({
      Recusal: '-1',
      AuditEntry: '+1',
    })
    await refusesWithoutTrace(() => rejoinVote(committer, nominationId, present), { reason: 'not-recused' })
  })

  test('withdrawing ends it and lets the person be nominated again', async () => {
    const nominee = await makeMember()
    const id = await scheduledNomination(nominee)
    expect((await withdrawNomination(nominee, { nominationId: id }, present)).ok).toBe(true)
    expect(await db.nomination.findFirst({ where: { id } })).toMatchObject({ status: 'WITHDRAWN', openKey: null })
    await refusesWithoutTrace(() => withdrawNomination(nominee, { nominationId: id }, present), {
      reason: 'nomination-withdrawn',
    })
    expect((await submitNomination(nominee, nominationInput(nominee), present)).ok).toBe(true)
  })

  test('a meeting that passes without the vote moves it on to the next, and once only', async () => {
    const nominee = await makeMember()
    const id = await scheduledNomination(nominee)
    const dayAfter = days(1, nextMeeting)
    await scheduleNominations(system, new Date(dayAfter.getTime() - 1))
    expect((await db.nomination.findFirstOrThrow({ where: { id } })).scheduledFor).toEqual(nextMeeting)
    await scheduleNominations(system, dayAfter)
    const moved = (await db.nomination.findFirstOrThrow({ where: { id } })).scheduledFor
    expect(moved).toEqual(days(14, nextMeeting))
    expect((await effectOf(() => scheduleNominations(system, dayAfter))).effect).toEqual({})
  })
})

test('an open vote that is withdrawn is void', async () => {
  const { nominee, maintainer, nominationId, electionId } = await openedVote()
  await castBallot(maintainer, { electionId, choice: 'FOR' }, present)
  expect((await listOpenVotes(visitor)).map(({ id }) => id)).toContain(nominationId)
  const { answer, effect } = await effectOf(() => withdrawNomination(nominee, { nominationId }, present))
  expect(answer.ok).toBe(true)
  expect(effect).toEqual({ Nomination: '~1', NominationStep: '+1', Election: '~1', AuditEntry: '+1', OutboxMail: '+4' })
  expect(await db.election.findFirst({ where: { id: electionId } })).toMatchObject({
    end: 'WITHDRAWN',
    carried: null,
    inFavour: null,
  })
  expect(await getVote(visitor, nominationId)).toMatchObject({ isPublished: false, ballots: [] })
})
