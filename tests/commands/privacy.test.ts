import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { agreeToPrivacy, deleteAccount, enforceRetention } from '@/lib/privacy/commands'
import type { Holding } from '@/lib/privacy/holding'
import { holdings } from '@/lib/privacy/holdings'
import { getConsent, getOwnData, isLastMaintainer } from '@/lib/privacy/queries'
import { retention } from '@/lib/privacy/retention'
import { privacyVersion } from '@/lib/privacy/version'
import { getProfile } from '@/lib/profiles/queries'
import { listHonoured, listRecognised } from '@/lib/recognitions/queries'
import { appealSubmission } from '@/lib/submissions/commands/appealing'
import { makeAccount, makeCommitter, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { judge, makeCampaign, makeSubmitted, submissionOf } from '../factories/campaigns'
import { makeClaim, makeCorrection, makeInvitation } from '../factories/claims'
import { days, hours, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { type Planted, plantEverything } from '../factories/everything-held'
import { makeFollower } from '../factories/followers'
import { makePerson } from '../factories/people'
import { allRows, effectOf, refusesWithoutTrace } from './all-rows'

const registry: Record<string, Holding> = holdings

const actorOf = ({ userId, personId, email }: Planted): AccountActor => ({
  kind: 'account',
  userId,
  personId,
  personSlug: null,
  name: null,
  email,
  locale: 'en',
  roles: ['MEMBER'],
  isOperator: true,
})

/** Of rows that stay without what is personal: the columns that say nothing about anybody. */
const keptColumns: Record<string, readonly string[]> = {
  MembershipApplication: ['consentVersion', 'decidedMonth'],
  Follower: ['consentVersion'],
  Ballot: ['countsKey'],
  Submission: ['line', 'linkKey', 'address', 'acceptedLine', 'ownKey', 'countedKey', 'onceKey'],
  Judgement: ['line'],
  TaskClaim: ['startsOn', 'endsOn', 'slotKey'],
  TaskReward: ['rewardId', 'noteZh', 'noteEn'],
  TaskReview: ['items'],
  ProgressNote: ['itemId'],
  Certificate: ['number', 'taskTitleZh', 'taskTitleEn', 'taskSlug', 'badgeId', 'revokeReason'],
}

describe('an account with something in every table', () => {
  let one: Planted
  let other: Planted
  beforeAll(async () => {
    one = await plantEverything('first')
    other = await plantEverything('second')
  })

  test('exports everything of its own but secrets, and nothing of anybody else’s', async () => {
    const held = await getOwnData(actorOf(one))
    expect(held.map(({ model }) => model).sort()).toEqual(Object.keys(holdings).sort())
    const text = JSON.stringify(held)
    const expected = one.canaries.filter(
      ({ model, column }) => registry[model] && !registry[model].unsaid?.includes(column),
    )
    expect(expected.filter(({ value }) => !text.includes(value))).toEqual([])
    const secrets = one.canaries.filter(({ model, column }) => registry[model]?.unsaid?.includes(column))
    expect(secrets.length).toBeGreaterThan(3)
    expect(secrets.filter(({ value }) => text.includes(`"${value}"`))).toEqual([])
    expect(text).not.toContain('canary-second')
  })

  test('leaves, when it is deleted, nothing but the public record under a pseudonym; nobody else’s rows change', async () => {
    const before = await allRows()
    expect(await deleteAccount(actorOf(one), {}, present)).toEqual({ ok: true })
    const after = await allRows()
    const left = one.canaries.filter(({ value }) => JSON.stringify(after).includes(value))
    const surprising = left.filter(({ model, column }) => {
      const holding = registry[model]
      if (!holding) return false
      const { deletion } = holding
      if (model === 'User' || model === 'Person') return true
      if (deletion === 'remove') return true
      return 'clear' in deletion && !keptColumns[model]?.includes(column)
    })
    expect(surprising).toEqual([])
    const mailed = await db.outboxMail.findMany({ where: { toAddress: one.email }, select: { dedupeKey: true } })
    expect(mailed).toEqual([{ dedupeKey: `account-deleted:${one.userId}` }])
    await db.outboxMail.deleteMany({ where: { toAddress: one.email } })
    expect(JSON.stringify(await allRows())).not.toContain(one.email)

    const ofOther = (rows: Record<string, string[]>) =>
      Object.values(rows)
        .flat()
        .filter((row) => row.includes('canary-second') || row.includes(other.userId))
    expect(ofOther(after)).toEqual(ofOther(before))
  })

  test('keeps its terms, ended, and its place in what was counted', async () => {
    const person = await db.person.findFirstOrThrow({ where: { id: one.personId } })
    expect(person).toMatchObject({ slug: 'former-member-1', name: 'Former member 1', nativeName: '前成员 1' })
    const profile = await getProfile(visitor, 'former-member-1')
    expect(profile?.roleTerms).toMatchObject([{ role: 'MEMBER', since: days(-30), until: present }])
    expect(await db.signUp.count({ where: { personId: one.personId } })).toBe(1)
    expect(await db.auditEntry.count({ where: { subject: `account:${one.userId}` } })).toBe(1)
    expect(await db.session.count({ where: { userId: one.userId } })).toBe(0)
  })

  test('can’t be deleted twice; the next one gets the next number', async () => {
    await refusesWithoutTrace(() => deleteAccount(actorOf(one), {}, present), { reason: 'sign-in-first' })
    expect(await deleteAccount(actorOf(other), {}, hours(1))).toEqual({ ok: true })
    expect(await db.person.findFirst({ where: { id: other.personId } })).toMatchObject({ formerNumber: 2 })
  })
})

describe('deleting', () => {
  test('is in the hall of fame no longer, nor is what it was recognised for', async () => {
    const [committer, maintainer] = [await makeCommitter(), await makeMaintainer()]
    const { personId } = committer
    await db.recognition.create({
      data: {
        ...{ personId, kind: 'EXCELLENT_DEVELOPER', year: 2025, citationZh: '事迹', citationEn: 'Deeds' },
        ...{ grantedAt: present, grantedById: maintainer.personId },
      },
    })
    const shown = async () => [...(await listHonoured(visitor)).rows, ...(await listRecognised(visitor)).rows]
    const ofTheirs = async () => JSON.stringify(await shown()).match(/Deeds|"slug":"[^"]*"/g) ?? []
    expect(await ofTheirs()).toContain(`"slug":"${committer.personSlug}"`)
    expect(await ofTheirs()).toContain('Deeds')
    expect(await deleteAccount(committer, {}, present)).toMatchObject({ ok: true })
    expect(await ofTheirs()).not.toContain('Deeds')
    expect((await ofTheirs()).filter((one) => one.includes('former-member'))).toEqual([])
  })

  test('gives places still to come to whoever waits, and keeps those that were', async () => {
    const [leaving, waiting] = [await makeMember(), await makeMember()]
    const event = await makeEvent({ capacity: 1, taken: 1, waiting: 1 })
    const past = await makeEvent({ startsAt: days(-2), endsAt: days(-1), taken: 1 })
    const place = (personId: string, eventId: string, position: number, status: 'CONFIRMED' | 'WAITING') =>
      db.signUp.create({
        data: { eventId, personId, position, status, signedUpAt: present, liveKey: `${eventId}:${personId}` },
      })
    await place(leaving.personId, event.id, 1, 'CONFIRMED')
    await place(waiting.personId, event.id, 2, 'WAITING')
    await place(leaving.personId, past.id, 1, 'CONFIRMED')
    expect(await deleteAccount(leaving, {}, present)).toEqual({ ok: true })
    const signUps = await db.signUp.findMany({
      where: { eventId: { in: [event.id, past.id] } },
      orderBy: [{ signedUpAt: 'asc' }, { position: 'asc' }],
      select: { eventId: true, personId: true, status: true },
    })
    expect(signUps.filter((row) => row.eventId === event.id)).toEqual([
      { eventId: event.id, personId: leaving.personId, status: 'CANCELLED' },
      { eventId: event.id, personId: waiting.personId, status: 'CONFIRMED' },
    ])
    expect(signUps.filter((row) => row.eventId === past.id)).toEqual([
      { eventId: past.id, personId: leaving.personId, status: 'CONFIRMED' },
    ])
  })

  test('takes submissions back that wait, and appeals; what was accepted stays counted', async () => {
    const [leaving, campaign] = [await makeMember(), await makeCampaign()]
    const submit = async () => (await makeSubmitted(campaign.id, { author: leaving })).id
    const [waiting, accepted, appealed] = [await submit(), await submit(), await submit()]
    await judge(accepted, { line: 'bug' })
    await judge(appealed, { reason: 'Not there.' })
    expect(await appealSubmission(leaving, { submissionId: appealed, text: 'It is.' }, present)).toMatchObject({
      ok: true,
    })
    expect(await deleteAccount(leaving, {}, present)).toEqual({ ok: true })
    expect(await submissionOf(waiting)).toMatchObject({ status: 'WITHDRAWN', ownKey: null, withdrawnAt: present })
    expect(await submissionOf(accepted)).toMatchObject({ status: 'ACCEPTED', points: 10 })
    expect(await submissionOf(appealed)).toMatchObject({ status: 'REJECTED' })
    expect(await db.appeal.count({ where: { decidedAt: null } })).toBe(0)
  })

  test('of an account that is nobody leaves the bare number', async () => {
    const account = await makeAccount()
    const { effect } = await effectOf(() => deleteAccount(account, {}, present))
    expect(effect).toEqual({ User: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await db.user.findFirst({ where: { id: account.userId } })).toMatchObject({ email: null, name: null })
  })

  test('ends the following of the same address', async () => {
    const account = await makeAccount()
    const { id } = await makeFollower({ email: account.email ?? '' })
    await deleteAccount(account, {}, present)
    expect(await db.follower.findFirst({ where: { id } })).toMatchObject({ email: null, until: present })
  })

  describe('of maintainers', () => {
    beforeEach(async () => {
      await db.roleTerm.updateMany({ where: { role: 'MAINTAINER' }, data: { until: days(-1), openKey: null } })
    })

    /** By the roster, but nobody who could act. */
    const makeAbsentMaintainer = () => makePerson({ terms: [{ role: 'MAINTAINER' }] })

    test('is refused for the last one with an account, until another has one', async () => {
      const last = await makeMaintainer()
      await makeAbsentMaintainer()
      expect(await isLastMaintainer(last, present)).toBe(true)
      await refusesWithoutTrace(() => deleteAccount(last, {}, present), { reason: 'last-maintainer-leaves' })
      await makeMaintainer()
      expect(await isLastMaintainer(last, present)).toBe(false)
      expect(await deleteAccount(last, {}, present)).toEqual({ ok: true })
    })

    test('the last two at once: one stays', async () => {
      await makeAbsentMaintainer()
      const two = [await makeMaintainer(), await makeMaintainer()]
      const outcomes = await Promise.all(two.map((maintainer) => deleteAccount(maintainer, {}, present)))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'last-maintainer-leaves' }])
    })
  })

  test('two at once get a number each', async () => {
    const two = [await makeMember(), await makeMember()]
    const outcomes = await Promise.all(two.map((member) => deleteAccount(member, {}, present)))
    expect(outcomes).toEqual([{ ok: true }, { ok: true }])
    const people = await db.person.findMany({ where: { id: { in: two.map(({ personId }) => personId) } } })
    expect(new Set(people.map(({ formerNumber }) => formerNumber)).size).toBe(2)
  })
})

