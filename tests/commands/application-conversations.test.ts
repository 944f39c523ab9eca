import { beforeAll, expect, test } from 'vitest'
import { withdrawApplication } from '@/lib/applications/commands/applying'
import { assignApplication } from '@/lib/applications/commands/assignment'
import { answerQuestion, askApplicant } from '@/lib/applications/commands/conversation'
import { approveApplication, rejectApplication } from '@/lib/applications/commands/review'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { makeAccount, makeCommitter, makeHolder, makeMaintainer } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { days, minutes, present } from '../factories/clock'
import { effectOf, refusesWithoutTrace } from './all-rows'

type Reviewer = AccountActor & { personId: string }

let maintainer: Reviewer
let committer: Reviewer
beforeAll(async () => {
  maintainer = await makeMaintainer({ locale: 'en' })
  committer = await makeCommitter({ locale: 'en' })
})

const question = 'Which models would you like to adapt?'
const answer = 'The =small= ones <first>.'
const mailsTo = (email: string | null) =>
  db.outboxMail.findMany({ where: { toAddress: email ?? '' }, orderBy: { id: 'asc' } })
const last = async (email: string | null) => (await mailsTo(email)).at(-1)

async function asked(applicant: AccountActor, reviewer: Reviewer = committer) {
  const { id: applicationId } = await makeApplication(applicant)
  const outcome = await askApplicant(reviewer, { applicationId, version: 1, text: question }, present)
  expect(outcome).toEqual({ ok: true, value: { id: applicationId } })
  return applicationId
}

test('a question waits for the applicant, who gets it by mail in their language', async () => {
  const applicant = await makeAccount({ locale: 'zh' })
  const { id: applicationId } = await makeApplication(applicant)
  const { effect } = await effectOf(() => askApplicant(committer, { applicationId, text: question }, present))
  expect(effect).toEqual({ MembershipApplication: '~1', ApplicationMessage: '+1', AuditEntry: '+1', OutboxMail: '+1' })
  expect(await db.membershipApplication.findFirst({ where: { id: applicationId } })).toMatchObject({
    status: 'NEEDS_INFO',
    version: 2,
    updatedAt: present,
    decidedAt: null,
    openKey: applicant.userId,
  })
  const [message, ...more] = await db.applicationMessage.findMany({ where: { applicationId } })
  expect([message, more]).toEqual([
    { id: expect.any(String), applicationId, authorId: committer.personId, text: question, sentAt: present },
    [],
  ])
  const mail = await last(applicant.email)
  expect(mail).toMatchObject({
    dedupeKey: `application-question:${message?.id}`,
    subject: '关于你的成员申请，有一个问题',
  })
  expect(mail?.text).toContain(question)
  expect(mail?.text).toContain(`/zh/me/applications/${applicationId}`)
  const [entry] = await db.auditEntry.findMany({ where: { subject: `application:${applicationId}` } })
  expect(entry).toMatchObject({ action: 'application.asked', actor: `person:${committer.personId}`, details: {} })
})

test('the answer sends the application back to review, and goes to who asked', async () => {
  const applicant = await makeAccount()
  const applicationId = await asked(applicant)
  const before = (await mailsTo(maintainer.email)).length
  const { effect } = await effectOf(() =>
    answerQuestion(applicant, { applicationId, version: 2, text: answer }, minutes(1)),
  )
  expect(effect).toEqual({ MembershipApplication: '~1', ApplicationMessage: '+1', AuditEntry: '+1', OutboxMail: '+1' })
  expect(await db.membershipApplication.findFirst({ where: { id: applicationId } })).toMatchObject({
    status: 'SUBMITTED',
    version: 3,
  })
  const mail = await last(committer.email)
  expect(mail).toMatchObject({ subject: 'Applicant Member 0001 has answered' })
  expect(mail?.text).toContain(answer)
  expect(mail?.html).not.toContain('<first>')
  expect(await mailsTo(maintainer.email)).toHaveLength(before)
})

