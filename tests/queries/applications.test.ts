import { beforeAll, expect, test } from 'vitest'
import { readBulkResult } from '@/lib/applications/queries/bulk'
import { getQueueFigures } from '@/lib/applications/queries/figures'
import { getFormStart, getOwnApplication, listOwnApplications } from '@/lib/applications/queries/own'
import { exportApplications, listApplications } from '@/lib/applications/queries/queue'
import { getApplication, listReviewers } from '@/lib/applications/queries/review'
import { type QueueFilter, queueFilterSchema } from '@/lib/applications/schema'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { type ActorName, makeAccount, makeEveryActor, makeHolder } from '../factories/actors'
import { anArea, makeApplication } from '../factories/applications'
import { days, minutes, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { walk } from './walk'

const canaries = { motivation: 'canary-motivation', handles: { gitee: 'canary-handle' }, reason: 'canary-reason' }

let actors: Awaited<ReturnType<typeof makeEveryActor>>
let applicant: AccountActor
let id: string
beforeAll(async () => {
  actors = await makeEveryActor()
  applicant = await makeAccount({ email: 'canary-address@example.org' })
  id = (await makeApplication(applicant, { ...canaries, status: 'REJECTED' })).id
  await db.membershipApplication.update({ where: { id }, data: { decidedById: actors.maintainer.personId } })
})
const filtered = (filter: Partial<QueueFilter> = {}) => queueFilterSchema.parse(filter)
const list = (viewer: Actor, filter: Partial<QueueFilter> = {}) => listApplications(viewer, filtered(filter), present)
const everyone = () => Object.entries(actors) as [ActorName, Actor][]

/** Who of everyone gets an answer; the others get Forbidden. */
async function whoMay(ask: (viewer: Actor) => Promise<unknown>): Promise<string[]> {
  const may: string[] = []
  for (const [name, viewer] of everyone()) {
    try {
      await ask(viewer)
      may.push(name)
    } catch (error) {
      expect(error).toBeInstanceOf(Forbidden)
    }
  }
  return may.sort()
}

test('an application is for reviewers, and to others it isn’t there', async () => {
  const see: string[] = []
  for (const [name, viewer] of everyone()) if ((await getApplication(viewer, id)) !== null) see.push(name)
  expect(see.sort()).toEqual(['committer', 'maintainer'])
  expect(await getApplication(applicant, id)).toBeNull()
  expect(await getApplication(actors.committer, id)).toEqual({
    id,
    userId: applicant.userId,
    status: 'REJECTED',
    version: 1,
    name: 'Member 0001',
    affiliation: 'Institute 0001',
    kind: 'STUDENT',
    areas: [anArea()],
    ...canaries,
    heardFrom: null,
    consentVersion: '1',
    submittedAt: days(-1),
    decidedAt: present,
    assignee: null,
    messages: [],
    others: [],
    decidedBy: { slug: actors.maintainer.personSlug, name: actors.maintainer.name },
    ruleId: 'member-admission',
    ruleVersion: 1,
    applicant: { email: 'canary-address@example.org', person: null },
  })
})

test.each(['', 'x', "' OR 1=1 --", '018f0000-0000-7000-8000-000000000000', '\u0000'])(
  'no application is %j',
  async (wrong) => {
    expect(await getApplication(actors.maintainer, wrong)).toBeNull()
  },
)

test('the queue, its figures, its export and its reviewers are for reviewers', async () => {
  const reviewers = ['committer', 'maintainer']
  expect(await whoMay((viewer) => list(viewer))).toEqual(reviewers)
  expect(await whoMay((viewer) => getQueueFigures(viewer, present, 'Asia/Shanghai'))).toEqual(reviewers)
  expect(await whoMay((viewer) => exportApplications(viewer, filtered(), present).next())).toEqual(reviewers)
  expect(await whoMay((viewer) => listReviewers(viewer, present))).toEqual(reviewers)
  expect(await whoMay((viewer) => readBulkResult(viewer, { went: id, not: '' }))).toEqual(reviewers)
})

test('the queue names applicants, and nothing that is for the single application', async () => {
  const { rows } = await list(actors.maintainer, { status: 'REJECTED' })
  expect(rows.map((row) => row.id)).toEqual([id])
  expect(JSON.stringify(rows)).not.toContain('canary')
})

test('a draft is its writer’s alone', async () => {
  const writer = await makeAccount()
  const draft = await makeApplication(writer, { status: 'DRAFT', name: 'Unsent', motivation: 'Unsent.' })
  for (const reviewer of [actors.committer, actors.maintainer]) {
    expect(await getApplication(reviewer, draft.id)).toBeNull()
    const pages = await Promise.all(
      (['ALL', 'SUBMITTED', 'NEEDS_INFO'] as const).map((status) => list(reviewer, { status })),
    )
    const exported = await exportApplications(reviewer, filtered({ status: 'ALL' }), present).next()
    const told = await readBulkResult(reviewer, { went: draft.id, not: '' })
    expect(JSON.stringify([pages, exported, told])).not.toContain('Unsent')
  }
  expect(await getOwnApplication(writer, draft.id)).toBeNull()
  expect(await getFormStart(writer)).toMatchObject({ name: 'Unsent', savedAt: days(-1) })
  expect(await getFormStart(applicant)).toMatchObject({ motivation: 'canary-motivation', savedAt: null })
  expect(await getFormStart(actors.visitor)).toBeNull()
  await db.membershipApplication.delete({ where: { id: draft.id } })
})

test('one’s own application, with what was asked and answered; anyone else’s isn’t there', async () => {
  const mine = await makeAccount()
  const own = await makeApplication(mine, { status: 'NEEDS_INFO' })
  const { personId: authorId, personSlug: slug, name } = actors.committer
  await db.applicationMessage.createMany({
    data: [
      { applicationId: own.id, authorId, text: 'Why?', sentAt: minutes(1) },
      { applicationId: own.id, text: 'Because.', sentAt: minutes(2) },
    ],
  })
  expect(await getOwnApplication(mine, own.id)).toMatchObject({
    status: 'NEEDS_INFO',
    motivation: 'To learn.',
    messages: [
      { text: 'Why?', author: { slug, name }, sentAt: minutes(1) },
      { text: 'Because.', author: null, sentAt: minutes(2) },
    ],
  })
  for (const [, viewer] of everyone()) expect(await getOwnApplication(viewer, own.id)).toBeNull()
  for (const wrong of ['', 'x', '\u0000', "' OR 1=1"]) expect(await getOwnApplication(mine, wrong)).toBeNull()
  await db.applicationMessage.deleteMany()
  await db.membershipApplication.delete({ where: { id: own.id } })
})

test('one’s own applications are all of one’s own, newest first, with the reason but no reviewer', async () => {
  const [mine, other] = [await makeAccount(), await makeAccount()]
  const older = await makeApplication(mine, { status: 'REJECTED', submittedAt: days(-9), reason: 'More, please.' })
  const newer = await makeApplication(mine, { submittedAt: days(-2) })
  await makeApplication(other)
  expect(await listOwnApplications(mine)).toEqual([
    {
      id: newer.id,
      status: 'SUBMITTED',
      submittedAt: days(-2),
      updatedAt: days(-2),
      decidedAt: null,
      reason: null,
    },
    {
      id: older.id,
      status: 'REJECTED',
      submittedAt: days(-9),
      updatedAt: present,
      decidedAt: present,
      reason: 'More, please.',
    },
  ])
  expect(await listOwnApplications(actors.visitor)).toEqual([])
  expect(await listOwnApplications(actors.system)).toEqual([])
  expect(await listOwnApplications(actors.maintainer)).toEqual([])
})

test('the queue comes by pages: who waits longest first, what is decided latest first', async () => {
  await db.membershipApplication.deleteMany()
  const made: { id: string; submittedAt: Date }[] = []
  for (let number = 0; number < 55; number++) {
    const submittedAt = minutes(Math.floor(number / 20))
    made.push(await makeApplication(await makeAccount(), { submittedAt }))
  }
  const inOrder = made
    .sort((left, right) => left.submittedAt.getTime() - right.submittedAt.getTime() || (left.id < right.id ? -1 : 1))
    .map((application) => application.id)
  expect(await walk((after) => list(actors.committer, { after }))).toEqual({
    ids: inOrder,
    pages: [25, 25, 5],
  })
  await db.membershipApplication.updateMany({ data: { status: 'WITHDRAWN', openKey: null } })
  expect(await walk((after) => list(actors.committer, { status: 'WITHDRAWN', after }))).toEqual({
    ids: inOrder.reverse(),
    pages: [25, 25, 5],
  })
  for (const after of ['', 'x', '018f0000-0000-7000-8000-000000000000', '\u0000']) {
    const { rows } = await list(actors.committer, { status: 'WITHDRAWN', after })
    expect(rows.length).toBeLessThanOrEqual(25)
  }
})

test('a page goes on behind a row that has left the list meanwhile', async () => {
  for (let number = 0; number < 30; number++)
    await makeApplication(await makeAccount(), { submittedAt: days(-30 + number), status: 'SUBMITTED' })
  const before = await walk((after) => list(actors.maintainer, { after }))
  const first = await list(actors.maintainer)
  const last = first.rows.at(-1)?.id ?? ''
  await db.membershipApplication.update({ where: { id: last }, data: { status: 'APPROVED' } })
  const second = await list(actors.maintainer, { after: last })
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(before.ids)
})

test('the queue by state, kind, area, who looks after it, age, and a part of name or affiliation', async () => {
  await db.membershipApplication.deleteMany()
  const [one = '', other = ''] = ['area-one', 'area-one-and-more']
  const { personId } = actors.committer
  const make = async (facts: Parameters<typeof makeApplication>[1]) =>
    (await makeApplication(await makeAccount(), facts)).id
  const first = await make({ name: '成员 A', kind: 'USER', areas: [one], submittedAt: days(-8), assigneeId: personId })
  const second = await make({ name: 'Member B', areas: [one, other], submittedAt: days(-3), status: 'NEEDS_INFO' })
  const third = await make({ name: 'Member_C', areas: [other], submittedAt: days(-1) })
  const fourth = await make({ name: 'Ängström D', submittedAt: days(-30), status: 'APPROVED' })
  const found = async (filter: Partial<QueueFilter>) =>
    (await list(actors.committer, { status: 'ALL', ...filter })).rows.map((row) => row.id)
  expect(await found({})).toEqual([third, second, first, fourth])
  expect(await found({ status: 'SUBMITTED' })).toEqual([first, third])
  expect(await found({ status: 'NEEDS_INFO' })).toEqual([second])
  expect(await found({ kind: 'USER' })).toEqual([first])
  expect(await found({ area: one })).toEqual([second, first])
  expect(await found({ area: other })).toEqual([third, second])
  expect(await found({ area: 'area' })).toEqual([])
  expect(await found({ assignee: 'me' })).toEqual([first])
  expect(await found({ assignee: personId })).toEqual([first])
  expect(await found({ assignee: 'nobody' })).toEqual([third, second, fourth])
  expect(await found({ days: 3 })).toEqual([second, first, fourth])
  expect(await found({ days: 7, status: 'SUBMITTED' })).toEqual([first])
  expect(await found({ q: 'member' })).toEqual([third, second])
  expect(await found({ q: '成员' })).toEqual([first])
  expect(await found({ q: 'ÄNGSTRÖM' })).toEqual([fourth])
  expect(await found({ q: 'institute 0001' })).toEqual([third, second, first, fourth])
  expect(await found({ q: 'Member_C' })).toEqual([third])
  // Signs that LIKE would take for others.
  expect(await found({ q: 'Member%C' })).toEqual([])
  expect(await found({ q: 'Member\\_C' })).toEqual([])
  expect(await found({ q: "' OR 1=1 --" })).toEqual([])
  expect(await found({ sort: 'oldest' })).toEqual([fourth, first, second, third])
  expect(await found({ sort: 'name', q: 'member' })).toEqual([second, third])
  expect(await list(actors.maintainer, { assignee: 'me' })).toEqual({ rows: [], next: null })
})

test('by name, too, the queue comes by pages, and the export has what they have together', async () => {
  await db.membershipApplication.deleteMany()
  for (let number = 0; number < 60; number++)
    await makeApplication(await makeAccount(), { name: `Member ${String(number % 7).padStart(4, '0')}` })
  const walked = await walk((after) => list(actors.committer, { sort: 'name', after }))
  expect(walked.pages).toEqual([25, 25, 10])
  expect(new Set(walked.ids).size).toBe(60)
  const exported: string[] = []
  for await (const rows of exportApplications(actors.committer, filtered({ sort: 'name' }), present))
    exported.push(...rows.map((row) => row.id))
  expect(exported).toEqual(walked.ids)
})

test('figures: who waits and since when, how long decisions take, and how many there were each month', async () => {
  await db.membershipApplication.deleteMany()
  expect(await getQueueFigures(actors.committer, present, 'Asia/Shanghai')).toMatchObject({
    waiting: 0,
    asked: 0,
    oldest: null,
    median: null,
  })
  const make = async (facts: Parameters<typeof makeApplication>[1]) => makeApplication(await makeAccount(), facts)
  await make({ submittedAt: days(-5) })
  await make({ submittedAt: days(-2) })
  await make({ status: 'NEEDS_INFO', submittedAt: days(-9) })
  await make({ status: 'DRAFT', submittedAt: days(-20) })
  await make({ status: 'APPROVED', submittedAt: days(-3), decidedAt: days(-1) })
  await make({ status: 'REJECTED', submittedAt: days(-10), decidedAt: days(0) })
  await make({ status: 'APPROVED', submittedAt: days(-44), decidedAt: days(-40) })
  await make({ status: 'WITHDRAWN', submittedAt: days(-400), decidedAt: days(0) })
  await make({ status: 'APPROVED', submittedAt: days(-500), decidedAt: days(-495) })
  const figures = await getQueueFigures(actors.committer, present, 'Asia/Shanghai')
  const DAY = 86_400_000
  expect(figures).toMatchObject({ waiting: 2, asked: 1, oldest: days(-5), median: 4.5 * DAY })
  expect(figures.months.map(({ month }) => month)).toEqual([
    ...['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09'],
    ...['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
  ])
  expect(figures.months.filter(({ approved, rejected }) => approved + rejected > 0)).toEqual([
    { month: '2026-01', approved: 1, rejected: 0 },
    { month: '2026-03', approved: 1, rejected: 1 },
  ])
})

test('reviewers are those of today who have an account', async () => {
  await makeHolder(null, { terms: [{ role: 'COMMITTER', since: days(-9), until: days(-1) }] })
  await makePerson({ terms: [{ role: 'MAINTAINER' }] })
  const ids = (await listReviewers(actors.committer, present)).map((person) => person.id)
  expect(ids.sort()).toEqual([actors.committer.personId, actors.maintainer.personId].sort())
})

test('what an address says of decisions made together is shown as the applications stand', async () => {
  await db.membershipApplication.deleteMany()
  const approved = await makeApplication(await makeAccount(), { status: 'APPROVED' })
  await db.membershipApplication.update({
    where: { id: approved.id },
    data: { decidedById: actors.maintainer.personId },
  })
  const waiting = await makeApplication(await makeAccount())
  const unknown = '018f0000-0000-7000-8000-000000000000'
  const result = await readBulkResult(actors.committer, {
    went: `${waiting.id},${unknown},x`,
    not: `${approved.id}.application-decided,${waiting.id}.made-up,${approved.id}`,
  })
  const { name } = approved
  expect(result).toEqual({
    went: [
      { id: waiting.id, name, status: 'SUBMITTED', decidedAt: null, decidedBy: null },
      { id: unknown, name: null, status: null, decidedAt: null, decidedBy: null },
    ],
    not: [
      {
        id: approved.id,
        name,
        status: 'APPROVED',
        decidedAt: present,
        decidedBy: actors.maintainer.name,
        refusal: 'application-decided',
      },
    ],
  })
})
