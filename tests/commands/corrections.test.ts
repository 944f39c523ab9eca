import { beforeEach, expect, test } from 'vitest'
import { answerCorrection, requestCorrection } from '@/lib/corrections/commands'
import { getCorrection, listCorrections, listOwnCorrections } from '@/lib/corrections/queries'
import { db } from '@/lib/db/client'
import { makeAccount, makeCommitter, makeMaintainer } from '../factories/actors'
import { hours, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { effectOf, refusesWithoutTrace } from './all-rows'

beforeEach(() => db.outboxMail.deleteMany())

const text = 'The year is wrong.'

test('a request tells the maintainers, and its answer whoever asked', async () => {
  const [account, maintainer, person] = [await makeAccount(), await makeMaintainer(), await makePerson()]
  const asked = await effectOf(() => requestCorrection(account, { person: person.slug, text }, present))
  expect(asked.answer).toEqual({ ok: true, value: { slug: person.slug } })
  expect(asked.effect).toEqual({ CorrectionRequest: '+1', AuditEntry: '+1', OutboxMail: '+1' })
  expect((await db.outboxMail.findFirstOrThrow()).toAddress).toBe(maintainer.email)
  const [own] = await listOwnCorrections(account)
  expect(own).toMatchObject({ status: 'OPEN', text, person: { slug: person.slug } })
  const { rows } = await listCorrections(maintainer, { status: 'OPEN' })
  expect(rows.map(({ id }) => id)).toEqual([own?.id])
  expect(await getCorrection(await makeCommitter(), own?.id ?? '')).toBeNull()

  const answer = { correctionId: own?.id ?? '', verdict: 'DONE' as const, answer: 'Thank you, it is put right.' }
  const answered = await effectOf(() => answerCorrection(maintainer, answer, hours(1)))
  expect(answered.effect).toEqual({ CorrectionRequest: '~1', AuditEntry: '+1', OutboxMail: '+1' })
  expect((await db.outboxMail.findFirstOrThrow({ where: { toAddress: account.email ?? '' } })).text).toContain(
    'Thank you, it is put right.',
  )
  await refusesWithoutTrace(() => answerCorrection(maintainer, answer, hours(2)), { reason: 'correction-answered' })
})

test('one request about a person is open at a time, also when two are sent at once', async () => {
  const [account, person] = [await makeAccount(), await makePerson()]
  const ask = () => requestCorrection(account, { person: person.slug, text }, present)
  const outcomes = await Promise.all([ask(), ask()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  await refusesWithoutTrace(ask, { reason: 'correction-open' })
})

test('nobody is nobody, and of two answers one counts', async () => {
  const [account, one, other, person] = [
    await makeAccount(),
    await makeMaintainer(),
    await makeMaintainer(),
    await makePerson(),
  ]
  await refusesWithoutTrace(() => requestCorrection(account, { person: 'no-one', text }, present), {
    reason: 'person-not-found',
    field: 'person',
  })
  await requestCorrection(account, { person: person.slug, text }, present)
  const [{ id: correctionId } = { id: '' }] = await listOwnCorrections(account)
  const outcomes = await Promise.all([
    answerCorrection(one, { correctionId, verdict: 'DONE', answer: 'Yes.' }, present),
    answerCorrection(other, { correctionId, verdict: 'DECLINED', answer: 'No.' }, present),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'correction-answered' }])
  await refusesWithoutTrace(
    () =>
      answerCorrection(
        one,
        { correctionId: '01a2044f-dacf-758c-be10-ccae41a1591e', verdict: 'DONE', answer: 'Yes.' },
        present,
      ),
    { reason: 'correction-not-found' },
  )
})
