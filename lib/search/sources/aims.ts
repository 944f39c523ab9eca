import 'server-only'
import { db } from '@/lib/db/client'
import { targetSlug } from '@/lib/goals/rules'
import { nameKeyOf } from '@/lib/models/rules'
import { lines, type Source } from '../entry'

const isPublished = { goalYear: { publishedAt: { not: null } } }

/** Targets of the years whose goals are in force. */
export const goals: Source = {
  kind: 'GOAL',
  load: async (keys) => {
    const found = await db.goalTarget.findMany({
      where: { id: { in: [...keys] }, ...isPublished },
      select: {
        ...{ id: true, year: true, key: true, textZh: true, textEn: true, definitionZh: true, definitionEn: true },
        goal: { select: { titleZh: true, titleEn: true, summaryZh: true, summaryEn: true } },
      },
    })
    return found.map(({ id, year, key, goal, ...target }) => ({
      key: id,
      path: `/goals/${targetSlug({ year, key })}`,
      titleZh: target.textZh,
      titleEn: target.textEn,
      textZh: lines(`${year} ${goal.titleZh}`, goal.summaryZh, target.definitionZh),
      textEn: lines(`${year} ${goal.titleEn}`, goal.summaryEn, target.definitionEn),
    }))
  },
  list: async (after, take) => {
    const where = { id: { gt: after }, ...isPublished }
    const found = await db.goalTarget.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true } })
    return found.map(({ id }) => id)
  },
}

/** The models of the support matrix, by name in any spelling. */
export const models: Source = {
  kind: 'MODEL',
  load: async (keys) => {
    const found = await db.supportedModel.findMany({
      where: { id: { in: [...keys] } },
      select: {
        ...{ id: true, slug: true, name: true, family: true, parameters: true, precision: true },
        ...{ sincePlugin: true, sinceUpstream: true, noteZh: true, noteEn: true },
      },
    })
    return found.map(({ id, slug, name, noteZh, noteEn, ...model }) => {
      const facts = [model.family, model.parameters, model.precision, model.sincePlugin, model.sinceUpstream]
      return {
        ...{ key: id, path: `/models/${slug}`, titleZh: name, titleEn: name },
        ...{ textZh: lines(...facts, noteZh), textEn: lines(...facts, noteEn) },
        keys: [nameKeyOf(name)],
      }
    })
  },
  list: async (after, take) => {
    const where = { id: { gt: after } }
    const found = await db.supportedModel.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true } })
    return found.map(({ id }) => id)
  },
}
