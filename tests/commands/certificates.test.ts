import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { deliverReward, revokeCertificate } from '@/lib/certificates/commands'
import { listRevoked, listTasksHonoured } from '@/lib/certificates/queries'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { joinClaim } from '@/lib/task-claims/commands/joining'
import { reviewWork } from '@/lib/task-claims/commands/reviewing'
import { makeCommitter, makeMaintainer, makeMember, visitor } from '../factories/actors'
import { days, present } from '../factories/clock'
import { makeSubmission, type Person, wentThrough } from '../factories/tasks'
import { effectOf, refusesWithoutTrace } from './all-rows'

const unknownId = '018f0000-0000-7000-8000-000000000000'

const accepting = (claimId: string) => ({
  claimId,
  checklistVersion: 1,
  met: [0, 1],
  verdict: 'ACCEPTED' as const,
  comment: undefined,
})

/** A task that was done, with the certificates of those who did it. */
async function finished(facts: Parameters<typeof makeSubmission>[0] = {}) {
  const made = await makeSubmission(facts)
  wentThrough(await reviewWork(made.mentor, accepting(made.claimId), facts.at ?? present))
  const certificates = await db.certificate.findMany({ where: { claimId: made.claimId }, orderBy: { number: 'asc' } })
  const rewards = await db.taskReward.findMany({ where: { claimId: made.claimId }, orderBy: { id: 'asc' } })
  return { ...made, certificates, rewards }
}

const first = <T>(list: readonly T[]): T => list[0] ?? expect.fail('there is none')

const mailsTo = async (person: Person) =>
  (await db.outboxMail.findMany({ where: { toAddress: person.email ?? '' } }))
    .map(({ dedupeKey }) => dedupeKey.split(':')[0])
    .sort()

test('who has done a task stands in the hall of fame, unless it was revoked or they would rather not', async () => {
  const [shy, revoked] = [await makeMember(), await makeMember()]
  const { mentor, claimId, lead } = await makeSubmission({ partners: [shy, revoked] })
  for (const partner of [shy, revoked]) wentThrough(await joinClaim(partner, { claimId }, present))
  wentThrough(await reviewWork(mentor, accepting(claimId), days(1)))
  await db.person.update({ where: { id: shy.personId }, data: { hallOfFameConsent: false } })
  await db.certificate.updateMany({ where: { personId: revoked.personId }, data: { revokedAt: days(2) } })
  const shown = async () =>
    (await listTasksHonoured(visitor)).rows.filter(({ person }) =>
      [lead, shy, revoked].some(({ personId }) => slugs.get(personId) === person.slug),
    )
  const slugs = new Map(
    (await db.person.findMany({ select: { id: true, slug: true } })).map((one) => [one.id, one.slug]),
  )
  expect((await shown()).map(({ person }) => person.slug)).toEqual([slugs.get(lead.personId)])
  await db.person.update({ where: { id: shy.personId }, data: { hallOfFameConsent: true } })
  expect(await shown()).toHaveLength(2)
})

