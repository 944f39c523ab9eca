import { beforeAll, describe, expect, test } from 'vitest'
import { getFigures } from '@/lib/admin/figures'
import { listWaiting } from '@/lib/admin/waiting'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { runJobNow } from '@/lib/jobs/commands'
import { listJobs } from '@/lib/jobs/queries'
import { resendMail, sendTestMail } from '@/lib/mail/commands'
import { listMail } from '@/lib/mail/queries'
import { letterKinds, sampleOf } from '@/lib/mail/samples'
import { listNominationsWaitingFor, listWaitingNominations } from '@/lib/nominations/queries'
import type { NominationStatus } from '@/lib/nominations/rules'
import { makeAccount, makeCommitter, makeMaintainer, makeMember, makeOperator, visitor } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { makeCampaign } from '../factories/campaigns'
import { days, hours, minutes, present } from '../factories/clock'
import { makeDuty, makeMeeting } from '../factories/meetings'
import { makePerson } from '../factories/people'
import { makeTalk } from '../factories/talks'
import { makeProposal, makeSubmission } from '../factories/tasks'
import { effectOf, refusesWithoutTrace } from './all-rows'

let operator: AccountActor
beforeAll(async () => {
  operator = await makeOperator({ email: 'operator@example.org' })
})

const makeMail = (key: string, status: 'QUEUED' | 'SENT' | 'DEAD') =>
  db.outboxMail.create({
    data: {
      dedupeKey: key,
      status,
      toAddress: `${key}@example.org`,
      subject: key,
      text: 'Words',
      html: '<p>Words</p>',
      createdAt: days(-3),
      dueAt: days(-1),
      attempts: 11,
      lastError: 'refused',
    },
  })
const stateOf = async (key: string) =>
  db.outboxMail.findFirstOrThrow({
    where: { dedupeKey: key },
    select: { status: true, attempts: true, dueAt: true, leaseId: true },
  })

describe('mail that was given up', () => {
  test('is resent one by one or all together, with all attempts anew; nothing else moves', async () => {
    const { id } = await makeMail('dead-1', 'DEAD')
    await makeMail('dead-2', 'DEAD')
    await makeMail('dead-3', 'DEAD')
    const sent = await makeMail('sent', 'SENT')
    await makeMail('queued', 'QUEUED')
    const one = await effectOf(() => resendMail(operator, { mailId: id }, present))
    expect(one).toEqual({ answer: { ok: true, value: { count: 1 } }, effect: { OutboxMail: '~1', AuditEntry: '+1' } })
    expect(await stateOf('dead-1')).toEqual({ status: 'QUEUED', attempts: 0, dueAt: present, leaseId: null })
    const rest = await effectOf(() => resendMail(operator, {}, present))
    expect(rest).toEqual({ answer: { ok: true, value: { count: 2 } }, effect: { OutboxMail: '~2', AuditEntry: '+1' } })
    await refusesWithoutTrace(() => resendMail(operator, {}, present), { reason: 'mail-not-dead' })
    await refusesWithoutTrace(() => resendMail(operator, { mailId: sent.id }, present), { reason: 'mail-not-dead' })
  })

  test('is listed by state, without its text', async () => {
    await makeMail('dead-4', 'DEAD')
    const { rows } = await listMail(operator, { status: 'DEAD' })
    expect(rows.map(({ subject }) => subject)).toEqual(['dead-4'])
    expect(JSON.stringify(rows)).not.toContain('Words')
    await expect(listMail(await makeMaintainer(), { status: 'DEAD' })).rejects.toThrow('Not permitted')
  })
})

describe('a test mail', () => {
  test('goes to the operator who asks', async () => {
    const { answer, effect } = await effectOf(() => sendTestMail(operator, {}, present))
    expect([answer.ok, effect]).toEqual([true, { OutboxMail: '+1', AuditEntry: '+1' }])
    const mail = await db.outboxMail.findFirstOrThrow({ where: { dedupeKey: { startsWith: 'mail-test:' } } })
    expect(mail).toMatchObject({ toAddress: 'operator@example.org', status: 'QUEUED', dueAt: present })
  })

  test('needs an address', async () => {
    const nobody = await makeOperator({ email: null })
    await refusesWithoutTrace(() => sendTestMail(nobody, {}, present), { reason: 'no-address' })
  })
})

