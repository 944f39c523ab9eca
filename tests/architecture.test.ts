import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { noCycles } from './support/architecture/cycles.ts'
import { directions } from './support/architecture/directions.ts'
import { doorways } from './support/architecture/doorways.ts'
import { naming } from './support/architecture/naming.ts'
import { pages } from './support/architecture/pages.ts'
import { purity } from './support/architecture/purity.ts'
import { readProject } from './support/architecture/source-file.ts'
import { strictness } from './support/architecture/strictness.ts'
import { supplies } from './support/architecture/supplies.ts'

const project = readProject(fileURLToPath(new URL('..', import.meta.url)))
const rules = [...directions, ...purity, noCycles, ...doorways, ...pages, ...naming, ...strictness, ...supplies]

describe('the house keeps its plan', () => {
  for (const { name, check } of rules) {
    it(name, () => expect(check(project)).toEqual([]))
  }
})

describe('each rule is seen to fail where it should, and only there', () => {
  for (const { name, check, example, caught } of rules) {
    it(name, () => expect(check(example)).toEqual(caught))
  }
})
