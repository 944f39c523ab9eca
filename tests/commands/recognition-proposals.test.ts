import { beforeAll, describe, expect, test } from 'vitest'
import { listWaiting } from '@/lib/admin/waiting'
import { type AccountActor, Forbidden } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { listContributions } from '@/lib/eligibility/queries'
import { metricOf } from '@/lib/goals/metrics/registry'
import { periodOf } from '@/lib/goals/rules'
import { spanOf } from '@/lib/goals/span'
import { grantRecognition } from '@/lib/recognitions/commands'
import { declineProposed, grantProposed, proposeRecognition, takeBackProposal } from '@/lib/recognitions/proposals'
import { getProposal, listOwnProposals, listProposals, listRecognised } from '@/lib/recognitions/queries'
import { evidenceOf } from '@/lib/recognitions/rules'
import { grantSchema, proposalSchema } from '@/lib/recognitions/schema'
import { makeMaintainer, makeMember, visitor } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { days, present } from '../factories/clock'
import { makeProposal } from '../factories/recognitions'
import { effectOf, refusesWithoutTrace } from './all-rows'

type Person = AccountActor & { personId: string }

let maintainer: Person
let proposer: Person
beforeAll(async () => {
  maintainer = await makeMaintainer()
  proposer = await makeMember({ locale: 'en' })
})

const unknownId = '018f0000-0000-7000-8000-000000000000'
const inputFor = (personId: string, own: object = {}) =>
  proposalSchema.parse({
    personId,
    kind: 'EXCELLENT_DEVELOPER',
    year: '2025',
    statement: 'Has adapted a model.',
    evidence: [],
    links: 'https://example.org/pr/1 The adaptation',
    ...own,
  })
const citation = { citationZh: '完成适配。', citationEn: 'Finished the adaptation.' }
const mailTo = async ({ email }: AccountActor) =>
  (await db.outboxMail.findMany({ where: { toAddress: email ?? '' }, orderBy: { id: 'asc' } })).map(({ text }) => text)

/** Someone with a published article, and its place among their records. */
async function someone(): Promise<{ member: Person; source: string }> {
  const member = await makeMember({ locale: 'en' })
  const id = await makeArticle({ authorId: member.personId, title: 'Prefix caching' })
  await db.article.update({ where: { id }, data: { status: 'PUBLISHED', publishedAt: days(-30) } })
  const [record] = await listContributions(proposer, member.personId, present)
  return { member, source: record?.source ?? expect.fail('There is no record.') }
}

describe('a proposal', () => {
  test('points at records of the person and at links, and waits for maintainers, seen by them and its proposer alone', async () => {
    const { member, source } = await someone()
    const propose = () => proposeRecognition(proposer, inputFor(member.personId, { evidence: [source] }), present)
    const { answer, effect } = await effectOf(propose)
    expect(effect).toEqual({ RecognitionProposal: '+1', AuditEntry: '+1' })
    const id = answer.ok ? answer.value.id : ''
    const found = await getProposal(maintainer, id)
    expect(evidenceOf(found?.evidence).map(({ titleEn, address }) => [titleEn, address.slice(0, 10)])).toEqual([
      ['Prefix caching', '/articles/'],
      ['The adaptation', 'https://ex'],
    ])
    expect(await getProposal(proposer, id)).toMatchObject({ status: 'PROPOSED' })
    for (const other of [visitor, member, await makeMember()]) expect(await getProposal(other, id)).toBeNull()
    await expect(listProposals(proposer, { status: 'PROPOSED' })).rejects.toThrow(Forbidden)
    expect((await listProposals(maintainer, { status: 'PROPOSED' })).rows.map((one) => one.id)).toContain(id)
    expect((await listOwnProposals(proposer)).map((one) => one.id)).toContain(id)
    const waiting = await listWaiting(maintainer, present)
    expect(waiting.find(({ kind }) => kind === 'recognitions')).toMatchObject({ href: '/admin/recognitions' })
  })

  test('needs evidence that is the person’s, a title of the charter, a year that has begun, and a member', async () => {
    const [{ member }, { source }] = [await someone(), await someone()]
    const propose = (own: object) => () => proposeRecognition(proposer, inputFor(member.personId, own), present)
    await refusesWithoutTrace(propose({ links: '' }), {
      reason: 'recognition-lacks-evidence',
      field: 'links',
      params: { atLeast: 1 },
    })
    await refusesWithoutTrace(propose({ evidence: [source] }), { reason: 'evidence-unknown', field: 'evidence' })
    await refusesWithoutTrace(propose({ kind: 'EVANGELIST' }), { reason: 'recognition-not-proposed', field: 'kind' })
    await refusesWithoutTrace(propose({ year: '2027' }), { reason: 'year-ahead', field: 'year' })
    await refusesWithoutTrace(propose({ personId: unknownId }), { reason: 'person-not-found' })
  })

  test('is made once for a title of a year, also by two at once, and not for what they have', async () => {
    const { personId } = await makeMember()
    const answers = await Promise.all(
      [proposer, maintainer].map((actor) => proposeRecognition(actor, inputFor(personId), present)),
    )
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'already-proposed', field: 'kind' }])
    const id = answers.flatMap((one) => (one.ok ? [one.value.id] : []))[0] ?? ''
    expect((await grantProposed(await makeMaintainer(), { proposalId: id, ...citation }, present)).ok).toBe(true)
    await refusesWithoutTrace(() => proposeRecognition(proposer, inputFor(personId), present), {
      reason: 'already-recognised',
      field: 'kind',
    })
  })

  test('is taken back by its proposer, and may come again', async () => {
    const { personId } = await makeMember()
    const id = await makeProposal({ personId, proposerId: proposer.personId })
    await expect(takeBackProposal(maintainer, { proposalId: id }, present)).rejects.toThrow(Forbidden)
    const takeBack = () => takeBackProposal(proposer, { proposalId: id }, present)
    expect((await effectOf(takeBack)).effect).toEqual({ RecognitionProposal: '~1', AuditEntry: '+1' })
    await refusesWithoutTrace(takeBack, { reason: 'proposal-decided' })
    expect((await proposeRecognition(proposer, inputFor(personId), present)).ok).toBe(true)
  })
})