test('every kind of letter can be shown in both languages, each parameter by its name', () => {
  expect(letterKinds).toContain('application-rejected')
  for (const kind of letterKinds)
    for (const language of ['zh', 'en'] as const) {
      const { subject, text, html } = sampleOf(kind, language)
      expect([subject, text, html].join('\n')).not.toMatch(/[{}]|mail\.\w|undefined/)
    }
  expect(sampleOf('application-rejected', 'en').text).toContain('[reason]')
})

describe('jobs', () => {
  test('are all listed, also before their first run; one that is called is due at once', async () => {
    expect((await listJobs(operator, present)).every(({ dueAt, isRunning }) => dueAt === null && !isRunning)).toBe(true)
    await refusesWithoutTrace(() => runJobNow(operator, { name: 'forget-expired' }, present), {
      reason: 'job-not-found',
    })
    await db.job.create({
      data: { name: 'forget-expired', dueAt: days(1), lastError: 'no room', lastFinishedAt: days(-1) },
    })
    const { effect } = await effectOf(() => runJobNow(operator, { name: 'forget-expired' }, present))
    expect(effect).toEqual({ Job: '~1', AuditEntry: '+1' })
    const job = (await listJobs(operator, present)).find(({ name }) => name === 'forget-expired')
    expect(job).toMatchObject({ dueAt: present, lastError: 'no room', isRunning: false })
  })
})

