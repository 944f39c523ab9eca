import { beforeAll, describe, expect, test } from 'vitest'
import { countPeople, getPerson, listPeople } from '@/lib/people/queries'
import { countHolders } from '@/lib/roles/queries'
import { days, present } from '../factories/clock'
import { makePerson } from '../factories/people'

const visitor = { kind: 'visitor' } as const
const namesOf = async (role: 'MAINTAINER' | 'COMMITTER' | 'MEMBER', search = '') =>
  (await listPeople(visitor, role, present, { search })).rows.map(({ name }) => name)

beforeAll(async () => {
  await makePerson({ name: 'Ana Lead', terms: [{ role: 'MEMBER' }, { role: 'COMMITTER' }, { role: 'MAINTAINER' }] })
  await makePerson({ name: 'Bo Works', terms: [{ role: 'COMMITTER', areas: ['framework-adaptation'] }] })
  await makePerson({ name: 'Cai Member', terms: [{ role: 'MEMBER' }] })
  await makePerson({ name: '陈一', terms: [{ role: 'MEMBER' }] })
  await makePerson({ name: 'Dee Left', terms: [{ role: 'COMMITTER', since: days(-60), until: days(-1) }] })
  await makePerson({ name: 'Eve Soon', terms: [{ role: 'MEMBER', since: days(1) }] })
  await makePerson({
    name: 'Fay Back',
    terms: [{ role: 'MAINTAINER', since: days(-60), until: days(-1) }, { role: 'MEMBER' }],
  })
})

describe('the directory', () => {
  test('lists everyone once, under their highest role that holds now', async () => {
    expect(await namesOf('MAINTAINER')).toEqual(['Ana Lead'])
    expect(await namesOf('COMMITTER')).toEqual(['Bo Works'])
    expect((await namesOf('MEMBER')).sort()).toEqual(['Cai Member', 'Fay Back', '陈一'])
  })

  test.each([
    ['a part of a name, in any case', 'WORK', 'COMMITTER', ['Bo Works']],
    ['Chinese', '陈', 'MEMBER', ['陈一']],
    ['nobody', 'zzz', 'MEMBER', []],
  ] as const)('finds %s', async (_, search, role, names) => {
    expect(await namesOf(role, search)).toEqual(names)
    expect(await countPeople(visitor, role, present, search)).toBe(names.length)
  })

  test.each(['%', '_', 'c_i', '\\'])('takes %j as no wildcard', async (search) => {
    expect(await namesOf('MEMBER', search)).toEqual([])
    expect(await countPeople(visitor, 'MEMBER', present, search)).toBe(0)
  })

  test('turns pages by key, without gap or repetition', async () => {
    for (let made = 0; made < 30; made++) await makePerson({ terms: [{ role: 'COMMITTER' }] })
    const first = await listPeople(visitor, 'COMMITTER', present)
    const second = await listPeople(visitor, 'COMMITTER', present, { after: first.next ?? undefined })
    const slugs = [...first.rows, ...second.rows].map(({ slug }) => slug)
    expect([first.rows.length, second.rows.length, new Set(slugs).size, second.next]).toEqual([25, 6, 31, null])
  })
})

test('members are all who hold any role; a term that ended or has not begun does not count', async () => {
  expect(await countHolders('MAINTAINER', present)).toBe(1)
  expect(await countHolders('MEMBER', present)).toBe(5 + 30)
})

describe('a profile', () => {
  test('has every term, the latest first', async () => {
    const { slug } = await makePerson({
      name: 'Gus History',
      terms: [
        { role: 'MEMBER', since: days(-90), until: days(-30) },
        { role: 'COMMITTER', since: days(-30) },
      ],
    })
    const person = await getPerson(visitor, slug)
    expect(person?.roleTerms.map(({ role, until }) => [role, until])).toEqual([
      ['COMMITTER', null],
      ['MEMBER', days(-30)],
    ])
  })

  test('of nobody is null', async () => {
    expect(await getPerson(visitor, 'nobody')).toBeNull()
  })

  test('carries no address and no account', async () => {
    const { slug } = await makePerson({ name: 'Hal Private' })
    expect(Object.keys((await getPerson(visitor, slug)) ?? {}).sort()).toEqual([
      'affiliationEn',
      'affiliationZh',
      'backgroundEn',
      'backgroundZh',
      'name',
      'nativeName',
      'roleTerms',
      'slug',
      'titleEn',
      'titleZh',
    ])
  })
})