test('an answer goes to whoever looks after the application', async () => {
  const applicant = await makeAccount()
  const applicationId = await asked(applicant)
  await assignApplication(maintainer, { applicationId, assignee: 'me' }, minutes(1))
  await answerQuestion(applicant, { applicationId, text: answer }, minutes(2))
  expect((await last(maintainer.email))?.text).toContain(answer)
})

test('an answer to someone who reviews no more goes to the maintainers', async () => {
  const leaving = await makeHolder('COMMITTER', { terms: [{ role: 'COMMITTER', until: days(2) }] })
  const applicant = await makeAccount()
  const applicationId = await asked(applicant, leaving)
  await answerQuestion(applicant, { applicationId, text: 'Three days later.' }, days(3))
  expect(await mailsTo(leaving.email)).toEqual([])
  expect((await last(maintainer.email))?.text).toContain('Three days later.')
})

test('reviewers ask again and again; the applicant answers once what stands there', async () => {
  const applicant = await makeAccount()
  const applicationId = await asked(applicant)
  expect((await askApplicant(maintainer, { applicationId, version: 2, text: 'And why?' }, minutes(1))).ok).toBe(true)
  const stale = { applicationId, version: 2, text: answer }
  await refusesWithoutTrace(() => answerQuestion(applicant, stale, minutes(2)), {
    reason: 'application-changed',
    refresh: true,
  })
  expect((await answerQuestion(applicant, { ...stale, version: 3 }, minutes(3))).ok).toBe(true)
  await refusesWithoutTrace(() => answerQuestion(applicant, { ...stale, version: 4 }, minutes(4)), {
    reason: 'nothing-asked',
  })
  const thread = await db.applicationMessage.findMany({
    where: { applicationId },
    orderBy: { sentAt: 'asc' },
    select: { authorId: true, text: true },
  })
  expect(thread).toEqual([
    { authorId: committer.personId, text: question },
    { authorId: maintainer.personId, text: 'And why?' },
    { authorId: null, text: answer },
  ])
})

test('while a question is open the application can be approved, rejected and withdrawn, with the same effects', async () => {
  const [first, second, third] = [await makeAccount(), await makeAccount(), await makeAccount()]
  const approved = await asked(first)
  const { effect } = await effectOf(() => approveApplication(maintainer, { applicationId: approved }, minutes(1)))
  expect(effect).toEqual({
    MembershipApplication: '~1',
    User: '~1',
    Person: '+1',
    RoleTerm: '+1',
    AuditEntry: '+1',
    OutboxMail: '+1',
  })
  const rejected = await asked(second)
  expect((await rejectApplication(maintainer, { applicationId: rejected, reason: 'No.' }, minutes(1))).ok).toBe(true)
  const withdrawn = await asked(third)
  expect((await withdrawApplication(third, { applicationId: withdrawn }, minutes(1))).ok).toBe(true)
  for (const applicationId of [approved, rejected]) {
    await refusesWithoutTrace(
      () => answerQuestion(applicationId === approved ? first : second, { applicationId, text: answer }, minutes(2)),
      { reason: 'application-decided' },
    )
  }
})

test('twenty answers at once are one; a question and a decision at once are one of them', async () => {
  const applicant = await makeAccount()
  const applicationId = await asked(applicant)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => answerQuestion(applicant, { applicationId, text: answer }, minutes(1))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.applicationMessage.count({ where: { applicationId, authorId: null } })).toBe(1)

  for (let round = 0; round < 6; round++) {
    const { id } = await makeApplication(await makeAccount())
    const seen = { applicationId: id, version: 1 }
    const moves = [
      () => askApplicant(committer, { ...seen, text: question }, present),
      () => approveApplication(maintainer, seen, present),
    ]
    const [one, other] = await Promise.all((round % 2 ? moves.reverse() : moves).map((move) => move()))
    expect([one?.ok, other?.ok].filter(Boolean)).toHaveLength(1)
    const { status } = await db.membershipApplication.findFirstOrThrow({ where: { id } })
    const messages = await db.applicationMessage.count({ where: { applicationId: id } })
    expect([status, messages]).toEqual(status === 'APPROVED' ? ['APPROVED', 0] : ['NEEDS_INFO', 1])
  }
})
