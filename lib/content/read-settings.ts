import type { z } from 'zod'
import { charterSchema } from './charter-schema'
import { yamlDrift } from './drift'
import { readText } from './folder'
import type { Problem } from './problems'
import { type Cadence, goalsSchema, holidaysSchema, rosterSchema, siteSchema } from './schema'
import { parseYaml, type YamlFile } from './yaml-file'

/** Reads sig.yaml, charter.yaml, roster.yaml, goals/*.yaml and holidays/*.yaml, and checks them against each other. */
export function readSettings(folder: string, files: readonly string[]) {
  const problems: Problem[] = []
  const read = <T extends z.ZodType>(file: string, schema: T): YamlFile<z.output<T>> => {
    const parsed = files.includes(file) ? parseYaml(file, readText(folder, file), schema) : missing(file)
    problems.push(...parsed.problems, ...yamlDrift(file, parsed))
    return parsed
  }
  const site = read('sig.yaml', siteSchema)
  const charter = read('charter.yaml', charterSchema)
  const roster = read('roster.yaml', rosterSchema)
  const goalFiles = files.filter((file) => /^goals\/[^/]+\.yaml$/.test(file))
  const goals = goalFiles.map((file) => ({ file, folder: 'goals', ...read(file, goalsSchema) }))

  const holidays = files
    .filter((file) => /^holidays\/[^/]+\.yaml$/.test(file))
    .map((file) => ({ file, folder: 'holidays', ...read(file, holidaysSchema) }))

  if (goals.length === 0)
    problems.push({ file: 'goals', line: 1, reason: 'there is no year: write goals/2025.yaml or the like' })
  for (const { file, folder, value, lineOf } of [...goals, ...holidays]) {
    if (value && file !== `${folder}/${value.year}.yaml`)
      problems.push({
        file,
        line: lineOf(['year']),
        reason: `year ${value.year} belongs into ${folder}/${value.year}.yaml`,
      })
  }
  const areas = site.value?.areas.map(({ id }) => id)
  roster.value?.people.forEach((person, index) => {
    for (const [at, area] of person.areas.entries()) {
      if (areas && !areas.includes(area))
        problems.push({
          file: 'roster.yaml',
          line: roster.lineOf(['people', index, 'areas', at]),
          reason: `"${area}" is no area of sig.yaml`,
        })
    }
  })
  const cadences = charter.value?.rules.flatMap((rule) => (rule.id === 'meeting-cadence' ? [rule.parameters] : []))
  const meeting = site.value?.meeting
  if (meeting && cadences && !cadences.some((one) => sameCadence(one, meeting)))
    problems.push({
      file: 'sig.yaml',
      line: site.lineOf(['meeting']),
      reason: 'meeting differs from the rule meeting-cadence of charter.yaml',
    })

  const years = goals.flatMap(({ value }) => value ?? []).sort((a, b) => b.year - a.year)
  const freeDays = holidays.flatMap(({ value }) => value?.days ?? [])
  return { site: site.value, charter: charter.value, roster: roster.value, goals: years, holidays: freeDays, problems }
}

const missing = (file: string): YamlFile<never> => ({
  value: null,
  problems: [{ file, line: 1, reason: 'the file is missing' }],
  lineOf: () => 1,
})

const sameCadence = (one: Cadence, other: Cadence) =>
  one.everyWeeks === other.everyWeeks &&
  one.time === other.time &&
  [...one.weekdays].sort().join() === [...other.weekdays].sort().join()
