import { beforeAll, describe, expect, test } from 'vitest'
import { submitApplication, withdrawApplication } from '@/lib/applications/commands/applying'
import { approveApplication, rejectApplication } from '@/lib/applications/commands/review'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { makeAccount, makeCommitter, makeHolder, makeMaintainer } from '../factories/actors'
import { anArea, applicationInput, makeApplication } from '../factories/applications'
import { days, minutes, present } from '../factories/clock'
import { makeTerm } from '../factories/people'
import { allRows, effectOf, refusesWithoutTrace } from './all-rows'

let maintainer: AccountActor & { personId: string }
beforeAll(async () => {
  maintainer = await makeMaintainer({ locale: 'en' })
})

const unknownId = '018f0000-0000-7000-8000-000000000000'
const mailsOf = (id: string) =>
  db.outboxMail.findMany({
    where: { dedupeKey: { contains: id } },
    orderBy: { dedupeKey: 'asc' },
    select: { dedupeKey: true, toAddress: true, subject: true, status: true, dueAt: true },
  })
const auditOf = (subject: string) =>
  db.auditEntry.findMany({
    where: { subject },
    orderBy: { id: 'asc' },
    select: { actor: true, action: true, ruleId: true, ruleVersion: true, details: true, at: true },
  })

describe('submitting', () => {
  test('leaves the application, its audit entry, and mail to the applicant and each maintainer, each in their language', async () => {
    const applicant = await makeAccount({ locale: 'zh' })
    const { answer, effect } = await effectOf(() => submitApplication(applicant, applicationInput(), present))
    expect(effect).toEqual({ MembershipApplication: '+1', AuditEntry: '+1', OutboxMail: '+2' })
    if (!answer.ok) throw new Error(answer.reason)
    const { id } = answer.value
    expect(await db.membershipApplication.findMany({ where: { userId: applicant.userId } })).toEqual([
      {
        id,
        userId: applicant.userId,
        status: 'SUBMITTED',
        name: 'Member 0001',
        affiliation: 'Institute 0001',
        kind: 'DEVELOPER',
        areas: [anArea()],
        areaKey: ` ${anArea()} `,
        motivation: 'To take part in the adaptation of models.',
        handles: { gitee: 'member-0001' },
        heardFrom: null,
        consentVersion: expect.stringMatching(/^[1-9]/),
        searchKey: 'member 0001 institute 0001',
        submittedAt: present,
        updatedAt: present,
        version: 1,
        decidedAt: null,
        decidedMonth: null,
        decidedById: null,
        reason: null,
        assigneeId: null,
        ruleId: 'member-admission',
        ruleVersion: 1,
        openKey: applicant.userId,
      },
    ])
    expect(await auditOf(`application:${id}`)).toEqual([
      {
        actor: `account:${applicant.userId}`,
        action: 'application.submitted',
        ruleId: 'member-admission',
        ruleVersion: 1,
        details: {},
        at: present,
      },
    ])
    const queued = { status: 'QUEUED', dueAt: present }
    expect(await mailsOf(id)).toEqual([
      {
        dedupeKey: `application-submitted:${id}`,
        toAddress: applicant.email,
        subject: '已收到你的成员申请',
        ...queued,
      },
      {
        dedupeKey: `application-waiting:${id}:${maintainer.userId}`,
        toAddress: maintainer.email,
        subject: 'A new application waits for review',
        ...queued,
      },
    ])
  })

  test('tells maintainers whose term runs then, however it ends, and nobody else', async () => {
    const leaving = await makeHolder('MAINTAINER', { terms: [{ role: 'MAINTAINER', until: days(10) }] })
    await makeHolder(null, { terms: [{ role: 'MAINTAINER', since: days(-20), until: days(-1) }] })
    await makeHolder(null, { terms: [{ role: 'MAINTAINER', since: days(1) }] })
    await makeCommitter()
    const answer = await submitApplication(await makeAccount(), applicationInput(), present)
    if (!answer.ok) throw new Error(answer.reason)
    const told = await db.outboxMail.findMany({
      where: { dedupeKey: { startsWith: `application-waiting:${answer.value.id}` } },
    })
    expect(told.map(({ toAddress }) => toAddress).sort()).toEqual([leaving.email, maintainer.email].sort())
    await db.roleTerm.updateMany({ where: { personId: leaving.personId }, data: { until: days(-1) } })
  })

  test('an account without an address applies as well, and gets no mail', async () => {
    const applicant = await makeAccount({ email: null })
    const { effect } = await effectOf(() => submitApplication(applicant, applicationInput(), present))
    expect(effect).toEqual({ MembershipApplication: '+1', AuditEntry: '+1', OutboxMail: '+1' })
  })

  test('is refused with an area that is not of this SIG', async () => {
    const applicant = await makeAccount()
    const input = applicationInput({ areas: [anArea(), 'no-such-area'] })
    await refusesWithoutTrace(() => submitApplication(applicant, input, present), {
      reason: 'area-unknown',
      field: 'areas',
    })
  })

  test('is refused to whoever is a member, also when that came after the page was opened', async () => {
    const member = await makeHolder('MEMBER')
    await refusesWithoutTrace(() => submitApplication(member, applicationInput(), present), {
      reason: 'already-member',
    })
    const asOfBefore = { ...member, roles: [] }
    await refusesWithoutTrace(() => submitApplication(asOfBefore, applicationInput(), present), {
      reason: 'already-member',
    })
  })

  test('a second time is refused while the first is open', async () => {
    const applicant = await makeAccount()
    await submitApplication(applicant, applicationInput(), present)
    await refusesWithoutTrace(() => submitApplication(applicant, applicationInput(), minutes(1)), {
      reason: 'application-open',
    })
  })

  test('200 at once by one account leave exactly one', async () => {
    const applicant = await makeAccount()
    const answers: unknown[] = []
    const { effect } = await effectOf(async () => {
      const submissions = Array.from({ length: 200 }, () => submitApplication(applicant, applicationInput(), present))
      answers.push(...(await Promise.all(submissions)))
    })
    const refusals = answers.filter((answer) => !(answer as { ok: boolean }).ok)
    expect(refusals).toEqual(Array.from({ length: 199 }, () => ({ ok: false, reason: 'application-open' })))
    expect(effect).toEqual({ MembershipApplication: '+1', AuditEntry: '+1', OutboxMail: '+2' })
  }, 120_000)

  test.each(['REJECTED', 'WITHDRAWN'] as const)('again after %s keeps the history', async (status) => {
    const applicant = await makeAccount()
    const former = await makeApplication(applicant, { status })
    const answer = await submitApplication(applicant, applicationInput(), present)
    expect(answer.ok).toBe(true)
    const all = await db.membershipApplication.findMany({
      where: { userId: applicant.userId },
      orderBy: { submittedAt: 'asc' },
      select: { id: true, status: true },
    })
    expect(all).toEqual([
      { id: former.id, status },
      { id: answer.ok ? answer.value.id : '', status: 'SUBMITTED' },
    ])
  })
})

