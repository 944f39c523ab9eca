import { describe, expect, test } from 'vitest'
import { attempt } from '@/lib/db/attempt'
import { db } from '@/lib/db/client'
import en from '@/lib/i18n/messages/en/mail'
import zh from '@/lib/i18n/messages/zh/mail'
import { mergeAccounts } from '@/lib/merging/commands'
import { getMergePreview } from '@/lib/merging/queries'
import { reserve } from '@/lib/points/ledger'
import { makeAccount, makeHolder, makeMaintainer, makeMember, makeOperator } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { aLink, judge, makeCampaign, makeSubmitted, submissionOf } from '../factories/campaigns'
import { days, hours, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { plantEverything } from '../factories/everything-held'
import { balanceOf, expectLedgerToAddUp } from '../factories/point-sums'
import { givePoints, takePoints } from '../factories/points'
import { allRows, refusesWithoutTrace } from './all-rows'

const merge = async (stays: { userId: string }, goes: { userId: string }, roles = 'MEMBER') =>
  mergeAccounts(await makeMaintainer(), { stays: stays.userId, goes: goes.userId, roles }, present)

const lettersTo = async (...owners: { email: string | null }[]) => {
  const toAddress = { in: owners.flatMap(({ email }) => email ?? []) }
  const letters = await db.outboxMail.findMany({ where: { toAddress } })
  return letters.map((letter) => `${letter.toAddress}: ${letter.subject}`).sort()
}

describe('merging two accounts', () => {
  test('moves every row of the one to the other, whatever tables there are', async () => {
    const [stays, planted] = [await makeAccount(), await plantEverything('goes')]
    // An operator's account would be refused.
    await db.operatorGrant.deleteMany({ where: { userId: planted.userId } })
    expect(await merge(stays, planted)).toMatchObject({ ok: true })
    for (const table of ['session', 'account', 'consent', 'correctionRequest'] as const) {
      const delegate = db[table] as unknown as { count: (query: object) => Promise<number> }
      expect([table, await delegate.count({ where: { userId: planted.userId } })]).toEqual([table, 0])
      expect([table, await delegate.count({ where: { userId: stays.userId } })]).toEqual([table, 1])
    }
    expect(await db.user.findFirst({ where: { id: stays.userId } })).toMatchObject({
      personId: planted.personId,
      email: stays.email,
    })
    expect(await db.user.findFirst({ where: { id: planted.userId } })).toMatchObject({
      personId: null,
      email: null,
      deletedAt: present,
    })
  })

  test('of two people joins their records in one, and the other is gone', async () => {
    const stays = await makeHolder(null, { terms: [{ role: 'MEMBER', since: days(-90), until: days(-60) }] })
    const goes = await makeHolder('MEMBER', { terms: [{ role: 'MEMBER', since: days(-30) }] })
    expect(await merge(stays, goes)).toMatchObject({ ok: true })
    const terms = await db.roleTerm.findMany({ where: { personId: stays.personId }, orderBy: { since: 'asc' } })
    expect(terms.map(({ since, until, openKey }) => ({ since, until, openKey }))).toEqual([
      { since: days(-90), until: days(-60), openKey: null },
      { since: days(-30), until: null, openKey: `${stays.personId}:MEMBER` },
    ])
    expect(await db.person.count({ where: { id: goes.personId } })).toBe(0)
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'account.merged', subject: `account:${stays.userId}` },
    })
    expect(entry.details).toMatchObject({ from: goes.userId, fromPerson: goes.personId, roles: 'MEMBER' })
  })

  test('leaves no row of any table that names the one who is gone, but for the bare number and the audit log', async () => {
    const stays = await plantEverything('kept', {
      'RoleTerm.since': () => days(-90),
      'RoleTerm.until': () => days(-60),
      'RoleTerm.openKey': () => null,
      'Recognition.liveKey': () => null,
    })
    const goes = await plantEverything('gone')
    await db.operatorGrant.deleteMany({ where: { userId: { in: [stays.userId, goes.userId] } } })
    const { id: fileId } = await db.storedFile.create({
      data: {
        id: 'x'.repeat(32),
        mediaType: 'image/webp',
        bytes: new Uint8Array(1),
        size: 1,
        sha256: '',
        createdAt: present,
      },
    })
    await db.groupCode.create({
      data: { fileId, expiresAt: days(30), publishedAt: present, publishedById: goes.personId },
    })
    expect(await merge(stays, goes)).toMatchObject({ ok: true })
    const naming = Object.entries(await allRows()).flatMap(([table, rows]) =>
      rows.some((row) => [goes.userId, goes.personId].some((id) => row.includes(id))) ? [table] : [],
    )
    // Of the letter, its key.
    expect(naming).toEqual(['AuditEntry', 'OutboxMail', 'User'])
  })

  test('of what both have once, the kept one’s stands', async () => {
    const [stays, goes] = [await makeAccount(), await makeAccount()]
    const agree = ({ userId }: { userId: string }, version: string, at: Date) =>
      db.consent.create({ data: { userId, version, givenAt: at } })
    await agree(stays, '1', days(-2))
    await agree(goes, '1', days(-9))
    await agree(goes, '0', days(-30))
    expect(await merge(stays, goes, '')).toMatchObject({ ok: true })
    const consents = await db.consent.findMany({ where: { userId: stays.userId }, orderBy: { version: 'asc' } })
    expect(consents.map(({ version, givenAt }) => [version, givenAt])).toEqual([
      ['0', days(-30)],
      ['1', days(-2)],
    ])
  })

  test('points, also reserved ones, and standings go to the kept one; every entry stays where it was made', async () => {
    const ended = { terms: [{ role: 'MEMBER' as const, since: days(-90), until: days(-60) }] }
    const [stays, goes] = [await makeHolder(null, ended), await makeMember()]
    await givePoints(stays.personId, 3)
    const source = await givePoints(goes.personId, 9, { campaignId: 'merged' })
    const reservation = {
      personId: goes.personId,
      points: 4,
      source: { kind: 'redemption', id: 'merged' },
      at: present,
    }
    expect(await attempt((tx) => reserve(tx, reservation))).toEqual({ ok: true })
    await db.pointAccount.updateMany({ where: { personId: goes.personId }, data: { isNamed: false } })
    const entries = await db.pointEntry.count()
    expect(await merge(stays, goes)).toMatchObject({ ok: true })
    expect(await db.pointEntry.count()).toBe(entries + 4)
    expect(await balanceOf(stays.personId)).toMatchObject({ available: 8, reserved: 4 })
    expect(await db.pointAccount.count({ where: { personId: stays.personId, openKey: null } })).toBe(1)
    const open = await db.pointAccount.findFirstOrThrow({ where: { openKey: stays.personId } })
    expect(open.isNamed).toBe(false)
    // An award of before is taken back from the one who is left.
    expect(await takePoints(source)).toEqual({ ok: true, value: { taken: 8, writtenOff: 1 } })
    const standing = { where: { personId: stays.personId, scope: 'all' }, select: { points: true } }
    expect(await db.pointStanding.findMany(standing)).toEqual([{ points: 3 }])
    await expectLedgerToAddUp(stays.personId)
  })

  test('both signed up for one event: the better place stands, the other goes to whoever waits', async () => {
    const [stays, goes, waiting] = [
      await makeHolder(null, { terms: [{ role: 'MEMBER', since: days(-90), until: days(-60) }] }),
      await makeMember(),
      await makeMember(),
    ]
    const event = await makeEvent({ capacity: 2, taken: 2, waiting: 1 })
    const place = (personId: string, position: number, status: 'CONFIRMED' | 'WAITING') =>
      db.signUp.create({
        data: {
          eventId: event.id,
          personId,
          position,
          status,
          signedUpAt: hours(position - 10),
          liveKey: `${event.id}:${personId}`,
        },
      })
    await place(stays.personId, 1, 'CONFIRMED')
    await place(goes.personId, 2, 'CONFIRMED')
    await place(waiting.personId, 3, 'WAITING')
    expect(await merge(stays, goes)).toMatchObject({ ok: true })
    const places = await db.signUp.findMany({ where: { eventId: event.id }, orderBy: { position: 'asc' } })
    expect(places.map(({ personId, status, liveKey }) => ({ personId, status, isLive: liveKey !== null }))).toEqual([
      { personId: stays.personId, status: 'CONFIRMED', isLive: true },
      { personId: stays.personId, status: 'CANCELLED', isLive: false },
      { personId: waiting.personId, status: 'CONFIRMED', isLive: true },
    ])
    expect((await db.event.findFirstOrThrow({ where: { id: event.id } })).taken).toBe(2)
  })

  test.each([
    { staying: 'SUBMITTED', going: 'SUBMITTED', left: { staying: 'SUBMITTED', going: 'WITHDRAWN' } },
    { staying: 'SUBMITTED', going: 'NEEDS_INFO', left: { staying: 'SUBMITTED', going: 'WITHDRAWN' } },
    { staying: 'SUBMITTED', going: 'DRAFT', left: { staying: 'SUBMITTED' } },
    { staying: 'DRAFT', going: 'NEEDS_INFO', left: { going: 'NEEDS_INFO' } },
    { staying: 'DRAFT', going: 'DRAFT', left: { staying: 'DRAFT' } },
  ] as const)('of an application $staying and one $going one goes on', async ({ staying, going, left }) => {
    const [stays, goes] = [await makeAccount(), await makeAccount()]
    const either = { userId: { in: [stays.userId, goes.userId] } }
    await makeApplication(stays, { status: staying, name: 'staying' })
    await makeApplication(goes, { status: going, name: 'going' })
    expect(await merge(stays, goes, '')).toMatchObject({ ok: true })
    const rows = await db.membershipApplication.findMany({ where: either })
    expect(Object.fromEntries(rows.map(({ name, status }) => [name, status]))).toEqual(left)
    const goesOn = { openKey: stays.userId, version: 1, decidedAt: null, decidedMonth: null, updatedAt: days(-1) }
    const withdrawn = { openKey: null, version: 2, decidedAt: present, decidedMonth: '2026-03', updatedAt: present }
    for (const row of rows)
      expect(row).toMatchObject({ userId: stays.userId, ...(row.status === 'WITHDRAWN' ? withdrawn : goesOn) })
  })

  test('whoever owns either address hears of it, in their language', async () => {
    const [stays, goes] = [await makeAccount(), await makeAccount({ locale: 'en' })]
    expect(await merge(stays, goes, '')).toMatchObject({ ok: true })
    expect(await lettersTo(stays, goes)).toEqual(
      [
        `${stays.email}: ${zh['accounts-merged'].subject}`,
        `${goes.email}: ${en['account-merged-away'].subject}`,
      ].sort(),
    )
  })

  test('an address that the account which stays takes over gets one letter', async () => {
    const [stays, goes] = [await makeAccount({ email: null }), await makeAccount()]
    expect(await merge(stays, goes, '')).toMatchObject({ ok: true })
    expect(await lettersTo(stays, goes)).toEqual([`${goes.email}: ${zh['accounts-merged'].subject}`])
  })

  test.each(['WAITING', 'REJECTED', 'ACCEPTED'] as const)(
    'the same link handed in by both: of the one who goes, %s',
    async (status) => {
      const ended = { terms: [{ role: 'MEMBER' as const, since: days(-90), until: days(-60) }] }
      const [stays, goes, campaign] = [await makeHolder(null, ended), await makeMember(), await makeCampaign()]
      const link = aLink()
      const going = await makeSubmitted(campaign.id, { link, author: goes })
      if (status !== 'WAITING')
        await judge(going.id, status === 'ACCEPTED' ? { line: 'bug' } : { reason: 'Not there.' })
      const { id } = await makeSubmitted(campaign.id, { link })
      const { linkKey } = await submissionOf(id)
      const ownKey = `${campaign.id}:${stays.personId}:${linkKey}`
      await db.submission.update({ where: { id }, data: { personId: stays.personId, ownKey } })
      expect(await merge(stays, goes)).toMatchObject({ ok: true })
      const kept = { status: 'WAITING', personId: stays.personId, ownKey }
      const withdrawn = { status: 'WITHDRAWN', personId: stays.personId, ownKey: null }
      expect(await submissionOf(id)).toMatchObject(status === 'ACCEPTED' ? withdrawn : kept)
      const moved = status === 'WAITING' ? withdrawn : { ...withdrawn, status }
      expect(await submissionOf(going.id)).toMatchObject(status === 'ACCEPTED' ? { ...kept, status } : moved)
    },
  )
})

