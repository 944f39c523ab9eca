import { beforeAll, describe, expect, test } from 'vitest'
import { assignApplication } from '@/lib/applications/commands/assignment'
import { approveMany, rejectMany } from '@/lib/applications/commands/bulk'
import { askApplicant } from '@/lib/applications/commands/conversation'
import { approveApplication, rejectApplication } from '@/lib/applications/commands/review'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { deleteAccount } from '@/lib/privacy/commands'
import { makeAccount, makeCommitter, makeHolder, makeMaintainer } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { days, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { effectOf, refusesWithoutTrace } from './all-rows'

type Reviewer = AccountActor & { personId: string }

let maintainer: Reviewer
let committer: Reviewer
beforeAll(async () => {
  maintainer = await makeMaintainer({ locale: 'en' })
  committer = await makeCommitter({ locale: 'zh' })
})

const unknownId = '018f0000-0000-7000-8000-000000000000'
const assigneeOf = async (id: string) => (await db.membershipApplication.findFirstOrThrow({ where: { id } })).assigneeId

describe('looking after an application', () => {
  test('is taken without mail, handed over with mail, and let go of', async () => {
    const { id: applicationId } = await makeApplication(await makeAccount())
    const take = await effectOf(() =>
      assignApplication(maintainer, { applicationId, assignee: 'me', seen: 'nobody' }, present),
    )
    expect(take).toEqual({
      answer: { ok: true, value: { id: applicationId } },
      effect: { MembershipApplication: '~1', AuditEntry: '+1' },
    })
    expect(await assigneeOf(applicationId)).toBe(maintainer.personId)
    const handOver = await effectOf(() =>
      assignApplication(maintainer, { applicationId, assignee: committer.personId }, present),
    )
    expect(handOver.effect).toEqual({ MembershipApplication: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    const [mail] = await db.outboxMail.findMany({ where: { toAddress: committer.email ?? '' } })
    expect(mail).toMatchObject({ subject: '请你跟进一份成员申请' })
    expect(mail?.text).toContain(`/zh/admin/applications/${applicationId}`)
    const release = await effectOf(() => assignApplication(committer, { applicationId, assignee: 'nobody' }, present))
    expect(release.effect).toEqual({ MembershipApplication: '~1', AuditEntry: '+1' })
    expect(await assigneeOf(applicationId)).toBeNull()
    const entries = await db.auditEntry.findMany({ where: { subject: `application:${applicationId}` } })
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['application.assigned', { assignee: maintainer.personId }],
      ['application.assigned', { assignee: committer.personId }],
      ['application.assigned', { assignee: null }],
    ])
  })

  test('by whom it is already changes nothing', async () => {
    const { id: applicationId } = await makeApplication(await makeAccount(), { assigneeId: maintainer.personId })
    const { answer, effect } = await effectOf(() =>
      assignApplication(maintainer, { applicationId, assignee: 'me' }, present),
    )
    expect([answer.ok, effect]).toEqual([true, {}])
  })

  test('of two who take it, one does, and the other is told who', async () => {
    const { id: applicationId } = await makeApplication(await makeAccount())
    const input = { applicationId, assignee: 'me', seen: 'nobody' } as const
    const answers = await Promise.all([
      assignApplication(maintainer, input, present),
      assignApplication(committer, input, present),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const winner = (await assigneeOf(applicationId)) === maintainer.personId ? maintainer : committer
    const loser = winner === maintainer ? committer : maintainer
    await refusesWithoutTrace(() => assignApplication(loser, input, present), {
      reason: 'application-taken',
      params: { name: winner.name },
      refresh: true,
    })
  })

  test('is for reviewers of today who can sign in, and not for the applicant', async () => {
    const former = await makeHolder(null, { terms: [{ role: 'COMMITTER', since: days(-9), until: days(-1) }] })
    const unclaimed = await makePerson({ terms: [{ role: 'MAINTAINER' }] })
    const applicant = await makeCommitter()
    const { id: applicationId } = await makeApplication(applicant)
    for (const assignee of [former.personId, unclaimed.id, unknownId])
      await refusesWithoutTrace(() => assignApplication(maintainer, { applicationId, assignee }, present), {
        reason: 'assignee-not-reviewer',
        field: 'assignee',
      })
    await refusesWithoutTrace(
      () => assignApplication(maintainer, { applicationId, assignee: applicant.personId }, present),
      { reason: 'assignee-is-applicant', field: 'assignee' },
    )
  })

  test('ends with the decision', async () => {
    for (const [status, reason] of [
      ['APPROVED', 'application-decided'],
      ['REJECTED', 'application-decided'],
      ['WITHDRAWN', 'application-withdrawn'],
      ['DRAFT', 'application-not-found'],
    ] as const) {
      const { id: applicationId } = await makeApplication(await makeAccount(), { status })
      await refusesWithoutTrace(() => assignApplication(maintainer, { applicationId, assignee: 'me' }, present), {
        reason,
      })
    }
  })
})

test('the application of an account that was deleted can’t be decided, and names nobody', async () => {
  const [applicant, writer] = [await makeAccount(), await makeAccount()]
  const { id: applicationId } = await makeApplication(applicant, { status: 'NEEDS_INFO' })
  await db.applicationMessage.create({ data: { applicationId, text: 'My story.', sentAt: present } })
  const draft = await makeApplication(writer, { status: 'DRAFT' })
  for (const leaving of [applicant, writer]) expect((await deleteAccount(leaving, {}, present)).ok).toBe(true)
  expect(await db.membershipApplication.count({ where: { id: draft.id } })).toBe(0)
  expect(await db.membershipApplication.findFirst({ where: { id: applicationId } })).toMatchObject({
    status: 'WITHDRAWN',
    name: '',
    motivation: '',
    searchKey: '',
    openKey: null,
  })
  expect(await db.applicationMessage.count({ where: { applicationId } })).toBe(0)
  for (const decide of [approveApplication, rejectApplication, askApplicant]) {
    const input = { applicationId, reason: 'Late.', text: 'Where are you?' }
    await refusesWithoutTrace(() => decide(maintainer, input, present), { reason: 'application-withdrawn' })
  }
})

describe('deciding many', () => {
  const pickOf = ({ id, version }: { id: string; version: number }) => ({ applicationId: id, version })

  test('each goes through or not by itself, and is told apart', async () => {
    const good = [await makeApplication(await makeAccount()), await makeApplication(await makeAccount())]
    const decided = await makeApplication(await makeAccount())
    await rejectApplication(maintainer, { applicationId: decided.id, reason: 'No.' }, present)
    const withdrawn = await makeApplication(await makeAccount(), { status: 'WITHDRAWN' })
    const changed = await makeApplication(await makeAccount())
    await db.membershipApplication.update({ where: { id: changed.id }, data: { version: 2 } })
    const own = await makeApplication(committer)
    const picks = [good[0], decided, withdrawn, changed, own, good[1], { id: unknownId, version: 1 }].flatMap((one) =>
      one ? [pickOf(one)] : [],
    )
    const { answer, effect } = await effectOf(() =>
      approveMany(committer, { picks, back: 'status=ALL', reason: undefined }, present),
    )
    expect(answer).toEqual({
      ok: true,
      value: {
        went: good.map(({ id }) => id),
        not: [
          { id: decided.id, reason: 'application-decided' },
          { id: withdrawn.id, reason: 'application-withdrawn' },
          { id: changed.id, reason: 'application-changed' },
          { id: own.id, reason: 'application-own' },
          { id: unknownId, reason: 'application-not-found' },
        ],
        back: 'status=ALL',
      },
    })
    expect(effect).toEqual({
      MembershipApplication: '~2',
      User: '~2',
      Person: '+2',
      RoleTerm: '+2',
      AuditEntry: '+2',
      OutboxMail: '+2',
    })
  })

  test('a rejection of many gives each the reason', async () => {
    const applicants = [await makeAccount({ locale: 'en' }), await makeAccount({ locale: 'zh' })]
    const made = await Promise.all(applicants.map((one) => makeApplication(one)))
    const reason = 'Tell us what you have worked on.'
    const { effect } = await effectOf(() =>
      rejectMany(maintainer, { picks: made.map(pickOf), back: '', reason }, present),
    )
    expect(effect).toEqual({ MembershipApplication: '~2', AuditEntry: '+2', OutboxMail: '+2' })
    for (const { email } of applicants) {
      const [mail] = await db.outboxMail.findMany({ where: { toAddress: email ?? '' } })
      expect(mail?.text).toContain(reason)
    }
  })

  test('two reviewers who decide the same many at once: each application is decided once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, async () => makeApplication(await makeAccount())))
    const picks = made.map(pickOf)
    const { answer, effect } = await effectOf(() =>
      Promise.all([
        approveMany(maintainer, { picks, back: '', reason: undefined }, present),
        rejectMany(committer, { picks: [...picks].reverse(), back: '', reason: 'No.' }, present),
      ]),
    )
    const went = answer.flatMap((one) => (one.ok ? one.value.went : []))
    expect(went.sort()).toEqual(made.map(({ id }) => id).sort())
    const not = answer.flatMap((one) => (one.ok ? one.value.not : []))
    expect(not).toHaveLength(6)
    expect(effect).toMatchObject({ MembershipApplication: '~6', AuditEntry: '+6', OutboxMail: '+6' })
  })
})