describe('what waits', () => {
  test('is what its reader may do, the longest wait first', async () => {
    await makeApplication(await makeAccount(), { submittedAt: days(-5) })
    await makeApplication(await makeAccount(), { submittedAt: days(-2) })
    await makeApplication(await makeAccount(), { submittedAt: days(-9), status: 'REJECTED' })
    const applications = {
      kind: 'applications',
      count: 2,
      isMore: false,
      oldest: days(-5),
      href: '/admin/applications',
    }
    expect(await listWaiting(await makeCommitter(), present)).toEqual([applications])
    expect(await listWaiting(operator, present)).toEqual([
      { kind: 'mail', count: 1, isMore: false, oldest: days(-3), href: '/admin/mail?status=DEAD' },
      { kind: 'jobs', count: 1, isMore: false, oldest: days(-1), href: '/admin/jobs' },
    ])
    expect(await listWaiting(await makeMember(), present)).toEqual([])
  })

  test('is counted up to a thousand', async () => {
    const { id: campaignId } = await makeCampaign()
    const { personId } = await makeMember()
    const one = { campaignId, personId, rubricVersion: 1, line: 'bug', typed: '', address: '', summary: '', rating: 1 }
    const many = Array.from({ length: 1001 }, (_, number) => ({
      ...one,
      ...{ linkKey: `github:example/docs#${number}`, submittedAt: minutes(-number) },
    }))
    await db.submission.createMany({ data: many })
    const of = async () =>
      (await listWaiting(await makeCommitter(), present)).find(({ kind }) => kind === 'submissions')
    expect(await of()).toMatchObject({ count: 1000, isMore: true, oldest: minutes(-1000) })
    await db.submission.deleteMany({ where: { campaignId, linkKey: 'github:example/docs#7' } })
    expect(await of()).toMatchObject({ count: 1000, isMore: false, oldest: minutes(-1000) })
    await db.submission.deleteMany({ where: { campaignId } })
  })

  test('is talks that the reader has not reviewed and does not give, minutes of others, and swaps asked of them', async () => {
    const [reviewer, writer] = [await makeCommitter(), await makeCommitter()]
    const talkId = await makeTalk(await makeMember(), {}, days(-4))
    await makeTalk(reviewer, {}, days(-4))
    const meeting = await makeMeeting()
    const minutesOf = { meetingId: meeting.id, text: 'Words', authorId: writer.personId }
    await db.minutes.create({ data: { ...minutesOf, status: 'REVIEW', createdAt: days(-3), updatedAt: days(-3) } })
    // Still being written: nobody can publish it.
    const written = { meetingId: (await makeMeeting()).id, text: 'Words', authorId: writer.personId }
    await db.minutes.create({ data: { ...written, createdAt: days(-3), updatedAt: days(-3) } })
    const [given, wanted] = [await makeDuty(meeting.id), await makeDuty((await makeMeeting()).id, reviewer.personId)]
    const swap = { givenId: given.id, wantedId: wanted.id, askerId: given.personId ?? '', askedId: reviewer.personId }
    await db.dutySwap.create({ data: { ...swap, askedAt: days(-2) } })
    const kinds = async (viewer: AccountActor) =>
      (await listWaiting(viewer, present))
        .filter(({ kind }) => kind !== 'applications')
        .map(({ kind, count }) => [kind, count])
    expect(await kinds(reviewer)).toEqual([
      ['talks', 1],
      ['minutes', 1],
      ['swaps', 1],
    ])
    await db.talkReview.create({
      data: { talkId, reviewerId: reviewer.personId, score: 3, at: present },
    })
    expect(await kinds(reviewer)).toEqual([
      ['minutes', 1],
      ['swaps', 1],
    ])
    expect(await kinds(writer)).toEqual([['talks', 2]])
    const hrefOf = async (kind: string) =>
      (await listWaiting(reviewer, present)).find((waiting) => waiting.kind === kind)?.href
    expect(await hrefOf('minutes')).toBe(`/meetings/${meeting.slug}/minutes`)
    await db.talkReview.deleteMany()
    expect(await hrefOf('talks')).toBe(`/admin/talks/${talkId}`)
    expect(await hrefOf('applications')).toBe('/admin/applications')
  })

  test('is claims for their mentor, and for a maintainer where the mentor takes part or has left', async () => {
    const [maintainer, mentor, both] = [await makeMaintainer(), await makeCommitter(), await makeCommitter()]
    const left = await makeCommitter()
    await makeProposal({ mentor })
    await makeProposal({ mentor: both, lead: both })
    await makeSubmission({ mentor: left })
    const count = async (viewer: AccountActor, at = present) =>
      (await listWaiting(viewer, at))
        .filter(({ kind }) => kind.startsWith('task-'))
        .map((waiting) => [waiting.kind, waiting.count])
    expect(await count(mentor)).toEqual([['task-claims', 1]])
    expect(await count(both)).toEqual([])
    expect(await count(left)).toEqual([['task-reviews', 1]])
    expect(await count(maintainer)).toEqual([['task-claims', 1]])
    const ended = { until: hours(1), openKey: null, endRecordedAt: present }
    await db.roleTerm.updateMany({ where: { personId: left.personId, role: 'COMMITTER' }, data: ended })
    expect(await count(maintainer, hours(2))).toEqual([
      ['task-claims', 1],
      ['task-reviews', 1],
    ])
  })

  test('is nominations that ask something of the reader, as many as their own list has', async () => {
    const [nominee, member] = [await makeMember(), await makeMember()]
    const [maintainer, committer] = [await makeMaintainer(), await makeCommitter()]
    const scene = { nominee, maintainer, voter: committer }
    const ids = {
      SUBMITTED: await makeNomination(scene, 'SUBMITTED', -9),
      ACCEPTED: await makeNomination(scene, 'ACCEPTED', -8),
      SCHEDULED: await makeNomination(scene, 'SCHEDULED', -7),
      OPEN: await makeNomination(scene, 'OPEN', -6),
      CLOSED: await makeNomination(scene, 'CLOSED', -5),
    }
    const asked = async (viewer: AccountActor, at = present) => {
      const listed = (await listNominationsWaitingFor(viewer, at)).map(({ id }) => id)
      const line = (await listWaiting(viewer, at)).find(({ kind }) => kind === 'nominations')
      const single = listed.length === 1 ? `/nominations/${listed[0]}` : '/nominations'
      expect([line?.count ?? 0, line?.href ?? single]).toEqual([listed.length, single])
      return listed
    }
    expect(await asked(nominee)).toEqual([ids.SUBMITTED])
    expect(await asked(member)).toEqual([])
    expect(await asked(committer)).toEqual([ids.SCHEDULED, ids.OPEN])
    expect(await asked(committer, days(-2))).toEqual([ids.OPEN])
    expect(await asked(committer, days(2))).toEqual([ids.SCHEDULED])
    expect(await asked(maintainer)).toEqual([ids.ACCEPTED, ids.SCHEDULED, ids.CLOSED])
    const { personId } = maintainer
    const words = { personId, text: 'Words', recommendedAt: present }
    await db.recommendation.create({ data: { ...words, nominationId: ids.ACCEPTED } })
    expect(await asked(maintainer)).toEqual([ids.SCHEDULED, ids.CLOSED])
    const [first] = await listNominationsWaitingFor(committer, present)
    const readBack = (await listWaitingNominations(visitor)).rows.find(({ id }) => id === ids.SCHEDULED)
    expect(first).toEqual(readBack)
  })
})