describe('a decision', () => {
  test('grants: in the hall of fame with citation and evidence, counted, and mailed to both', async () => {
    const member = await makeMember({ locale: 'en' })
    const id = await makeProposal({ personId: member.personId, proposerId: proposer.personId })
    const period = periodOf(spanOf(2025), false, present)
    const before = (await metricOf('excellent-developers')?.count(period)) ?? 0
    const grant = () => grantProposed(maintainer, { proposalId: id, ...citation }, present)
    expect((await effectOf(grant)).effect).toEqual({
      Recognition: '+1',
      RecognitionProposal: '~1',
      AuditEntry: '+1',
      OutboxMail: '+2',
    })
    const { rows } = await listRecognised(visitor)
    const shown = rows.find(({ person }) => person.slug === member.personSlug)
    expect(shown).toMatchObject({ ...citation, kind: 'EXCELLENT_DEVELOPER', year: 2025 })
    expect(evidenceOf(shown?.evidence)).toMatchObject([{ address: 'https://example.org/pr/1' }])
    expect(await metricOf('excellent-developers')?.count(period)).toBe(before + 1)
    expect((await mailTo(member)).join()).toContain('2025')
    expect((await mailTo(proposer)).join()).toContain(member.name)
    const entry = await db.auditEntry.findFirst({
      where: { action: 'recognition.granted' },
      orderBy: { sequence: 'desc' },
    })
    expect(entry).toMatchObject({ ruleId: 'developer-recognition', ruleVersion: 1 })
    await refusesWithoutTrace(grant, { reason: 'proposal-decided' })
  })

  test('declines, and tells the proposer why', async () => {
    const id = await makeProposal({ proposerId: proposer.personId })
    const decline = () => declineProposed(maintainer, { proposalId: id, reason: 'Not this year.' }, present)
    expect((await effectOf(decline)).effect).toEqual({
      RecognitionProposal: '~1',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    expect((await mailTo(proposer)).at(-1)).toContain('Not this year.')
    await refusesWithoutTrace(decline, { reason: 'proposal-decided' })
    await refusesWithoutTrace(() => declineProposed(maintainer, { proposalId: unknownId, reason: 'x' }, present), {
      reason: 'proposal-not-found',
    })
  })

  test('is nobody’s about themselves or what they proposed, and taken once by two at once', async () => {
    const other = await makeMaintainer()
    const own = await makeProposal({ proposerId: maintainer.personId })
    const about = await makeProposal({ personId: maintainer.personId, year: 2024 })
    for (const proposalId of [own, about]) {
      await expect(grantProposed(maintainer, { proposalId, ...citation }, present)).rejects.toThrow(Forbidden)
      await expect(declineProposed(maintainer, { proposalId, reason: 'x' }, present)).rejects.toThrow(Forbidden)
    }
    const waiting = (await listWaiting(maintainer, present)).find(({ kind }) => kind === 'recognitions')?.count ?? 0
    expect((await listWaiting(other, present)).find(({ kind }) => kind === 'recognitions')?.count).toBe(waiting + 2)
    const answers = await Promise.all(
      [other, await makeMaintainer()].map((actor) => grantProposed(actor, { proposalId: own, ...citation }, present)),
    )
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
  })

  test('is the only way to a title that the charter has proposed', async () => {
    const { personId } = await makeMember()
    const input = grantSchema.parse({ personId, kind: 'SENIOR_DEVELOPER', year: 2025, ...citation })
    await refusesWithoutTrace(() => grantRecognition(maintainer, input, present), {
      reason: 'recognition-by-proposal',
      field: 'kind',
    })
  })
})
