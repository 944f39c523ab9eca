import { describe, expect, test } from 'vitest'
import { getCharter, getRoster } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { claimPerson, importRoster } from '@/lib/people/commands'
import { makeAccount, makeMember, system } from '../factories/actors'
import { hours, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { effectOf, refusesWithoutTrace } from './all-rows'

const founding = { roster: getRoster(), charter: getCharter() }
const founders = founding.roster.people

describe('importing the roster', () => {
  test('by two instances that start at once makes each person once', async () => {
    const { answer, effect } = await effectOf(() =>
      Promise.all([importRoster(system, founding, present), importRoster(system, founding, present)]),
    )
    expect(answer.sort((left, right) => left - right)).toEqual([0, founders.length])
    const each = `+${founders.length}`
    expect(effect).toEqual({ Person: each, RoleTerm: each, AuditEntry: each })
  })

  test('gives each their role and title, by the charter’s rule', async () => {
    const people = await db.person.findMany({ orderBy: { slug: 'asc' }, include: { roleTerms: true } })
    const expected = [...founders].sort((left, right) => (left.slug < right.slug ? -1 : 1))
    expect(
      people.map(({ slug, name, titleZh, titleEn, roleTerms }) => ({
        slug,
        name,
        title: { zh: titleZh, en: titleEn },
        terms: roleTerms.map(({ role, areas, source, ruleId, until }) => ({ role, areas, source, ruleId, until })),
      })),
    ).toEqual(
      expected.map(({ slug, name, title, role, areas }) => ({
        slug,
        name,
        title,
        terms: [{ role: role.toUpperCase(), areas, source: 'BOOTSTRAP', ruleId: `${role}-election`, until: null }],
      })),
    )
  })

  test('again changes nothing, also what the portal knows better', async () => {
    const [first] = founders
    await db.person.updateMany({ where: { slug: first?.slug ?? '' }, data: { name: 'Member 0099' } })
    const { answer, effect } = await effectOf(() => importRoster(system, founding, hours(1)))
    expect(answer).toBe(0)
    expect(effect).toEqual({})
  })

  test('adds whoever has come to the file since', async () => {
    const [first] = founders
    if (!first) throw new Error('The roster is empty.')
    const people = [...founders, { ...first, slug: 'member-0100', name: 'Member 0100' }]
    const { answer, effect } = await effectOf(() => importRoster(system, { ...founding, roster: { people } }, present))
    expect(answer).toBe(1)
    expect(effect).toEqual({ Person: '+1', RoleTerm: '+1', AuditEntry: '+1' })
  })
})

describe('claiming a person', () => {
  test('links the account of the address, made where there is none', async () => {
    const person = await makePerson()
    const claim = () => claimPerson(system, { slug: person.slug, address: 'founder@example.org' }, present)
    const { answer, effect } = await effectOf(claim)
    expect(answer).toEqual({ ok: true, value: { name: person.name } })
    expect(effect).toEqual({ User: '+1', AuditEntry: '+1' })
    const account = await db.user.findFirstOrThrow({ where: { email: 'founder@example.org' } })
    expect(account.personId).toBe(person.id)
    const entries = await db.auditEntry.findMany({ where: { subject: `person:${person.id}` } })
    expect(entries.map(({ actor, action, details }) => ({ actor, action, details }))).toEqual([
      { actor: 'system', action: 'person.claimed', details: { accountId: account.id } },
    ])
    // Again says the same and does nothing.
    expect(await effectOf(claim)).toEqual({ answer, effect: {} })
  })

  test('links an account that is there already', async () => {
    const person = await makePerson()
    const { email, userId } = await makeAccount()
    const { effect } = await effectOf(() => claimPerson(system, { slug: person.slug, address: email ?? '' }, present))
    expect(effect).toEqual({ User: '~1', AuditEntry: '+1' })
    expect((await db.user.findFirstOrThrow({ where: { id: userId } })).personId).toBe(person.id)
  })

  test('is refused for nobody, for someone claimed, and to an account that is another person', async () => {
    const person = await makePerson()
    const member = await makeMember()
    const claim = (slug: string, address: string | null) => () =>
      claimPerson(system, { slug, address: address ?? '' }, present)
    await refusesWithoutTrace(claim('nobody', 'a@example.org'), { reason: 'person-not-found' })
    await refusesWithoutTrace(claim(member.personSlug ?? '', 'a@example.org'), { reason: 'person-claimed' })
    await refusesWithoutTrace(claim(person.slug, member.email), { reason: 'account-is-another' })
  })

  test('of one person by two accounts at once links one', async () => {
    const person = await makePerson()
    const [one, other] = [await makeAccount(), await makeAccount()]
    const answers = await Promise.all(
      [one, other].map(({ email }) => claimPerson(system, { slug: person.slug, address: email ?? '' }, present)),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'person-claimed' }])
    expect(await db.user.count({ where: { personId: person.id } })).toBe(1)
  })

  test('of two people by one account at once links one', async () => {
    const [one, other] = [await makePerson(), await makePerson()]
    const { email, userId } = await makeAccount()
    const answers = await Promise.all(
      [one, other].map(({ slug }) => claimPerson(system, { slug, address: email ?? '' }, present)),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'account-is-another' }])
    const claimed = await db.auditEntry.findMany({
      where: { action: 'person.claimed', subject: { in: [`person:${one.id}`, `person:${other.id}`] } },
    })
    const { personId } = await db.user.findFirstOrThrow({ where: { id: userId } })
    expect(claimed.map(({ subject }) => subject)).toEqual([`person:${personId}`])
  })
})