describe('approving', () => {
  test('makes the person, the member’s term, the audit entry and the mail', async () => {
    const applicant = await makeAccount({ locale: 'en' })
    const { id } = await makeApplication(applicant)
    const { answer, effect } = await effectOf(() => approveApplication(maintainer, { applicationId: id }, present))
    expect(answer).toEqual({ ok: true, value: { id } })
    expect(effect).toEqual({
      MembershipApplication: '~1',
      User: '~1',
      Person: '+1',
      RoleTerm: '+1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    const user = await db.user.findFirstOrThrow({
      where: { id: applicant.userId },
      select: { person: { include: { roleTerms: true } } },
    })
    const personId = user.person?.id ?? ''
    expect(user.person).toMatchObject({
      slug: expect.stringMatching(/^member-0001-[2-9a-z]{5}$/),
      name: 'Member 0001',
      nameKey: 'member 0001',
      affiliationZh: 'Institute 0001',
      affiliationEn: 'Institute 0001',
      gitee: 'member-0001',
      atomgit: null,
      github: null,
    })
    expect(user.person?.roleTerms).toMatchObject([
      {
        id: expect.any(String),
        personId,
        role: 'MEMBER',
        areas: [anArea()],
        dutyZh: null,
        dutyEn: null,
        since: present,
        until: null,
        source: 'APPLICATION',
        ruleId: 'member-admission',
        ruleVersion: 1,
        recordedAt: present,
        openKey: `${personId}:MEMBER`,
      },
    ])
    expect(await db.membershipApplication.findFirst({ where: { id } })).toMatchObject({
      status: 'APPROVED',
      version: 2,
      updatedAt: present,
      decidedAt: present,
      decidedMonth: '2026-03',
      decidedById: maintainer.personId,
      reason: null,
      openKey: null,
    })
    expect(await auditOf(`application:${id}`)).toEqual([
      {
        actor: `person:${maintainer.personId}`,
        action: 'application.approved',
        ruleId: 'member-admission',
        ruleVersion: 1,
        details: { personId },
        at: present,
      },
    ])
    expect(await mailsOf(id)).toEqual([
      {
        dedupeKey: `application-approved:${id}`,
        toAddress: applicant.email,
        subject: expect.stringMatching(/^Welcome to /),
        status: 'QUEUED',
        dueAt: present,
      },
    ])
  })

  test('of an account that already is a person gives that person the term', async () => {
    const former = await makeHolder(null, { terms: [{ role: 'MEMBER', since: days(-90), until: days(-10) }] })
    const { id } = await makeApplication(former, { handles: {} })
    const { effect } = await effectOf(() => approveApplication(maintainer, { applicationId: id }, present))
    expect(effect).toEqual({ MembershipApplication: '~1', RoleTerm: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    const terms = await db.roleTerm.findMany({
      where: { personId: former.personId },
      orderBy: { since: 'asc' },
      select: { role: true, since: true, until: true, openKey: true },
    })
    expect(terms).toEqual([
      { role: 'MEMBER', since: days(-90), until: days(-10), openKey: null },
      { role: 'MEMBER', since: present, until: null, openKey: `${former.personId}:MEMBER` },
    ])
  })

  test('of a person gives them the user names that they had not said; who sees them stays as they chose', async () => {
    const former = await makeHolder(null)
    const said = { gitee: 'said-before', visibility: { handles: 'NOBODY' } }
    await db.person.update({ where: { id: former.personId }, data: said })
    const { id } = await makeApplication(former, { handles: { gitee: 'typed-now', github: 'typed-too' } })
    expect((await approveApplication(maintainer, { applicationId: id }, present)).ok).toBe(true)
    const person = await db.person.findFirst({ where: { id: former.personId } })
    expect(person).toMatchObject({ ...said, atomgit: null, github: 'typed-too' })
  })

  test('of someone who has become a member meanwhile adds no second term', async () => {
    const applicant = await makeHolder(null)
    const { id } = await makeApplication(applicant, { handles: {} })
    await makeTerm(applicant.personId, { role: 'MEMBER' })
    const { answer, effect } = await effectOf(() => approveApplication(maintainer, { applicationId: id }, present))
    expect(answer).toEqual({ ok: true, value: { id } })
    expect(effect).toEqual({ MembershipApplication: '~1', AuditEntry: '+1', OutboxMail: '+1' })
  })

  test('twenty times at once decides once; the others are told', async () => {
    const applicant = await makeAccount()
    const { id } = await makeApplication(applicant)
    const reviewers = [maintainer, await makeCommitter()]
    const { answer, effect } = await effectOf(() =>
      Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          approveApplication(reviewers[turn % 2] ?? maintainer, { applicationId: id }, present),
        ),
      ),
    )
    expect(answer.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { id } }])
    const { decidedById } = await db.membershipApplication.findFirstOrThrow({ where: { id } })
    const { name } = await db.person.findFirstOrThrow({ where: { id: decidedById ?? '' } })
    const time = '2026年3月2日星期一 16:00'
    const english = 'Monday, 2 March 2026, 16:00'
    const told = answer.flatMap((one) => (one.ok ? [] : [one]))
    expect(told).toHaveLength(19)
    for (const { reason, params } of told) {
      expect(reason).toBe('application-approved-by')
      expect([
        { name, time },
        { name, time: english },
      ]).toContainEqual(params)
    }
    expect(effect).toEqual({
      MembershipApplication: '~1',
      User: '~1',
      Person: '+1',
      RoleTerm: '+1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
  })

  test('racing with rejection and withdrawal: one wins, and only its effects exist', async () => {
    for (let round = 0; round < 12; round++) {
      const applicant = await makeAccount()
      const { id } = await makeApplication(applicant)
      const moves = [
        () => approveApplication(maintainer, { applicationId: id }, present),
        () => rejectApplication(maintainer, { applicationId: id, reason: 'Not now.' }, present),
        () => withdrawApplication(applicant, { applicationId: id }, present),
      ]
      const turned = [...moves.slice(round % 3), ...moves.slice(0, round % 3)]
      const answers = await Promise.all(turned.map((move) => move()))
      expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { id } }])
      const { status } = await db.membershipApplication.findFirstOrThrow({ where: { id } })
      const [entry, ...more] = await auditOf(`application:${id}`)
      expect([entry?.action, ...more]).toEqual([`application.${status.toLowerCase()}`])
      expect((await mailsOf(id)).map(({ dedupeKey }) => dedupeKey)).toEqual([
        `application-${status.toLowerCase()}:${id}`,
      ])
      const { personId } = await db.user.findFirstOrThrow({ where: { id: applicant.userId } })
      expect(personId !== null).toBe(status === 'APPROVED')
    }
  })
})