type Scene = Record<'nominee' | 'maintainer' | 'voter', AccountActor & { personId: string }>

/** A nomination of the nominee by the maintainer; where it is open, the voter has not voted and another has. */
async function makeNomination({ nominee, maintainer, voter }: Scene, status: NominationStatus, day: number) {
  const words = { statement: 'Words', ruleId: 'committer-election', ruleVersion: 1 }
  const times = { submittedAt: days(day), acceptedAt: status === 'SUBMITTED' ? null : days(day) }
  const scheduledFor = status === 'SCHEDULED' ? hours(20) : null
  const people = { nomineeId: nominee.personId, nominatorId: maintainer.personId }
  const { id } = await db.nomination.create({
    data: { ...words, ...times, ...people, role: 'COMMITTER', status, scheduledFor },
    select: { id: true },
  })
  if (status !== 'OPEN') return id
  const opened = { openedAt: days(day), openedById: maintainer.personId, closesAt: days(1), meetingOn: '2026-03-02' }
  const { ruleId, ruleVersion } = words
  const { id: electionId } = await db.election.create({
    data: { ...opened, ruleId, ruleVersion, nominationId: id, terms: {} },
    select: { id: true },
  })
  await db.voter.create({ data: { electionId, personId: voter.personId, role: 'COMMITTER' } })
  await db.voter.create({ data: { electionId, personId: maintainer.personId, role: 'MAINTAINER', hasVoted: true } })
  return id
}

test('figures count members at the months’ ends, applications in each month, and who came to meetings', async () => {
  const [held, open] = [await makeMeeting({ startsAt: days(-7) }), await makeMeeting({ startsAt: days(-14) })]
  for (const { id: meetingId } of [held, open])
    await db.meetingSession.create({
      data: { meetingId, openedAt: days(-7), closedAt: meetingId === held.id ? days(-6) : null, code: '123456' },
    })
  for (const kind of ['PRESENT', 'ONLINE', 'APOLOGIES'] as const)
    await db.attendance.create({
      data: { meetingId: held.id, personId: (await makePerson()).id, kind, at: days(-7) },
    })
  const { members, applications, followers, meetings, events } = await getFigures(operator, minutes(0))
  expect(members).toHaveLength(12)
  expect(members.at(-1)?.month).toEqual(new Date('2026-02-28T16:00:00Z'))
  expect(applications.reduce((sum, { value }) => sum + value, 0)).toBe(3)
  expect({ followers, events }).toEqual({ followers: 0, events: [] })
  expect(meetings).toEqual([{ slug: held.slug, startsAt: days(-7), value: 2 }])
  await expect(async () => getFigures(await makeMember(), present)).rejects.toThrow('Not permitted')
})
