import { expect, test } from 'vitest'
import { nameKeyOf, refuseStatus } from '@/lib/models/rules'
import { matrixQuery, matrixSchema, newModelSchema } from '@/lib/models/schema'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const now = day(20)

test.each([
  ['supported since a day', 'SUPPORTED', day(1), null, null],
  ['supported since today', 'SUPPORTED', now, null, null],
  ['supported since never', 'SUPPORTED', null, null, 'model-needs-supported-day'],
  ['supported since tomorrow', 'SUPPORTED', day(21), null, 'model-day-ahead'],
  ['supported and retired', 'SUPPORTED', day(1), day(2), 'model-not-retired'],
  ['planned', 'PLANNED', null, null, null],
  ['planned and supported', 'PLANNED', day(1), null, 'model-not-supported-yet'],
  ['experimental', 'EXPERIMENTAL', null, null, null],
  ['experimental and supported', 'EXPERIMENTAL', day(1), null, 'model-not-supported-yet'],
  ['experimental and retired', 'EXPERIMENTAL', null, day(1), 'model-not-retired'],
  ['retired', 'RETIRED', day(1), day(2), null],
  ['retired without having been supported', 'RETIRED', null, day(2), null],
  ['retired on no day', 'RETIRED', day(1), null, 'model-needs-retired-day'],
  ['retired before it was supported', 'RETIRED', day(2), day(1), 'model-retired-first'],
  ['retired as it was supported', 'RETIRED', day(2), day(2), 'model-retired-first'],
  ['retired tomorrow', 'RETIRED', day(2), day(21), 'model-day-ahead'],
] as const)('%s', (_, status, supportedAt, retiredAt, reason) => {
  expect(refuseStatus({ status, supportedAt, retiredAt }, now)?.reason ?? null).toBe(reason)
})

test('names that differ in spaces, signs and capitals alone are one model’s', () => {
  const same = ['Qwen2.5-7B', 'qwen2.5 7b', 'QWEN2.5_7B', ' Qwen2.5 (7B) ', 'Ｑwen2.5-7B']
  expect(new Set(same.map(nameKeyOf)).size).toBe(1)
  expect(nameKeyOf('Qwen2.5-72B')).not.toBe(nameKeyOf('Qwen2.5-7B'))
})

test('what an address can’t say counts as not said', () => {
  expect(matrixSchema.parse({ kind: 'x', status: 'y', q: ['a'], family: 'f', other: '1' })).toEqual({ family: 'f' })
  expect(matrixQuery(matrixSchema.parse({ q: '甲 &', kind: 'LLM', after: 'x' }))).toBe('q=%E7%94%B2+%26&kind=LLM')
  expect(matrixQuery(matrixSchema.parse({ q: ' ' }))).toBe('')
})

test('a model’s form takes https links and real days, and no address that is the form’s own', () => {
  const good = { slug: 'a-1', name: 'A 1', family: 'A', kind: 'LLM', status: 'PLANNED' }
  expect(newModelSchema.safeParse(good).success).toBe(true)
  const wrong = [
    { slug: 'new' },
    { slug: 'A' },
    { name: '' },
    { supportedOn: '2026-02-30' },
    { guideUrl: 'ftp://x.org' },
  ]
  for (const one of wrong) expect([one, newModelSchema.safeParse({ ...good, ...one }).success]).toEqual([one, false])
})
