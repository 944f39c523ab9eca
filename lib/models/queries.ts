import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { nameKeyOf } from './rules'
import type { MatrixFilter } from './schema'

export type ListedModel = Awaited<ReturnType<typeof listModels>>['rows'][number]
export type ModelDetail = NonNullable<Awaited<ReturnType<typeof getModel>>>

/** For `where`: models supported at an instant. */
export const supportedAtInstant = (at: Date) => ({
  supportedAt: { lte: at },
  OR: [{ retiredAt: null }, { retiredAt: { gt: at } }],
})

const shown = {
  id: true,
  slug: true,
  name: true,
  nameKey: true,
  family: true,
  kind: true,
  parameters: true,
  status: true,
  sincePlugin: true,
  sinceUpstream: true,
  precision: true,
  supportedAt: true,
  retiredAt: true,
  weightsUrl: true,
  guideUrl: true,
  changeUrl: true,
  noteZh: true,
  noteEn: true,
} as const

/** The models that a filter lets through, by name, by pages. */
export async function listModels(_viewer: Actor, filter: MatrixFilter) {
  const last = rowAfter(filter.after)
  const row = last && (await db.supportedModel.findFirst({ where: last, select: { id: true, nameKey: true } }))
  return paged(
    await db.supportedModel.findMany({
      where: { AND: [matching(filter), behind(row, 'nameKey', 'asc')] },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: pageTake,
      select: shown,
    }),
  )
}

/** Everything that a filter lets through, for files. */
export const exportModels = (_viewer: Actor, filter: MatrixFilter) =>
  db.supportedModel.findMany({
    where: matching(filter),
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: MOST_EXPORTED,
    select: shown,
  })

/** More models than anyone serves. */
const MOST_EXPORTED = 5000

/** The families in the matrix, for its filter. */
export async function listFamilies(_viewer: Actor): Promise<string[]> {
  const families = await db.supportedModel.groupBy({ by: ['family'], orderBy: { family: 'asc' }, take: 200 })
  return families.map(({ family }) => family)
}

/** How many models there are of each status. */
export async function countModels(_viewer: Actor) {
  const counted = await db.supportedModel.groupBy({ by: ['status', 'kind'], _count: true })
  const sum = (of: (one: (typeof counted)[number]) => boolean) =>
    counted.filter(of).reduce((total, { _count }) => total + _count, 0)
  const supported = (kind: 'LLM' | 'MULTIMODAL') => sum((one) => one.status === 'SUPPORTED' && one.kind === kind)
  return { all: sum(() => true), llm: supported('LLM'), multimodal: supported('MULTIMODAL') }
}

/** Slugs of the latest models, for search engines. */
export async function listModelSlugs(_viewer: Actor, count: number): Promise<string[]> {
  const models = await db.supportedModel.findMany({ orderBy: { id: 'desc' }, take: count, select: { slug: true } })
  return models.map(({ slug }) => slug)
}

/** One model, or null. */
export const getModel = async (_viewer: Actor, slug: string) =>
  isSlug(slug) ? db.supportedModel.findFirst({ where: { slug }, select: { ...shown, version: true } }) : null

function matching({ q, kind, status, family }: MatrixFilter) {
  const typed = q === undefined ? undefined : nameKeyOf(q)
  return {
    ...(kind && { kind }),
    ...(status && { status }),
    ...(family && { family }),
    // LIKE would take these signs as wildcards.
    ...(typed !== undefined && (/[%_\\]/.test(typed) ? { id: { in: [] } } : { nameKey: { contains: typed } })),
  }
}
