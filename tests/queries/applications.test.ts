import { beforeAll, expect, test } from 'vitest'
import {
  countWaitingApplications,
  getApplication,
  listApplications,
  listOwnApplications,
} from '@/lib/applications/queries'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { type ActorName, makeAccount, makeEveryActor } from '../factories/actors'
import { anArea, makeApplication } from '../factories/applications'
import { days, minutes, present } from '../factories/clock'
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
    name: 'Member 0001',
    affiliation: 'Institute 0001',
    kind: 'STUDENT',
    areas: [anArea()],
    ...canaries,
    heardFrom: null,
    submittedAt: days(-1),
    decidedAt: present,
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

test('the queue and its length are for reviewers', async () => {
  expect(await whoMay((viewer) => listApplications(viewer, 'SUBMITTED'))).toEqual(['committer', 'maintainer'])
  expect(await whoMay(countWaitingApplications)).toEqual(['committer', 'maintainer'])
})

test('the queue names applicants, and nothing that is for the single application', async () => {
  const { rows } = await listApplications(actors.maintainer, 'REJECTED')
  expect(rows.map((row) => row.id)).toEqual([id])
  expect(JSON.stringify(rows)).not.toContain('canary')
})

test('one’s own applications are all of one’s own, newest first, with the reason but no reviewer', async () => {
  const [mine, other] = [await makeAccount(), await makeAccount()]
  const older = await makeApplication(mine, { status: 'REJECTED', submittedAt: days(-9), reason: 'More, please.' })
  const newer = await makeApplication(mine, { submittedAt: days(-2) })
  await makeApplication(other)
  expect(await listOwnApplications(mine)).toEqual([
    { id: newer.id, status: 'SUBMITTED', submittedAt: days(-2), decidedAt: null, reason: null },
    { id: older.id, status: 'REJECTED', submittedAt: days(-9), decidedAt: present, reason: 'More, please.' },
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
  expect(await countWaitingApplications(actors.committer)).toBe(55)
  expect(await walk((after) => listApplications(actors.committer, 'SUBMITTED', after))).toEqual({
    ids: inOrder,
    pages: [25, 25, 5],
  })
  await db.membershipApplication.updateMany({ data: { status: 'WITHDRAWN', openKey: null } })
  expect(await walk((after) => listApplications(actors.committer, 'WITHDRAWN', after))).toEqual({
    ids: inOrder.reverse(),
    pages: [25, 25, 5],
  })
  for (const after of ['', 'x', '018f0000-0000-7000-8000-000000000000', '\u0000']) {
    const { rows } = await listApplications(actors.committer, 'WITHDRAWN', after)
    expect(rows.length).toBeLessThanOrEqual(25)
  }
})

test('a page goes on behind a row that has left the list meanwhile', async () => {
  for (let number = 0; number < 30; number++)
    await makeApplication(await makeAccount(), { submittedAt: days(-30 + number), status: 'SUBMITTED' })
  const before = await walk((after) => listApplications(actors.maintainer, 'SUBMITTED', after))
  const first = await listApplications(actors.maintainer, 'SUBMITTED')
  const last = first.rows.at(-1)?.id ?? ''
  await db.membershipApplication.update({ where: { id: last }, data: { status: 'APPROVED' } })
  const second = await listApplications(actors.maintainer, 'SUBMITTED', last)
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(before.ids)
})
