import { describe, expect, test } from 'vitest'
import { actorOfSession } from '@/lib/auth/session-actor'
import { db } from '@/lib/db/client'
import { statementCount } from '@/lib/db/statement-count'
import { countHolders } from '@/lib/roles/queries'
import { makeAccount, makeEveryActor, makeHolder } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makeTerm } from '../factories/people'

let tokens = 0

async function signIn(userId: string, expires = days(1)): Promise<string> {
  const { sessionToken } = await db.session.create({ data: { sessionToken: `token-${++tokens}`, userId, expires } })
  return sessionToken
}

const millisecond = (count: number) => new Date(present.getTime() + count)

test('everyone is who they are, by one statement', async () => {
  for (const [name, actor] of Object.entries(await makeEveryActor())) {
    if (actor.kind !== 'account') continue
    const token = await signIn(actor.userId)
    const before = statementCount()
    expect([name, await actorOfSession(token, present)]).toEqual([name, actor])
    expect(statementCount() - before).toBe(1)
  }
})

describe('instants, to the millisecond', () => {
  test('a session ends', async () => {
    const { userId } = await makeAccount()
    const token = await signIn(userId, present)
    expect((await actorOfSession(token, millisecond(-1))).kind).toBe('account')
    expect((await actorOfSession(token, present)).kind).toBe('visitor')
    expect((await actorOfSession(token, millisecond(1))).kind).toBe('visitor')
  })

  test('a role begins and ends', async () => {
    const { userId, personId } = await makeHolder(null)
    await makeTerm(personId, { role: 'MEMBER', since: present, until: millisecond(2) })
    await makeTerm(personId, { role: 'COMMITTER', since: millisecond(1) })
    const token = await signIn(userId)
    const roles = async (at: Date) => {
      const actor = await actorOfSession(token, at)
      return actor.kind === 'account' ? new Set(actor.roles) : null
    }
    expect(await roles(millisecond(-1))).toEqual(new Set())
    expect(await roles(present)).toEqual(new Set(['MEMBER']))
    expect(await roles(millisecond(1))).toEqual(new Set(['MEMBER', 'COMMITTER']))
    expect(await roles(millisecond(2))).toEqual(new Set(['COMMITTER']))
  })
})

test('a term that was struck from the record gives nothing, and is counted nowhere', async () => {
  const { userId, personId } = await makeHolder('MEMBER')
  const before = await countHolders('MAINTAINER', present)
  const id = await makeTerm(personId, { role: 'MAINTAINER', since: days(-9) })
  expect(await countHolders('MAINTAINER', present)).toBe(before + 1)
  await db.roleTerm.update({ where: { id }, data: { supersededAt: present } })
  expect(await actorOfSession(await signIn(userId), present)).toMatchObject({ roles: ['MEMBER'] })
  expect(await countHolders('MAINTAINER', present)).toBe(before)
})

test('a person’s name goes before the account’s, and a locale that is none of ours is Chinese', async () => {
  const person = await makeHolder('MEMBER')
  await db.user.update({ where: { id: person.userId }, data: { name: 'Account 0001', locale: 'de' } })
  const account = await makeAccount({ locale: 'en' })
  await db.user.update({ where: { id: account.userId }, data: { name: 'Account 0002' } })
  expect(await actorOfSession(await signIn(person.userId), present)).toEqual({ ...person, locale: 'zh' })
  expect(await actorOfSession(await signIn(account.userId), present)).toEqual({ ...account, name: 'Account 0002' })
})

test('no such token: a visitor', async () => {
  for (const token of ['', 'x', `' OR 1=1 --`])
    expect(await actorOfSession(token, present)).toEqual({ kind: 'visitor' })
})
