import { newClockSchema } from '@/lib/adaptations/schema'
import type { MetricId } from '@/lib/content/schema'
import { db } from '@/lib/db/client'
import { newModelSchema } from '@/lib/models/schema'
import { present } from './clock'
import { nextNumber } from './people'

/** A year with one goal, in force unless it is to be a draft. Answers the goal's id. */
export async function makeYear(year: number, { draft = false } = {}): Promise<string> {
  await db.goalYear.create({ data: { year, createdAt: present, publishedAt: draft ? null : present } })
  const { id } = await db.goal.create({
    data: {
      year,
      key: 'people',
      position: 0,
      titleZh: '人',
      titleEn: 'People',
      summaryZh: '更多同伴。',
      summaryEn: 'More company.',
      commitments: [],
    },
    select: { id: true },
  })
  return id
}

/** A target of a goal, of at least ten. */
export const makeTarget = (
  goal: { id: string; year: number },
  {
    key = `target-${nextNumber()}`,
    metric = null,
    target = 10,
  }: { key?: string; metric?: MetricId | null; target?: number } = {},
) =>
  db.goalTarget.create({
    data: {
      goalId: goal.id,
      year: goal.year,
      key,
      position: 0,
      textZh: '指标',
      textEn: 'Target',
      unitZh: '个',
      unitEn: 'things',
      target,
      comparison: 'AT_LEAST',
      metric,
    },
  })

/** What the form for a new model sends, as its schema reads it. */
export const modelInput = (own: Record<string, string> = {}) => {
  const number = nextNumber()
  return newModelSchema.parse({
    slug: `model-${number}`,
    name: `Model ${number}`,
    family: 'Family A',
    kind: 'LLM',
    parameters: '7B',
    status: 'SUPPORTED',
    supportedOn: '2026-02-01',
    ...own,
  })
}

/** What the form for something new upstream sends, as its schema reads it; it appeared an hour before the present. */
export const clockInput = (own: Record<string, string> = {}) =>
  newClockSchema.parse({
    kind: 'FEATURE',
    title: `Feature ${nextNumber()}`,
    isCore: 'yes',
    appearedAt: '2026-03-02T15:00',
    upstreamUrl: 'https://example.org/upstream/1',
    ...own,
  })
