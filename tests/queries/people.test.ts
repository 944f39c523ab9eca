import { beforeAll, describe, expect, test } from 'vitest'
import { getServerState } from '@/lib/admin/queries'
import { type Actor, Forbidden } from '@/lib/auth/permissions'
import { listConnectedProviders } from '@/lib/auth/queries'
import { getGoals, listGoalYears } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { measureGoals } from '@/lib/goals/queries'
import { countPeople, getPerson, listPeople } from '@/lib/people/queries'
import { countHolders } from '@/lib/roles/queries'
import { makeAccount, makeEveryActor, makeHolder, visitor } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { walk } from './walk'

const slugsOf = async (role: 'MEMBER' | 'COMMITTER' | 'MAINTAINER', at = present, search = '') => {
  const { rows } = await listPeople(visitor, role, at, { search })
  expect(await countPeople(visitor, role, at, search)).toBe(rows.length)
  return rows.map(({ slug }) => slug)
}

describe('people by role', () => {
  beforeAll(async () => {
    await makePerson({ slug: 'member', name: 'Member A', terms: [{ role: 'MEMBER' }] })
    await makePerson({
      slug: 'both',
      name: 'Member B',
      terms: [{ role: 'MEMBER' }, { role: 'COMMITTER', until: days(1) }],
    })
    await makePerson({ slug: 'leader', name: 'Member C', terms: [{ role: 'MAINTAINER' }] })
    await makePerson({ slug: 'former', name: 'Member D', terms: [{ role: 'MEMBER', until: present }] })
    await makePerson({ slug: 'coming', name: 'Member E', terms: [{ role: 'MEMBER', since: days(1) }] })
    await makePerson({ slug: 'nobody', name: 'Member F' })
  })

  test('each stands once, under the highest role that holds then', async () => {
    expect(await slugsOf('MEMBER')).toEqual(['member'])
    expect(await slugsOf('COMMITTER')).toEqual(['both'])
    expect(await slugsOf('MAINTAINER')).toEqual(['leader'])
  })

  test('at another time it is as it was then', async () => {
    expect(await slugsOf('MEMBER', days(1))).toEqual(['member', 'both', 'coming'])
    expect(await slugsOf('COMMITTER', days(1))).toEqual([])
    expect(await slugsOf('MEMBER', days(-5))).toEqual(['member', 'former'])
    expect(await slugsOf('MEMBER', days(-31))).toEqual([])
  })

  test('holders are counted with those whose higher role includes it', async () => {
    const counts = [
      countHolders('MEMBER', present),
      countHolders('COMMITTER', present),
      countHolders('MAINTAINER', present),
    ]
    expect(await Promise.all(counts)).toEqual([3, 1, 1])
  })

  test('the goals count the same', async () => {
    const [year] = listGoalYears()
    const goals = year === undefined ? null : getGoals(year)
    if (!goals) throw new Error('The content has no goals.')
    const measured = await measureGoals(visitor, goals, present)
    const values = new Map(measured.goals.flatMap(({ targets }) => targets).map(({ metric, value }) => [metric, value]))
    for (const [metric, role] of [
      ['members', 'MEMBER'],
      ['committers', 'COMMITTER'],
      ['maintainers', 'MAINTAINER'],
    ] as const) {
      if (values.has(metric)) expect(values.get(metric)).toBe(await countHolders(role, measured.at))
    }
  })

  test('are found by a part of the name, in any case, and by nothing else', async () => {
    expect(await slugsOf('MEMBER', present, 'EMBER a')).toEqual(['member'])
    for (const search of ['%', '_', '\\', "'", 'x'.repeat(200)])
      expect(await slugsOf('MEMBER', present, search)).toEqual([])
  })

  test('no person is called what isn’t a slug', async () => {
    for (const slug of ['', 'no-one', "' OR 1=1", '%', '\u0000', '\ud800'])
      expect(await getPerson(visitor, slug)).toBeNull()
  })
})

test('what is private of a person’s account is in no answer about people', async () => {
  const account = await makeHolder('MEMBER', { email: 'canary@example.org' })
  await db.session.create({ data: { userId: account.userId, sessionToken: 'canary-session', expires: days(1) } })
  await db.account.create({
    data: { userId: account.userId, type: 'oauth', provider: 'gitee', providerAccountId: 'canary-identity' },
  })
  const viewers: Actor[] = Object.values(await makeEveryActor())
  for (const viewer of viewers) {
    const answers = [
      await getPerson(viewer, account.personSlug ?? ''),
      await listPeople(viewer, 'MEMBER', present),
      await listPeople(viewer, 'MEMBER', present, { search: 'canary' }),
    ]
    expect(JSON.stringify(answers)).toContain(account.personSlug)
    expect(JSON.stringify(answers)).not.toMatch(/canary|userId|email/)
  }
})

test('a list of people comes by pages, by name and then by id, each once', async () => {
  await db.roleTerm.deleteMany()
  const made = []
  for (let number = 0; number < 55; number++) {
    made.push(await makePerson({ name: `Member ${number % 7}`, terms: [{ role: 'MEMBER' }] }))
  }
  const inOrder = made
    .sort((left, right) => (left.name === right.name ? (left.id < right.id ? -1 : 1) : left.name < right.name ? -1 : 1))
    .map(({ id }) => id)
  const pages = await walk((after) => listPeople(visitor, 'MEMBER', present, { after }))
  expect(pages).toEqual({ ids: inOrder, pages: [25, 25, 5] })
  for (const wrong of ['x', '018f0000-0000-7000-8000-000000000000', "'", '\u0000']) {
    expect((await listPeople(visitor, 'MEMBER', present, { after: wrong })).rows.length).toBeLessThanOrEqual(25)
  }
})

test('how the server does is for operators', async () => {
  await db.outboxMail.create({
    data: { dedupeKey: 'canary', toAddress: 'canary@example.org', subject: 's', text: 't', html: 'h', dueAt: present },
  })
  const may: string[] = []
  for (const [name, viewer] of Object.entries(await makeEveryActor())) {
    try {
      const state = await getServerState(viewer)
      may.push(name)
      expect(state.mail).toEqual({ QUEUED: 1, SENT: 0, DEAD: 0 })
      // Figures, no letters.
      expect(JSON.stringify(state)).not.toContain('canary')
    } catch (error) {
      expect(error).toBeInstanceOf(Forbidden)
    }
  }
  expect(may).toEqual(['operator'])
})

test('the providers that an account uses are its own', async () => {
  Object.assign(process.env, { GITEE_CLIENT_ID: 'id', GITEE_CLIENT_SECRET: 'secret' })
  const [one, other] = [await makeAccount(), await makeAccount()]
  await db.account.create({ data: { userId: one.userId, type: 'oauth', provider: 'gitee', providerAccountId: '1' } })
  expect(await listConnectedProviders(one)).toEqual([{ id: 'gitee', name: 'Gitee', isConnected: true }])
  expect(await listConnectedProviders(other)).toEqual([{ id: 'gitee', name: 'Gitee', isConnected: false }])
})
