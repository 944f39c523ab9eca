import { createHash } from 'node:crypto'
import { PrismaAdapter } from '@auth/prisma-adapter'
import { describe, expect, test } from 'vitest'
import { grantOperator, operatorLinkIfNone, requestSignIn, signOutEverywhere } from '@/lib/auth/commands'
import { authSecret } from '@/lib/auth/secret'
import { db } from '@/lib/db/client'
import { makeAccount, system, visitor } from '../factories/actors'
import { days, hours, minutes, present } from '../factories/clock'
import { allRows, effectOf } from './all-rows'

// What next-auth uses the link up with when it is confirmed.
const { useVerificationToken } = PrismaAdapter(db as unknown as Parameters<typeof PrismaAdapter>[0])
const hashed = (token: string) => createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
const use = async (link: URL) => {
  const identifier = link.searchParams.get('email') ?? ''
  return (await useVerificationToken?.({ identifier, token: hashed(tokenOf(link)) })) ?? null
}
const tokenOf = (link: URL) => link.searchParams.get('token') ?? ''

async function mailedLink(email: string, at = present, to?: string): Promise<URL> {
  const known = new Set((await db.outboxMail.findMany({ where: { toAddress: email } })).map(({ id }) => id))
  expect(await requestSignIn(visitor, { email, to, locale: 'en' }, at)).toEqual({ ok: true, value: undefined })
  const mails = (await db.outboxMail.findMany({ where: { toAddress: email } })).filter(({ id }) => !known.has(id))
  expect(mails.length).toBe(1)
  return new URL(mails[0]?.text.match(/http\S+/)?.[0] ?? '')
}

describe('asking for a sign-in link', () => {
  test('mails a link of ten minutes, whose token is stored hashed', async () => {
    const link = await mailedLink('new@example.org', present, '/en/events')
    expect(`${link.origin}${link.pathname}`).toBe('http://localhost:3000/en/sign-in/confirm')
    expect([...link.searchParams]).toEqual([
      ['token', expect.stringMatching(/^[\w-]{43}$/)],
      ['email', 'new@example.org'],
      ['to', '/en/events'],
    ])
    expect(await db.verificationToken.findMany({ where: { identifier: 'new@example.org' } })).toEqual([
      { identifier: 'new@example.org', token: hashed(tokenOf(link)), expires: minutes(10) },
    ])
    const { OutboxMail: mails, ...rest } = await allRows()
    expect(JSON.stringify(mails)).toContain(tokenOf(link))
    expect(JSON.stringify(rest)).not.toContain(tokenOf(link))
  })

  test('does the same for a known and an unknown address, and makes no account', async () => {
    const { email } = await makeAccount()
    const effects = []
    for (const address of [email ?? '', 'unknown@example.org']) {
      const { answer, effect } = await effectOf(() => requestSignIn(visitor, { email: address, locale: 'zh' }, present))
      effects.push({ answer, effect })
    }
    expect(effects[0]).toEqual({
      answer: { ok: true, value: undefined },
      effect: { OutboxMail: '+1', VerificationToken: '+1' },
    })
    expect(effects[1]).toEqual(effects[0])
  })

  test('while three links are unused, asking again changes nothing and answers the same', async () => {
    const ask = () => requestSignIn(visitor, { email: 'eager@example.org', locale: 'zh' }, present)
    for (let time = 0; time < 3; time++) expect((await ask()).ok).toBe(true)
    const { answer, effect } = await effectOf(ask)
    expect(answer).toEqual({ ok: true, value: undefined })
    expect(effect).toEqual({})
    await db.verificationToken.deleteMany({ where: { identifier: 'eager@example.org' } })
    expect((await effectOf(ask)).effect).toEqual({ OutboxMail: '+1', VerificationToken: '+1' })
  })

  test('clears away links that have expired, and no others', async () => {
    await mailedLink('early@example.org', days(-2))
    await mailedLink('current@example.org', minutes(-9))
    await mailedLink('late@example.org', present)
    const left = await db.verificationToken.findMany({
      where: { identifier: { in: ['early@example.org', 'current@example.org', 'late@example.org'] } },
    })
    expect(left.map(({ identifier }) => identifier).sort()).toEqual(['current@example.org', 'late@example.org'])
  })
})