test('is refused where it would decide something silently', async () => {
  const [member, other, account, operator] = [
    await makeMember(),
    await makeMember(),
    await makeAccount(),
    await makeOperator(),
  ]
  const maintainer = await makeMaintainer()
  const tried: [string, string, string, string][] = [
    [account.userId, account.userId, '', 'merge-same'],
    [maintainer.userId, account.userId, 'MAINTAINER', 'merge-own'],
    [account.userId, operator.userId, '', 'merge-operator'],
    [member.userId, other.userId, 'MEMBER', 'merge-terms-overlap'],
    [account.userId, member.userId, '', 'merge-changed'],
    [account.userId, '01a2044f-dacf-758c-be10-ccae41a1591e', '', 'merge-not-found'],
  ]
  for (const [stays, goes, roles, reason] of tried)
    await refusesWithoutTrace(() => mergeAccounts(maintainer, { stays, goes, roles }, present), { reason })
})

test('the preview shows the roles that come out, and why not', async () => {
  const [maintainer, account, member] = [await makeMaintainer(), await makeAccount(), await makeMember()]
  const asked = { stays: account.email ?? '', goes: member.personSlug ?? '' }
  expect(await getMergePreview(maintainer, asked, present)).toMatchObject({
    merged: { refusal: null, roles: ['MEMBER'] },
  })
  expect(await getMergePreview(maintainer, { stays: 'no-one', goes: "' OR 1" }, present)).toEqual({
    stays: null,
    goes: null,
    merged: null,
  })
})
