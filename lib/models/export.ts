import 'server-only'
import { dayOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { csvFile } from '@/lib/csv/write'
import type { exportModels } from './queries'

type Exported = Awaited<ReturnType<typeof exportModels>>[number]

/** A model as files tell it: stable names, days of the SIG's zone. */
function facts(model: Exported) {
  const { timeZone } = getSite()
  const day = (at: Date | null) => at && dayOf(at, timeZone)
  return {
    slug: model.slug,
    name: model.name,
    family: model.family,
    kind: model.kind.toLowerCase(),
    parameters: model.parameters,
    status: model.status.toLowerCase(),
    sincePlugin: model.sincePlugin,
    sinceUpstream: model.sinceUpstream,
    precision: model.precision,
    supportedOn: day(model.supportedAt),
    retiredOn: day(model.retiredAt),
    weightsUrl: model.weightsUrl,
    guideUrl: model.guideUrl,
    changeUrl: model.changeUrl,
    noteZh: model.noteZh,
    noteEn: model.noteEn,
  }
}

const columns = [
  ...(['slug', 'name', 'family', 'kind', 'parameters', 'status', 'sincePlugin', 'sinceUpstream', 'precision'] as const),
  ...(['supportedOn', 'retiredOn', 'weightsUrl', 'guideUrl', 'changeUrl', 'noteZh', 'noteEn'] as const),
]

export const modelsCsv = (models: readonly Exported[]): string =>
  csvFile(
    columns,
    models.map((model) => {
      const told = facts(model)
      return columns.map((column) => told[column])
    }),
  )

export const modelsJson = (models: readonly Exported[]): string =>
  `${JSON.stringify({ models: models.map(facts) }, null, 2)}\n`