describe('consent', () => {
  test('is asked for, given once to the version in force, and dated', async () => {
    const account = await makeAccount()
    const current = await privacyVersion()
    expect(await getConsent(account)).toMatchObject({ current, agreed: [], isNeeded: true })
    const agree = () => agreeToPrivacy(account, { version: current }, present)
    expect((await effectOf(agree)).effect).toEqual({ Consent: '+1', AuditEntry: '+1' })
    expect((await effectOf(agree)).effect).toEqual({})
    expect(await getConsent(account)).toMatchObject({
      agreed: [{ version: current, givenAt: present }],
      isNeeded: false,
    })
  })

  test('to another version is refused, and an older one does not do', async () => {
    const account = await makeAccount()
    await refusesWithoutTrace(() => agreeToPrivacy(account, { version: '0' }, present), { reason: 'privacy-changed' })
    await db.consent.create({ data: { userId: account.userId, version: '0', givenAt: days(-9) } })
    expect(await getConsent(account)).toMatchObject({ isNeeded: true, agreed: [{ version: '0' }] })
  })

  test('given with an application counts', async () => {
    const account = await makeAccount()
    const { id } = await makeApplication(account)
    await db.membershipApplication.update({ where: { id }, data: { consentVersion: await privacyVersion() } })
    expect(await getConsent(account)).toMatchObject({ isNeeded: false })
    expect(await getConsent(visitor)).toBeNull()
  })
})

