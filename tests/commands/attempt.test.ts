import { expect, test } from 'vitest'
import { approveApplication } from '@/lib/applications/commands/review'
import { attempt } from '@/lib/db/attempt'
import { db } from '@/lib/db/client'
import { accepted, refused } from '@/lib/outcome'
import { claimPerson } from '@/lib/people/commands'
import { makeAccount, makeMaintainer, system } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { effectOf } from './all-rows'

const person = { slug: 'member-0001', name: 'Member 0001', nameKey: 'member 0001' }

test('a refusal takes back what was written on the way to it', async () => {
  const { answer, effect } = await effectOf(() =>
    attempt(async (tx) => {
      await tx.person.create({ data: person })
      return refused('forbidden', { field: 'name' })
    }),
  )
  expect(answer).toEqual({ ok: false, reason: 'forbidden', field: 'name' })
  expect(effect).toEqual({})
})

test('what is accepted stays, and what breaks is thrown on', async () => {
  const { answer, effect } = await effectOf(() =>
    attempt(async (tx) => {
      await tx.person.create({ data: person })
      return accepted(1)
    }),
  )
  expect(answer).toEqual({ ok: true, value: 1 })
  expect(effect).toEqual({ Person: '+1' })
  const breaking = attempt(async () => {
    throw new Error('broken')
  })
  await expect(breaking).rejects.toThrow('broken')
})

test('an approval and a claim of the same account at once: one person, and nobody left over', async () => {
  const maintainer = await makeMaintainer()
  for (let round = 0; round < 10; round++) {
    const applicant = await makeAccount()
    const { id: applicationId } = await makeApplication(applicant)
    const founder = await makePerson()
    const known = await db.person.count()
    const [approved, claimed] = await Promise.all([
      approveApplication(maintainer, { applicationId }, present),
      claimPerson(system, { slug: founder.slug, address: applicant.email ?? '' }, present),
    ])
    const { personId } = await db.user.findFirstOrThrow({ where: { id: applicant.userId } })
    expect(personId === founder.id).toBe(claimed.ok)
    if (!claimed.ok) expect(claimed.reason).toBe('account-is-another')
    expect(await db.person.count()).toBe(claimed.ok ? known : known + 1)
    const { status } = await db.membershipApplication.findFirstOrThrow({ where: { id: applicationId } })
    expect(status).toBe(approved.ok ? 'APPROVED' : 'SUBMITTED')
    expect(await db.roleTerm.count({ where: { personId: personId ?? '', role: 'MEMBER' } })).toBe(approved.ok ? 1 : 0)
  }
})