describe('a sign-in link', () => {
  test('is used up by its first use', async () => {
    const link = await mailedLink('once@example.org')
    expect(await use(link)).toEqual({
      identifier: 'once@example.org',
      token: hashed(tokenOf(link)),
      expires: minutes(10),
    })
    expect(await use(link)).toBeNull()
  })

  test('is used by one of twenty at once', async () => {
    const link = await mailedLink('race@example.org')
    const uses = await Promise.all(Array.from({ length: 20 }, () => use(link)))
    expect(uses.filter((found) => found !== null).length).toBe(1)
  })

  test('is bound to its address', async () => {
    const link = await mailedLink('mine@example.org')
    link.searchParams.set('email', 'other@example.org')
    expect(await use(link)).toBeNull()
    link.searchParams.set('email', 'mine@example.org')
    expect(await use(link)).not.toBeNull()
  })
})

test('signing out everywhere ends every session of the account and of no other', async () => {
  const [account, other] = [await makeAccount(), await makeAccount()]
  const session = (userId: string, sessionToken: string) =>
    db.session.create({ data: { userId, sessionToken, expires: days(30) } })
  await session(account.userId, 'here')
  await session(account.userId, 'there')
  await session(other.userId, 'elsewhere')
  const { answer, effect } = await effectOf(() => signOutEverywhere(account, {}, present))
  expect(answer).toEqual({ ok: true, value: undefined })
  expect(effect).toEqual({ Session: '-2', AuditEntry: '+1' })
  expect((await db.session.findMany()).map(({ sessionToken }) => sessionToken)).toEqual(['elsewhere'])
  const entry = await db.auditEntry.findFirstOrThrow({ where: { subject: `account:${account.userId}` } })
  expect(entry).toMatchObject({ action: 'account.signed-out-everywhere', details: { sessions: 2 } })
})

describe('the operator', () => {
  test('of a new portal gets a link at each start until one has signed in', async () => {
    await db.verificationToken.deleteMany()
    const first = new URL((await operatorLinkIfNone(present)) ?? '')
    expect(first.searchParams.get('email')).toBe('operator@portal.invalid')
    expect(first.searchParams.get('to')).toBe('/zh/admin')
    const { answer: second, effect } = await effectOf(() => operatorLinkIfNone(minutes(1)))
    expect(effect).toEqual({ VerificationToken: '+1' })
    expect(await use(new URL(second ?? ''))).not.toBeNull()
    await db.user.updateMany({ where: { email: 'operator@portal.invalid' }, data: { emailVerified: present } })
    expect((await effectOf(() => operatorLinkIfNone(hours(2)))).answer).toBeNull()
  })

  test('is made once by instances that start at the same time', async () => {
    await db.operatorGrant.deleteMany()
    await db.user.deleteMany({ where: { email: 'operator@portal.invalid' } })
    const links = await Promise.all(Array.from({ length: 4 }, () => operatorLinkIfNone(present)))
    expect(new Set(links).size).toBe(4)
    expect(await db.operatorGrant.count()).toBe(1)
  })

  test('is granted once, however often it is asked for', async () => {
    const { email, userId } = await makeAccount()
    const grant = () => grantOperator(system, { address: email ?? '', locale: 'en' }, present)
    expect((await effectOf(grant)).effect).toMatchObject({ OperatorGrant: '+1', AuditEntry: '+1' })
    const again = (await effectOf(grant)).effect
    expect(Object.keys(again)).toEqual(['VerificationToken'])
    expect(await db.operatorGrant.findMany({ where: { userId } })).toEqual([{ userId, grantedAt: present }])
    const entries = await db.auditEntry.findMany({ where: { subject: `account:${userId}` } })
    expect(entries.map(({ actor, action }) => [actor, action])).toEqual([['system', 'operator.granted']])
  })
})