describe('retention', () => {
  const justBefore = (count: number) => hours(1, days(-count))
  const longAgo = (count: number) => days(-count)

  test('deletes what is past its time, the rest stays, and a second run finds nothing', async () => {
    for (const at of [longAgo, justBefore]) {
      for (const status of ['REFUSED', 'WITHDRAWN'] as const) await closedClaim(status, at(retention.closedClaims.days))
      for (const status of ['REJECTED', 'WITHDRAWN'] as const)
        await closedApplication(status, at(retention.closedApplications.days))
      await makeApplication(await makeAccount(), { status: 'DRAFT', submittedAt: at(retention.drafts.days) })
      await makeInvitation({ expiresAt: at(retention.endedInvitations.days) })
      for (const status of ['SENT', 'DEAD'] as const) await mailOf(status, at(retention.oldMail.days))
      for (const status of ['DONE', 'DECLINED'] as const)
        await correctionOf(status, at(retention.answeredCorrections.days))
    }
    await db.followRequest.createMany({
      data: [present, hours(1)].map((expiresAt, slot) => ({
        email: 'asks@example.org',
        locale: 'zh',
        consentVersion: '1',
        requestedAt: days(-2),
        expiresAt,
        slot,
      })),
    })
    const { effect } = await effectOf(() => enforceRetention(system, present))
    expect(effect).toEqual({
      PersonClaim: '-2',
      MembershipApplication: '-3',
      ApplicationMessage: '-2',
      PersonInvitation: '-1',
      OutboxMail: '-2',
      CorrectionRequest: '-2',
      FollowRequest: '-1',
    })
    expect((await effectOf(() => enforceRetention(system, hours(0.5)))).effect).toEqual({})
  })

  test('leaves what is open, and what the member’s term rests on, however old', async () => {
    const ages = longAgo(2000)
    await closedClaim('CONFIRMED', ages)
    const approved = await makeApplication(await makeAccount(), { status: 'APPROVED', decidedAt: ages })
    await messageIn(approved.id)
    const asked = await makeApplication(await makeAccount(), { status: 'NEEDS_INFO', submittedAt: ages })
    await messageIn(asked.id)
    await makeApplication(await makeAccount(), { status: 'SUBMITTED', submittedAt: ages })
    await correctionOf('OPEN', null)
    await mailOf('QUEUED', ages)
    await makeClaim()
    expect((await effectOf(() => enforceRetention(system, present))).effect).toEqual({})
  })

  async function closedClaim(status: 'REFUSED' | 'WITHDRAWN' | 'CONFIRMED', decidedAt: Date) {
    const { id } = await makeClaim()
    await db.personClaim.update({ where: { id }, data: { status, openKey: null, decidedAt } })
  }

  async function closedApplication(status: 'REJECTED' | 'WITHDRAWN', decidedAt: Date) {
    const { id } = await makeApplication(await makeAccount(), { status, decidedAt })
    await messageIn(id)
  }

  const messageIn = (applicationId: string) =>
    db.applicationMessage.create({ data: { applicationId, text: 'Which part?', sentAt: present } })

  const mailOf = (status: 'SENT' | 'DEAD' | 'QUEUED', at: Date) =>
    db.outboxMail.create({
      data: {
        ...{ subject: 's', text: 't', html: 'h', toAddress: 'old@example.org' },
        ...{ createdAt: at, dueAt: at, sentAt: status === 'SENT' ? at : null },
        ...{ dedupeKey: `${status}:${at.toISOString()}`, status },
      },
    })

  async function correctionOf(status: 'OPEN' | 'DONE' | 'DECLINED', decidedAt: Date | null) {
    const { id } = await makeCorrection()
    const openKey = status === 'OPEN' ? id : null
    await db.correctionRequest.update({
      where: { id },
      data: { status, openKey, requestedAt: longAgo(900), decidedAt },
    })
  }
})
