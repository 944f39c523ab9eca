import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import en from '@/lib/i18n/messages/en/privacy'
import zh from '@/lib/i18n/messages/zh/privacy'
import type { Holding } from '@/lib/privacy/holding'
import { exempt, holdings, publishers } from '@/lib/privacy/holdings'
import { retention } from '@/lib/privacy/retention'
import { deletionPhrases, needsConsent, pseudonymOf } from '@/lib/privacy/rules'
import { deletionSchema } from '@/lib/privacy/schema'
import { isModel, type PrismaModel, prismaModels } from '../support/prisma-models'

const { models } = prismaModels()
const registry: Record<string, Holding> = holdings
const find = (name: string) => models.find((model) => model.name === name)

/** Columns whose name says that they hold an account, a person or an address, besides those that lead there by a relation. */
const telling =
  /^(userId|personId|email|toAddress|identifier)$|ById$|^(author|assignee|nominee|nominator|owner|host)Id$/

/** The columns by which a model names people. */
const naming = (model: PrismaModel): string[] => [
  ...new Set(
    model.fields.flatMap(({ name, type, columns, isList }) => {
      if ((type === 'User' || type === 'Person') && !isList) return columns
      return telling.test(name) ? [name] : []
    }),
  ),
]

/** Whether a model's rows lead to someone, by a relation or by one of its parents'. */
function leadsToSomeone(model: PrismaModel, seen: readonly string[] = []): boolean {
  if (['User', 'Person'].includes(model.name) || naming(model).length > 0) return true
  return model.fields.some(({ type, columns }) => {
    const parent = columns.length > 0 && !seen.includes(type) ? find(type) : undefined
    return parent !== undefined && leadsToSomeone(parent, [...seen, model.name])
  })
}

describe('what the portal holds about people', () => {
  test('every model with a way to an account, a person or an address is in lib/privacy/holdings.ts, or exempt there with a reason', () => {
    const missing = models.filter((model) => leadsToSomeone(model)).map(({ name }) => name)
    expect(missing.filter((name) => !(name in holdings) && !(name in exempt))).toEqual([])
  })

  test('nothing stands there that is no model, or stands there twice', () => {
    for (const name of [...Object.keys(holdings), ...Object.keys(exempt)]) expect(find(name)?.name).toBe(name)
    expect(Object.keys(holdings).filter((name) => name in exempt)).toEqual([])
    for (const reason of Object.values(exempt)) expect(reason.length).toBeGreaterThan(20)
  })

  test('every column of an exempt model that names a person is among the publishers there', () => {
    const columns = Object.keys(exempt).flatMap((name) => {
      const model = find(name)
      return model ? naming(model).map((column) => `${name}.${column}`) : []
    })
    const known = Object.entries(publishers).flatMap(([name, own]) => own.map((column) => `${name}.${column}`))
    expect(columns.sort()).toEqual(known.sort())
  })

  test.each(Object.entries(registry))(
    '%s: every column that names someone is accounted for, and every column named is there',
    (name, holding) => {
      const model = find(name)
      if (!model) throw new Error(`${name} is no model.`)
      const { by = {}, through, mentions = [], unsaid = [], deletion, merging } = holding
      const columns = model.fields.filter(({ type }) => !isModel(models, type)).map((field) => field.name)
      const cleared = typeof deletion === 'object' && 'clear' in deletion ? Object.keys(deletion.clear) : []
      const once = typeof merging === 'object' ? merging.onceBy : []
      for (const column of [...Object.keys(by), ...mentions, ...unsaid, ...cleared, ...once])
        expect(columns, `${name}.${column}`).toContain(column)
      if (through) {
        expect(columns).toContain(through.column)
        expect(Object.keys(holdings)).toContain(through.model)
      }
      if (name === 'User' || name === 'Person') return
      const accounted = [...Object.keys(by), ...mentions, ...(through ? [through.column] : [])]
      expect(naming(model).filter((column) => !accounted.includes(column))).toEqual([])
      expect(Object.keys(by).length > 0 || through !== undefined).toBe(true)
    },
  )

  test.each([
    ['Session', 'sessionToken'],
    ['VerificationToken', 'token'],
    ['OutboxMail', 'unsubscribeUrl'],
    ['OutboxMail', 'html'],
  ])('%s.%s lets in whoever has it: no export says it', (model, column) => {
    expect(registry[model]?.unsaid).toContain(column)
  })

  test('each has its name in both languages', () => {
    expect(Object.keys(zh.holding).sort()).toEqual(Object.keys(holdings).sort())
    expect(Object.keys(en.holding).sort()).toEqual(Object.keys(holdings).sort())
  })
})

test.each(['zh', 'en'])('the privacy page in %s states each period of retention', (locale) => {
  const page = readFileSync(`content/${locale}/privacy.md`, 'utf8')
  const stated = [...page.matchAll(/(\d+) ?(?:天|days)/g)].map(([, days]) => Number(days))
  const periods = Object.values(retention).flatMap(({ days }) => (days > 0 ? [days] : []))
  expect(periods.filter((days) => !stated.includes(days))).toEqual([])
})

test('consent is asked for until it is given to the version in force', () => {
  expect(needsConsent([], '2')).toBe(true)
  expect(needsConsent(['1'], '2')).toBe(true)
  expect(needsConsent(['1', '2'], '2')).toBe(false)
})

test('deleting takes one of two sentences, however it is spaced', () => {
  for (const phrase of [...deletionPhrases, ' Delete  my ACCOUNT ', '删除我的账号 '])
    expect(deletionSchema.safeParse({ phrase }).success).toBe(true)
  for (const phrase of ['', 'delete', 'delete my account!', '删除账号'])
    expect(deletionSchema.safeParse({ phrase }).success).toBe(false)
  expect(deletionSchema.safeParse({}).success).toBe(false)
})

test('a pseudonym names a number and nobody', () => {
  expect(pseudonymOf(12)).toEqual({ zh: '前成员 12', en: 'Former member 12' })
})
