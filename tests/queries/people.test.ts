import { beforeAll, describe, expect, test } from 'vitest'
import { getServerState } from '@/lib/admin/queries'
import { type Actor, Forbidden } from '@/lib/auth/permissions'
import { listConnectedProviders } from '@/lib/auth/queries'
import { listGoals } from '@/lib/content/load'
import { db, transaction } from '@/lib/db/client'
import { importGoals } from '@/lib/goals/commands/years'
import { measureGoals } from '@/lib/goals/queries'
import { enterDirectory } from '@/lib/people/directory-entry'
import { countStandings, findPeople, listOfficers, listStanding } from '@/lib/people/queries'
import { refreshDirectory } from '@/lib/people/refresh-directory'
import { getProfile } from '@/lib/profiles/queries'
import { countHolders } from '@/lib/roles/queries'
import type { Standing } from '@/lib/roles/rules'
import { makeAccount, makeEveryActor, makeHolder, system, visitor } from '../factories/actors'
import { anArea } from '../factories/applications'
import { days, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { walk } from './walk'

const slugsOf = async (standing: Standing, area?: string) => {
  const { rows } = await listStanding(visitor, standing, present, { area })
  return rows.map(({ slug }) => slug)
}

/** Slugs of who is found, wherever they stand. */
const found = async (name: string, rest: Partial<Parameters<typeof findPeople>[1]> = {}) => {
  const { rows } = await findPeople(visitor, { name, affiliation: '', ...rest })
  return rows.map(({ slug }) => slug).sort()
}

describe('people by standing', () => {
  beforeAll(async () => {
    await makePerson({ slug: 'member', name: 'Member A', terms: [{ role: 'MEMBER', areas: [anArea()] }] })
    await makePerson({
      slug: 'both',
      name: 'Member B',
      terms: [{ role: 'MEMBER' }, { role: 'COMMITTER', until: days(1) }],
    })
    await makePerson({ slug: 'leader', name: '林初', terms: [{ role: 'MAINTAINER' }] })
    await makePerson({ slug: 'former', name: 'Member D', terms: [{ role: 'MEMBER', until: present }] })
    await makePerson({ slug: 'coming', name: 'Aged Member E', terms: [{ role: 'MEMBER', since: days(1) }] })
    await makePerson({ slug: 'nobody', name: 'Member F' })
  })

  test('each stands once, under the highest role that holds; former ones by themselves', async () => {
    expect(await slugsOf('MEMBER')).toEqual(['member'])
    expect(await slugsOf('COMMITTER')).toEqual(['both'])
    expect(await slugsOf('MAINTAINER')).toEqual(['leader'])
    expect(await slugsOf('EMERITUS')).toEqual(['former'])
    expect((await listOfficers(visitor, 'MAINTAINER', present)).map(({ slug }) => slug)).toEqual(['leader'])
    expect(await countStandings(visitor, present)).toEqual({ MEMBER: 1, COMMITTER: 1, MAINTAINER: 1, EMERITUS: 1 })
  })

  test('of one technical area', async () => {
    expect(await slugsOf('MEMBER', anArea())).toEqual(['member'])
    expect(await slugsOf('COMMITTER', anArea())).toEqual([])
    const one = { MEMBER: 1, COMMITTER: 0, MAINTAINER: 0, EMERITUS: 0 }
    expect(await countStandings(visitor, present, anArea())).toEqual(one)
  })

  test('when a term has begun or ended, as it is then', async () => {
    await refreshDirectory(days(1))
    expect(await slugsOf('MEMBER')).toEqual(['coming', 'member', 'both'])
    expect(await slugsOf('COMMITTER')).toEqual([])
    await refreshDirectory(days(-5))
    await db.directoryEntry.updateMany({ data: { version: 0 } })
    await refreshDirectory(present)
    expect(await slugsOf('COMMITTER')).toEqual(['both'])
  })

  test('holders are counted with those whose higher role includes it, without what was struck out', async () => {
    const struck = await makePerson({ terms: [{ role: 'MAINTAINER' }] })
    await db.roleTerm.updateMany({ where: { personId: struck.id }, data: { supersededAt: present, openKey: null } })
    await transaction((tx) => enterDirectory(tx, struck.id, present))
    const counts = [
      countHolders('MEMBER', present),
      countHolders('COMMITTER', present),
      countHolders('MAINTAINER', present),
    ]
    expect(await Promise.all(counts)).toEqual([3, 1, 1])
  })

  test('the goals count the same', async () => {
    await importGoals(system, listGoals(), present)
    const measured = await measureGoals(visitor, undefined, present)
    if (!measured) throw new Error('The content has no goals.')
    const values = new Map(measured.goals.flatMap(({ targets }) => targets).map(({ metric, value }) => [metric, value]))
    for (const [metric, role] of [
      ['members', 'MEMBER'],
      ['committers', 'COMMITTER'],
      ['maintainers', 'MAINTAINER'],
    ] as const) {
      if (values.has(metric)) expect(values.get(metric)).toBe(await countHolders(role, measured.at))
    }
  })

  test('are found by how a name begins, in Han, pinyin, initials or Latin; not who never held a role', async () => {
    expect(await found('MEMBER')).toEqual(['both', 'former', 'member'])
    expect(await found('member a')).toEqual(['member'])
    expect(await found('a')).toEqual(['member'])
    // Not one yet.
    expect(await found('aged')).toEqual([])
    for (const typed of ['林', '林初', '初', 'lin', 'Lin Chu', 'linc', 'lc', 'chu'])
      expect(await found(typed)).toEqual(['leader'])
    expect(await found('member', { standing: 'EMERITUS' })).toEqual(['former'])
    expect(await found('member', { area: anArea() })).toEqual(['member'])
    const nobody = ['ember', 'inchu', '%', '_', '\\', "'", ' ', '\u{10ffff}', 'x'.repeat(200)]
    for (const typed of nobody) expect([typed, await found(typed)]).toEqual([typed, []])
  })

  test('are found by an affiliation that they show to everyone', async () => {
    const [shown, hidden] = [
      await makePerson({ terms: [{ role: 'MEMBER' }] }),
      await makePerson({ terms: [{ role: 'MEMBER' }] }),
    ]
    const affiliation = { affiliationZh: '研究所 0001', affiliationEn: 'Institute 0001' }
    await db.person.update({ where: { id: shown.id }, data: affiliation })
    await db.person.update({
      where: { id: hidden.id },
      data: { ...affiliation, visibility: { affiliation: 'MEMBERS' } },
    })
    for (const { id } of [shown, hidden]) await transaction((tx) => enterDirectory(tx, id, present))
    for (const typed of ['研究所', '研究所0001', 'institute', 'INSTITUTE 0001', '研'])
      expect(await found('', { affiliation: typed })).toEqual([shown.slug])
    expect(await found('member', { affiliation: 'institute' })).toEqual([shown.slug])
    expect(await found('', { affiliation: '0001' })).toEqual([])
    expect(await found('', { affiliation: '…' })).toEqual([])
  })

  test('no person is called what isn’t a slug', async () => {
    for (const slug of ['', 'no-one', "' OR 1=1", '%', '\u0000', '\ud800'])
      expect(await getProfile(visitor, slug)).toBeNull()
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
      await getProfile(viewer, account.personSlug ?? ''),
      await listStanding(viewer, 'MEMBER', present),
      await findPeople(viewer, { name: 'canary', affiliation: '' }),
    ]
    expect(JSON.stringify(answers)).toContain(account.personSlug)
    expect(JSON.stringify(answers)).not.toMatch(/canary|userId|email/)
  }
})

test('a list of people comes by pages, by name and then by id, each once; so does what is found', async () => {
  await db.roleTerm.deleteMany()
  await db.directoryEntry.updateMany({ data: { version: 0 } })
  await refreshDirectory(present)
  const made: { id: string; name: string }[] = []
  for (let number = 0; number < 55; number++) {
    made.push(await makePerson({ name: `Lister ${number % 7}`, terms: [{ role: 'MEMBER' }] }))
  }
  const inOrder = made
    .sort((left, right) => (left.name === right.name ? (left.id < right.id ? -1 : 1) : left.name < right.name ? -1 : 1))
    .map(({ id }) => id)
  expect(await walk((after) => listStanding(visitor, 'MEMBER', present, { after }))).toEqual({
    ids: inOrder,
    pages: [25, 25, 5],
  })
  // Each has two keys that begin so.
  const search = { name: 'l', affiliation: '' }
  expect(await walk((after) => findPeople(visitor, search, after))).toEqual({ ids: inOrder, pages: [25, 25, 5] })
  for (const wrong of ['x', '018f0000-0000-7000-8000-000000000000', "'", '\u0000']) {
    expect((await listStanding(visitor, 'MEMBER', present, { after: wrong })).rows.length).toBe(25)
    expect((await findPeople(visitor, search, wrong)).rows.length).toBe(25)
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
