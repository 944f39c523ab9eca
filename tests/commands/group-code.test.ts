import { beforeAll, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { publishGroupCode, withdrawGroupCode } from '@/lib/group-code/commands'
import { getGroupCode, getGroupCodePicture } from '@/lib/group-code/queries'
import { remindOfGroupCode } from '@/lib/group-code/reminder'
import { type ActorName, makeEveryActor, makeHolder, makeMaintainer, system } from '../factories/actors'
import { days, hours, present } from '../factories/clock'
import { hugePng, makePicture } from '../factories/pictures'
import { effectOf, refusesWithoutTrace } from './all-rows'

let maintainer: AccountActor & { personId: string }
let picture: Buffer
beforeAll(async () => {
  maintainer = await makeMaintainer({ locale: 'en' })
  picture = await makePicture('png', 400, 500)
})

const fileOf = (bytes: Uint8Array | string, name = 'code.png') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'image/png' })
const publish = (expiresOn = '2026-03-09', at = present) =>
  publishGroupCode(maintainer, { file: fileOf(picture), expiresOn }, at)
const current = () => db.groupCode.findFirstOrThrow({ where: { slot: 'current' } })

test('publishing stores the picture anew under an address that nobody guesses', async () => {
  const { answer, effect } = await effectOf(() => publish())
  expect(answer).toEqual({ ok: true })
  expect(effect).toEqual({ GroupCode: '+1', StoredFile: '+1', AuditEntry: '+1' })
  const code = await current()
  expect(code).toMatchObject({
    fileId: expect.stringMatching(/^[\w-]{32}$/),
    // The day begins in the SIG's zone.
    expiresAt: new Date('2026-03-08T16:00:00Z'),
    publishedAt: present,
    publishedById: maintainer.personId,
    warnedAt: null,
  })
  expect(await db.storedFile.findFirst({ where: { id: code.fileId } })).toMatchObject({ mediaType: 'image/png' })
  const entry = await db.auditEntry.findFirstOrThrow({ where: { subject: `group-code:${code.id}` } })
  expect(entry).toMatchObject({ action: 'group-code.published', details: { expiresAt: '2026-03-08T16:00:00.000Z' } })
  expect(JSON.stringify(entry)).not.toContain(code.fileId)
})

test('another code takes the place of the one in use, whose picture is gone', async () => {
  const before = await current()
  const { effect } = await effectOf(() => publish('2026-03-10'))
  expect(effect).toEqual({ GroupCode: '~1', StoredFile: '~1', AuditEntry: '+1' })
  expect((await current()).fileId).not.toBe(before.fileId)
  expect(await getGroupCodePicture(maintainer, before.fileId, present)).toBeNull()
  expect(await db.storedFile.count()).toBe(1)
})

test('ten published at once leave one, with one picture', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => publish()))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect([await db.groupCode.count(), await db.storedFile.count()]).toEqual([1, 1])
})

test('the picture is for members of the moment, at its address, while it works', async () => {
  const { fileId } = await current()
  const see: string[] = []
  const actors = Object.entries(await makeEveryActor())
  for (const [name, actor] of actors) if (await getGroupCodePicture(actor, fileId, present)) see.push(name)
  const members: ActorName[] = ['committer', 'maintainer', 'member']
  expect(see.sort()).toEqual(members)
  const allowed: string[] = []
  for (const [name, actor] of actors)
    await getGroupCode(actor).then(
      () => allowed.push(name),
      () => null,
    )
  expect(allowed.sort()).toEqual(members)
  for (const wrong of ['', 'x'.repeat(32), `${fileId}x`, '\u0000', '../code'])
    expect(await getGroupCodePicture(maintainer, wrong, present)).toBeNull()
  expect(await getGroupCodePicture(maintainer, fileId, days(7))).toBeNull()
})

test('what is no picture, or ends in the past, is refused at its field', async () => {
  const attempt =
    (file: File, expiresOn = '2026-03-09') =>
    () =>
      publishGroupCode(maintainer, { file, expiresOn }, present)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  await refusesWithoutTrace(attempt(fileOf(svg)), { reason: 'image-type', field: 'file' })
  await refusesWithoutTrace(attempt(fileOf('MZ', '../../code.png')), { reason: 'image-type', field: 'file' })
  await refusesWithoutTrace(attempt(fileOf(hugePng(50_000, 50_000))), {
    reason: 'image-too-many-pixels',
    field: 'file',
    params: { width: 50_000, height: 50_000, millions: 50 },
  })
  await refusesWithoutTrace(attempt(fileOf(picture), '2026-03-02'), {
    reason: 'code-expires-in-past',
    field: 'expiresOn',
  })
  await refusesWithoutTrace(attempt(fileOf(picture), '2036-03-02'), {
    reason: 'code-expires-too-late',
    field: 'expiresOn',
  })
})

test('maintainers are told once, two days before the end, each in their language', async () => {
  await publish('2026-03-09')
  const { id, expiresAt } = await current()
  const chinese = await makeMaintainer({ locale: 'zh' })
  await makeHolder(null, { terms: [{ role: 'MAINTAINER', since: days(-9), until: days(-1) }] })
  expect((await effectOf(() => remindOfGroupCode(system, days(-3, expiresAt)))).effect).toEqual({})
  const due = days(-2, expiresAt)
  const maintainers = await db.user.count({
    where: { person: { roleTerms: { some: { role: 'MAINTAINER', until: null } } } },
  })
  const { effect } = await effectOf(() => Promise.all([1, 2, 3].map(() => remindOfGroupCode(system, due))))
  expect(effect).toEqual({ GroupCode: '~1', OutboxMail: `+${maintainers}`, AuditEntry: '+1' })
  const mails = await db.outboxMail.findMany({ where: { dedupeKey: { startsWith: `group-code-expiring:${id}` } } })
  expect(mails.find(({ toAddress }) => toAddress === chinese.email)?.text).toContain('2026年3月9日')
  expect(mails.find(({ toAddress }) => toAddress === maintainer.email)?.text).toContain('9 March 2026')
  expect((await effectOf(() => remindOfGroupCode(system, hours(1, due)))).effect).toEqual({})
})

test('after an absence they are told that it has ended', async () => {
  await publish('2026-03-09')
  expect((await effectOf(() => remindOfGroupCode(system, days(30)))).effect).toMatchObject({ GroupCode: '~1' })
})

test('a code that is withdrawn is gone at once', async () => {
  const { fileId } = await current()
  const { effect } = await effectOf(() => withdrawGroupCode(maintainer, {}, present))
  expect(effect).toEqual({ GroupCode: '-1', StoredFile: '-1', AuditEntry: '+1' })
  expect(await getGroupCodePicture(maintainer, fileId, present)).toBeNull()
  expect(await getGroupCode(maintainer)).toBeNull()
  await refusesWithoutTrace(() => withdrawGroupCode(maintainer, {}, present), { reason: 'no-group-code' })
  expect((await effectOf(() => remindOfGroupCode(system, days(99)))).effect).toEqual({})
})
