import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { addModel, editModel } from '@/lib/models/commands'
import { modelsCsv, modelsJson } from '@/lib/models/export'
import { countModels, exportModels, getModel, listFamilies, listModels } from '@/lib/models/queries'
import { matrixSchema, modelSchema } from '@/lib/models/schema'
import { makeCommitter, visitor } from '../factories/actors'
import { present } from '../factories/clock'
import { modelInput } from '../factories/goals'
import { walk } from '../queries/walk'
import { effectOf, refusesWithoutTrace } from './all-rows'

let committer: AccountActor
beforeAll(async () => {
  committer = await makeCommitter()
})

const add = (own: Record<string, string> = {}) => addModel(committer, modelInput(own), present)

async function added(own: Record<string, string> = {}) {
  const input = modelInput(own)
  await addModel(committer, input, present)
  return db.supportedModel.findFirstOrThrow({ where: { slug: input.slug } })
}

const editing = (modelId: string, version: number, own: Record<string, string> = {}) => {
  const { slug: _, ...facts } = modelInput(own)
  return modelSchema.parse({ ...facts, modelId, version })
}

describe('a model', () => {
  test('is listed with what the form says, its days as the SIG’s midnights', async () => {
    const input = modelInput({ name: 'Qwen 0001', guideUrl: 'https://example.org/guide' })
    const { answer, effect } = await effectOf(() => addModel(committer, input, present))
    expect(answer).toEqual({ ok: true, value: { slug: input.slug } })
    expect(effect).toEqual({ SupportedModel: '+1', AuditEntry: '+1' })
    const model = await getModel(visitor, input.slug)
    expect(model).toMatchObject({
      name: 'Qwen 0001',
      nameKey: 'qwen0001',
      status: 'SUPPORTED',
      supportedAt: new Date('2026-01-31T16:00:00Z'),
      retiredAt: null,
      guideUrl: 'https://example.org/guide',
      precision: null,
      version: 1,
    })
  })

  test('is listed once, whatever its spelling, also by two at once; an address is one model’s', async () => {
    const name = 'Twice 7B'
    const answers = await Promise.all([add({ name }), add({ name: 'twice-7b' })])
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'model-listed', field: 'name' }])
    await added({ slug: 'taken' })
    await refusesWithoutTrace(() => add({ slug: 'taken' }), { reason: 'model-slug-taken', field: 'slug' })
  })

  test('needs the days that its status asks for', async () => {
    await refusesWithoutTrace(() => add({ supportedOn: '' }), {
      reason: 'model-needs-supported-day',
      field: 'supportedOn',
    })
    await refusesWithoutTrace(() => add({ supportedOn: '2026-03-03' }), {
      reason: 'model-day-ahead',
      field: 'supportedOn',
    })
  })

  test('is edited, unless somebody else has done so meanwhile', async () => {
    const before = await added()
    const { id, slug } = before
    const own = { name: 'Edited 0001', status: 'RETIRED', retiredOn: '2026-03-01' }
    const input = editing(id, 1, { ...own, precision: 'BF16', noteEn: 'x'.repeat(300) })
    const { answer, effect } = await effectOf(() => editModel(committer, input, present))
    expect(answer).toEqual({ ok: true, value: { slug } })
    expect(effect).toEqual({ SupportedModel: '~1', AuditEntry: '+1' })
    expect(await getModel(visitor, slug)).toMatchObject({ name: 'Edited 0001', status: 'RETIRED', version: 2 })
    const { details } = await db.auditEntry.findFirstOrThrow({
      where: { subject: `model:${id}`, action: 'model.edited' },
    })
    expect(details).toEqual({
      before: { name: before.name, status: 'SUPPORTED', retiredAt: null, precision: null, noteEn: null },
      after: {
        name: 'Edited 0001',
        status: 'RETIRED',
        retiredAt: '2026-02-28T16:00:00.000Z',
        precision: 'BF16',
        noteEn: expect.stringMatching(/^300 # [0-9a-f]{16}$/),
      },
    })
    await refusesWithoutTrace(() => editModel(committer, input, present), { reason: 'model-changed', refresh: true })
    const { name } = await added({ name: 'Other 0001' })
    await refusesWithoutTrace(() => editModel(committer, editing(id, 2, { name }), present), {
      reason: 'model-listed',
      field: 'name',
    })
    const unknownId = '018f0000-0000-7000-8000-000000000000'
    await refusesWithoutTrace(() => editModel(committer, editing(unknownId, 1), present), {
      reason: 'model-not-found',
    })
  })
})

describe('the matrix', () => {
  const names = async (address: object) => {
    const { rows } = await listModels(visitor, matrixSchema.parse(address))
    return rows.map(({ name }) => name)
  }

  test('is filtered by name, family, kind and status', async () => {
    await db.supportedModel.deleteMany()
    await added({ name: 'Alpha 7B', family: 'Alpha' })
    await added({ name: 'Alpha VL', family: 'Alpha', kind: 'MULTIMODAL' })
    await added({ name: 'Beta 100%', family: 'Beta', status: 'PLANNED', supportedOn: '' })
    expect(await names({})).toEqual(['Alpha 7B', 'Alpha VL', 'Beta 100%'])
    expect(await names({ q: 'alpha-v' })).toEqual(['Alpha VL'])
    expect(await names({ q: '%' })).toEqual([])
    expect(await names({ family: 'Beta' })).toEqual(['Beta 100%'])
    expect(await names({ kind: 'MULTIMODAL' })).toEqual(['Alpha VL'])
    expect(await names({ status: 'SUPPORTED', kind: 'LLM' })).toEqual(['Alpha 7B'])
    expect(await listFamilies(visitor)).toEqual(['Alpha', 'Beta'])
    expect(await countModels(visitor)).toEqual({ all: 3, llm: 1, multimodal: 1 })
  })

  test('goes out as CSV that no spreadsheet executes, and as JSON', async () => {
    await db.supportedModel.deleteMany()
    const { slug } = await added({ name: '=HYPERLINK("x")', family: 'A, B' })
    const models = await exportModels(visitor, matrixSchema.parse({}))
    expect(modelsCsv(models).split('\r\n')[1]).toBe(
      `${slug},"'=HYPERLINK(""x"")","A, B",llm,7B,supported,,,,2026-02-01,,,,,,`,
    )
    const { models: told } = JSON.parse(modelsJson(models)) as { models: object[] }
    expect(told).toMatchObject([{ slug, kind: 'llm', status: 'supported', supportedOn: '2026-02-01', retiredOn: null }])
  })

  test('comes by pages', async () => {
    await db.supportedModel.deleteMany()
    for (let index = 0; index < 55; index++) await added()
    const { ids, pages } = await walk((after) => listModels(visitor, matrixSchema.parse({ after })))
    expect([new Set(ids).size, pages]).toEqual([55, [25, 25, 5]])
  })
})