describe('rejecting', () => {
  test('keeps the reason and mails it', async () => {
    const applicant = await makeAccount({ locale: 'en' })
    const { id } = await makeApplication(applicant)
    const input = { applicationId: id, reason: 'Tell us <more> about the work.' }
    const { answer, effect } = await effectOf(() => rejectApplication(maintainer, input, present))
    expect(answer).toEqual({ ok: true, value: { id } })
    expect(effect).toEqual({ MembershipApplication: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await db.membershipApplication.findFirst({ where: { id } })).toMatchObject({
      status: 'REJECTED',
      decidedAt: present,
      decidedById: maintainer.personId,
      reason: input.reason,
      openKey: null,
    })
    const [mail] = await db.outboxMail.findMany({ where: { dedupeKey: `application-rejected:${id}` } })
    expect(mail?.text).toContain('Tell us <more> about the work.')
    expect(mail?.html).not.toContain('<more>')
    // The reason is about a person: the audit entry refers to the application alone.
    expect((await auditOf(`application:${id}`)).map(({ details }) => details)).toEqual([{}])
  })
})

describe('withdrawing', () => {
  test('closes the application without a decision', async () => {
    const applicant = await makeAccount()
    const { id } = await makeApplication(applicant)
    const { effect } = await effectOf(() => withdrawApplication(applicant, { applicationId: id }, present))
    expect(effect).toEqual({ MembershipApplication: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await db.membershipApplication.findFirst({ where: { id } })).toMatchObject({
      status: 'WITHDRAWN',
      decidedAt: present,
      decidedById: null,
      openKey: null,
    })
  })
})

describe('what can’t be moved on', () => {
  const refusals = {
    APPROVED: 'application-decided',
    REJECTED: 'application-decided',
    WITHDRAWN: 'application-withdrawn',
  } as const
  test.each(Object.entries(refusals))('an application that is %s', async (status, reason) => {
    const applicant = await makeAccount()
    const { id: applicationId } = await makeApplication(applicant, { status: status as keyof typeof refusals })
    const input = { applicationId, reason: 'Late.' }
    for (const run of [
      () => approveApplication(maintainer, input, present),
      () => rejectApplication(maintainer, input, present),
      () => withdrawApplication(applicant, input, present),
    ]) {
      await refusesWithoutTrace(run, { reason })
    }
  })

  test('a decided one tells a reviewer who decided it and when, and the applicant that it is decided', async () => {
    const applicant = await makeAccount()
    const other = await makeCommitter({ locale: 'en' })
    const { id: applicationId } = await makeApplication(applicant)
    const input = { applicationId, reason: 'Late.' }
    await rejectApplication(maintainer, input, present)
    const params = { name: maintainer.name, time: 'Monday, 2 March 2026, 16:00' }
    for (const decide of [approveApplication, rejectApplication])
      await refusesWithoutTrace(() => decide(other, input, minutes(5)), { reason: 'application-rejected-by', params })
    await refusesWithoutTrace(() => withdrawApplication(applicant, input, minutes(5)), {
      reason: 'application-decided',
    })
  })

  test('a form made on another version: nothing is decided on what was not seen', async () => {
    const applicant = await makeAccount()
    const { id: applicationId } = await makeApplication(applicant)
    await db.membershipApplication.update({ where: { id: applicationId }, data: { version: 3 } })
    const input = { applicationId, version: 2, reason: 'Too little.' }
    const stale = { reason: 'application-changed', refresh: true }
    await refusesWithoutTrace(() => approveApplication(maintainer, input, present), stale)
    await refusesWithoutTrace(() => rejectApplication(maintainer, input, present), stale)
    const answer = await rejectApplication(maintainer, { ...input, version: 3 }, present)
    expect(answer).toEqual({ ok: true, value: { id: applicationId } })
  })

  test('a draft isn’t there for reviewers, and can’t be withdrawn', async () => {
    const applicant = await makeAccount()
    const { id: applicationId } = await makeApplication(applicant, { status: 'DRAFT' })
    const input = { applicationId, reason: 'None.' }
    await refusesWithoutTrace(() => approveApplication(maintainer, input, present), { reason: 'application-not-found' })
    await refusesWithoutTrace(() => rejectApplication(maintainer, input, present), { reason: 'application-not-found' })
    await refusesWithoutTrace(() => withdrawApplication(applicant, input, present), { reason: 'application-draft' })
  })

  test('an application that isn’t there', async () => {
    const input = { applicationId: unknownId, reason: 'None.' }
    for (const command of [approveApplication, rejectApplication, withdrawApplication]) {
      await refusesWithoutTrace(() => command(maintainer, input, present), { reason: 'application-not-found' })
    }
  })

  test('one’s own, as a committer', async () => {
    const committer = await makeCommitter()
    const { id: applicationId } = await makeApplication(committer)
    const before = await allRows()
    const decisions = [
      () => approveApplication(committer, { applicationId }, present),
      () => rejectApplication(committer, { applicationId, reason: 'No.' }, present),
    ]
    for (const decide of decisions) await expect(decide()).rejects.toThrow('Not permitted: application.decide')
    expect(await allRows()).toEqual(before)
  })
})

test('a mail that can’t be queued takes the decision with it', async () => {
  const applicant = await makeAccount()
  const { id } = await makeApplication(applicant)
  const taken = {
    dedupeKey: `application-approved:${id}`,
    toAddress: 'x@example.org',
    subject: 's',
    text: 't',
    html: 'h',
    dueAt: present,
  }
  await db.outboxMail.create({ data: taken })
  const before = await allRows()
  await expect(approveApplication(maintainer, { applicationId: id }, present)).rejects.toThrow()
  expect(await allRows()).toEqual(before)
})
