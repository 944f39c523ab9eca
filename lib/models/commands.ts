import 'server-only'
import { changeOf } from '@/lib/audit/columns'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { nameKeyOf, refuseStatus } from './rules'
import type { ModelInput, NewModel } from './schema'

type Slug = { slug: string }

/** Puts a model into the matrix. */
export async function addModel(actor: AccountActor, { slug, ...input }: NewModel, at: Date): Promise<Outcome<Slug>> {
  authorize(actor, 'model.keep')
  const data = columns(input)
  const refusal = refuseStatus(data, at)
  if (refusal) return refusal
  return onceNamed(() =>
    attempt(async (tx) => {
      const { id } = await tx.supportedModel.create({
        data: { slug, ...data, createdAt: at, createdById: actor.personId },
        select: { id: true },
      })
      const { name, status } = data
      await record(tx, actor, { action: 'model.added', subject: `model:${id}`, at, details: { slug, name, status } })
      return accepted({ slug })
    }),
  )
}

/** Changes what the matrix says of a model, unless somebody else has since the form was made. */
export async function editModel(
  actor: AccountActor,
  { modelId: id, version, ...input }: ModelInput,
  at: Date,
): Promise<Outcome<Slug>> {
  authorize(actor, 'model.keep')
  const data = columns(input)
  const refusal = refuseStatus(data, at)
  if (refusal) return refusal
  return onceNamed(() =>
    attempt(async (tx) => {
      const before = await tx.supportedModel.findFirst({ where: { id } })
      if (!before) return refused('model-not-found')
      const { count } = await tx.supportedModel.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      })
      if (count === 0) return refused('model-changed', { refresh: true })
      await record(tx, actor, {
        action: 'model.edited',
        subject: `model:${id}`,
        at,
        ...changeOf(told(before), told(data)),
      })
      return accepted({ slug: before.slug })
    }),
  )
}

type Facts = Omit<ModelInput, 'modelId' | 'version'>

function columns({ supportedOn, retiredOn, ...facts }: Facts) {
  const { timeZone } = getSite()
  const instant = (day: string | undefined) => (day ? startOfDay(day, timeZone) : null)
  return {
    name: facts.name,
    nameKey: nameKeyOf(facts.name),
    family: facts.family,
    kind: facts.kind,
    status: facts.status,
    parameters: facts.parameters ?? null,
    sincePlugin: facts.sincePlugin ?? null,
    sinceUpstream: facts.sinceUpstream ?? null,
    precision: facts.precision ?? null,
    supportedAt: instant(supportedOn),
    retiredAt: instant(retiredOn),
    weightsUrl: facts.weightsUrl ?? null,
    guideUrl: facts.guideUrl ?? null,
    changeUrl: facts.changeUrl ?? null,
    noteZh: facts.noteZh ?? null,
    noteEn: facts.noteEn ?? null,
  }
}

/** For the audit log. */
const told = (row: ReturnType<typeof columns>) => ({
  name: row.name,
  family: row.family,
  kind: row.kind,
  status: row.status,
  parameters: row.parameters,
  sincePlugin: row.sincePlugin,
  sinceUpstream: row.sinceUpstream,
  precision: row.precision,
  supportedAt: row.supportedAt,
  retiredAt: row.retiredAt,
  weightsUrl: row.weightsUrl,
  guideUrl: row.guideUrl,
  changeUrl: row.changeUrl,
  noteZh: row.noteZh,
  noteEn: row.noteEn,
})

/** The database keeps two models from having one name, or one address. */
async function onceNamed(write: () => Promise<Outcome<Slug>>): Promise<Outcome<Slug>> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error, 'nameKey')) return refused('model-listed', { field: 'name' })
    if (isUniqueViolation(error, 'slug')) return refused('model-slug-taken', { field: 'slug' })
    throw error
  }
}
