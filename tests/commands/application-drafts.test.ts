import { expect, test } from 'vitest'
import { discardDraft, saveDraft, submitApplication } from '@/lib/applications/commands/applying'
import type { DraftInput } from '@/lib/applications/schema'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { makeAccount, makeHolder } from '../factories/actors'
import { anArea, applicationInput, makeApplication } from '../factories/applications'
import { days, minutes, present } from '../factories/clock'
import { consentVersion } from '../factories/consent'
import { effectOf, refusesWithoutTrace } from './all-rows'

const nothing: DraftInput = { areas: [] } as unknown as DraftInput
const half: DraftInput = { ...nothing, name: 'Member 0001', motivation: 'To take', gitee: '@not yet' }

const rowOf = (actor: AccountActor) => db.membershipApplication.findFirstOrThrow({ where: { openKey: actor.userId } })
const actionsOf = async (id: string) =>
  (await db.auditEntry.findMany({ where: { subject: `application:${id}` }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  )

test('a draft keeps what is there, tells nobody, and is saved over', async () => {
  const applicant = await makeAccount()
  const first = await effectOf(() => saveDraft(applicant, nothing, present))
  expect(first).toEqual({ answer: { ok: true }, effect: { MembershipApplication: '+1', AuditEntry: '+1' } })
  const again = await effectOf(() => saveDraft(applicant, half, minutes(5)))
  expect(again.effect).toEqual({ MembershipApplication: '~1', AuditEntry: '+1' })
  const draft = await rowOf(applicant)
  expect(draft).toMatchObject({
    status: 'DRAFT',
    name: 'Member 0001',
    affiliation: '',
    kind: null,
    areas: [],
    motivation: 'To take',
    handles: { gitee: '@not yet' },
    heardFrom: null,
    consentVersion: null,
    searchKey: '',
    areaKey: '',
    submittedAt: present,
    updatedAt: minutes(5),
  })
  expect(await actionsOf(draft.id)).toEqual(['application.draft-saved', 'application.draft-saved'])
})

test('sending the form turns the draft into the application', async () => {
  const applicant = await makeAccount()
  await saveDraft(applicant, { ...half, heardFrom: 'A friend', kind: 'USER' }, days(-3))
  const { id } = await rowOf(applicant)
  const { answer, effect } = await effectOf(() => submitApplication(applicant, applicationInput(), present))
  expect(answer).toEqual({ ok: true, value: { id } })
  expect(effect).toMatchObject({ MembershipApplication: '~1', AuditEntry: '+1' })
  expect(await rowOf(applicant)).toMatchObject({
    id,
    status: 'SUBMITTED',
    kind: 'DEVELOPER',
    areaKey: ` ${anArea()} `,
    searchKey: 'member 0001 institute 0001',
    heardFrom: null,
    consentVersion,
    submittedAt: present,
  })
  expect(await actionsOf(id)).toEqual(['application.draft-saved', 'application.submitted'])
})

test('consent is to the privacy page that was shown: where another is in force the draft stays one', async () => {
  const applicant = await makeAccount()
  await saveDraft(applicant, half, present)
  for (const shown of ['', '1'])
    await refusesWithoutTrace(
      () => submitApplication(applicant, applicationInput({ consentVersion: shown }), present),
      { reason: 'privacy-changed', field: 'consent', refresh: true },
    )
})

test('a draft is refused to whoever is a member or has applied, and with an area that is not of this SIG', async () => {
  const member = await makeHolder('MEMBER')
  await refusesWithoutTrace(() => saveDraft(member, half, present), { reason: 'already-member' })
  for (const status of ['SUBMITTED', 'NEEDS_INFO'] as const) {
    const applicant = await makeAccount()
    await makeApplication(applicant, { status })
    await refusesWithoutTrace(() => saveDraft(applicant, half, present), { reason: 'application-open' })
    await refusesWithoutTrace(() => discardDraft(applicant, {}, present), { reason: 'application-not-found' })
  }
  const applicant = await makeAccount()
  await refusesWithoutTrace(() => saveDraft(applicant, { ...half, areas: ['no-such-area'] }, present), {
    reason: 'area-unknown',
    field: 'areas',
  })
})

test('a draft that is discarded is gone, and only one’s own', async () => {
  const [applicant, other] = [await makeAccount(), await makeAccount()]
  await saveDraft(other, half, present)
  await refusesWithoutTrace(() => discardDraft(applicant, {}, present), { reason: 'application-not-found' })
  await saveDraft(applicant, half, present)
  const { id } = await rowOf(applicant)
  const { effect } = await effectOf(() => discardDraft(applicant, {}, minutes(1)))
  expect(effect).toEqual({ MembershipApplication: '-1', AuditEntry: '+1' })
  expect(await db.membershipApplication.count({ where: { id } })).toBe(0)
  expect((await rowOf(other)).status).toBe('DRAFT')
})

test('after a rejection a draft begins anew and leaves the history alone', async () => {
  const applicant = await makeAccount()
  const former = await makeApplication(applicant, { status: 'REJECTED', reason: 'More, please.' })
  await saveDraft(applicant, half, present)
  const { answer } = await effectOf(() => submitApplication(applicant, applicationInput(), minutes(1)))
  expect(answer.ok).toBe(true)
  const all = await db.membershipApplication.findMany({
    where: { userId: applicant.userId },
    orderBy: { submittedAt: 'asc' },
    select: { id: true, status: true, reason: true },
  })
  expect(all).toEqual([
    { id: former.id, status: 'REJECTED', reason: 'More, please.' },
    { id: expect.any(String), status: 'SUBMITTED', reason: null },
  ])
})

test('saving, sending and discarding at once leave one application or one draft, never two', async () => {
  for (let round = 0; round < 8; round++) {
    const applicant = await makeAccount()
    if (round % 2) await saveDraft(applicant, nothing, present)
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => saveDraft(applicant, half, present)),
      submitApplication(applicant, applicationInput(), present),
      submitApplication(applicant, applicationInput(), present),
      discardDraft(applicant, {}, present),
    ])
    const sent = answers.slice(5, 7).filter(({ ok }) => ok)
    expect(sent).toHaveLength(1)
    const rows = await db.membershipApplication.findMany({ where: { userId: applicant.userId } })
    expect(rows.map(({ status, motivation }) => [status, motivation])).toEqual([
      ['SUBMITTED', 'To take part in the adaptation of models.'],
    ])
    expect(await db.outboxMail.count({ where: { dedupeKey: `application-submitted:${rows[0]?.id}` } })).toBe(1)
  }
}, 60_000)