describe('finishing a task', () => {
  test('brings each of those who did it a signed certificate and the promised reward', async () => {
    const [partner, silent] = [await makeMember(), await makeMember()]
    const { mentor, claimId, lead } = await makeSubmission({ partners: [partner, silent] })
    wentThrough(await joinClaim(partner, { claimId }, present))
    const { effect } = await effectOf(() => reviewWork(mentor, accepting(claimId), days(1)))
    expect(effect).toMatchObject({
      Task: '~1',
      TaskClaim: '~1',
      TaskReview: '+1',
      TaskReward: '+2',
      Certificate: '+2',
      AuditEntry: '+3',
      OutboxMail: '+4',
    })
    const certificates = await db.certificate.findMany({ where: { claimId } })
    expect(certificates.map(({ personId }) => personId).sort()).toEqual([lead.personId, partner.personId].sort())
    expect(await mailsTo(partner)).toEqual(['certificate-issued', 'task-claim-invited', 'task-done'])
    expect(await mailsTo(silent)).toEqual(['task-claim-invited'])
  })

  test('signs with the key that is published, and says what was done', async () => {
    const { certificates, lead, task } = await finished()
    const { credential, number } = first(certificates)
    const [header = '', payload = '', signature = ''] = credential.split('.')
    const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString())
    const key = await db.signingKey.findFirstOrThrow({ where: { kid: kid.split('/').at(-1) } })
    expect(Object.keys(key.publicJwk as object).sort()).toEqual(['e', 'kty', 'n'])
    const publicKey = createPublicKey({ key: key.publicJwk as JsonWebKey, format: 'jwk' })
    const signed = Buffer.from(`${header}.${payload}`)
    expect(alg).toBe('RS256')
    expect(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
    const { appUrl } = config()
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      id: `${appUrl}/certificates/${number}`,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      validFrom: '2026-03-02T08:00:00Z',
      credentialSubject: {
        id: `${appUrl}/people/${lead.personSlug}`,
        identifier: [{ identityHash: lead.name }],
        achievement: { id: `${appUrl}/tasks/${task.slug}`, name: 'Support a new model (支持一个新模型)' },
      },
      nbf: present.getTime() / 1000,
      iss: `${appUrl}/.well-known/openbadges/issuer.json`,
    })
  })

  test('numbers each year’s certificates one after the other, also at once', async () => {
    const at = new Date('2031-06-01T00:00:00Z')
    const made = await Promise.all(Array.from({ length: 8 }, () => makeSubmission()))
    await Promise.all(made.map(({ mentor, claimId }) => reviewWork(mentor, accepting(claimId), at)))
    const numbers = await db.certificate.findMany({ where: { number: { startsWith: '2031-' } } })
    expect(numbers.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 8 }, (_, index) => `2031-000${index + 1}`),
    )
  })

  test('nobody without an account is written to', async () => {
    const lead = await makeMember({ email: null })
    const { certificates } = await finished({ lead })
    expect(certificates.length).toBe(1)
  })
})

describe('revoking', () => {
  test('is for good, with its reason, and told to the holder', async () => {
    const { certificates, lead } = await finished()
    const { id, number, badgeId } = first(certificates)
    const maintainer = await makeMaintainer()
    const revoke = () => revokeCertificate(maintainer, { certificateId: id, reason: 'A copy.' }, days(1))
    const { answer, effect } = await effectOf(revoke)
    expect(answer).toEqual({ ok: true, value: { number } })
    expect(effect).toEqual({ Certificate: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await listRevoked()).toContainEqual({ badgeId, revokeReason: 'A copy.' })
    expect(await mailsTo(lead)).toContain('certificate-revoked')
    await refusesWithoutTrace(revoke, { reason: 'certificate-revoked' })
    await refusesWithoutTrace(() => revokeCertificate(maintainer, { certificateId: unknownId, reason: 'x' }, present), {
      reason: 'certificate-not-found',
    })
  })

  test('is not for oneself, nor for anyone but maintainers', async () => {
    const lead = await makeMaintainer()
    const { certificates, mentor } = await finished({ lead })
    const input = { certificateId: first(certificates).id, reason: 'x' }
    await refusesWithoutTrace(() => revokeCertificate(lead, input, present), { reason: 'certificate-own' })
    for (const other of [mentor, await makeMember()])
      await expect(revokeCertificate(other, input, present)).rejects.toThrow('Not permitted')
  })
})

describe('delivering a reward', () => {
  test('is written down once, by the mentor or a maintainer', async () => {
    const { rewards, mentor, lead } = await finished()
    const { id: rewardId } = first(rewards)
    for (const other of [lead, await makeCommitter()])
      await expect(deliverReward(other, { rewardId }, present)).rejects.toThrow('Not permitted')
    const { effect } = await effectOf(() => deliverReward(mentor, { rewardId, note: 'By post.' }, days(1)))
    expect(effect).toEqual({ TaskReward: '~1', AuditEntry: '+1' })
    expect(await db.taskReward.findFirst({ where: { id: rewardId } })).toMatchObject({
      deliveredAt: days(1),
      deliveryNote: 'By post.',
    })
    await refusesWithoutTrace(() => deliverReward(mentor, { rewardId }, days(1)), { reason: 'reward-delivered' })
    await refusesWithoutTrace(() => deliverReward(mentor, { rewardId: unknownId }, days(1)), {
      reason: 'reward-not-found',
    })
    await expect(deliverReward(lead, { rewardId: unknownId }, present)).rejects.toThrow('Not permitted')
  })

  test('is not for oneself', async () => {
    const lead = await makeMaintainer()
    const { rewards } = await finished({ lead })
    await refusesWithoutTrace(() => deliverReward(lead, { rewardId: first(rewards).id }, present), {
      reason: 'reward-own',
    })
  })
})
