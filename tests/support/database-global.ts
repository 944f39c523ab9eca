// Vitest runs this once for each of the projects `sqlite` and `postgresql`, before their first test.
import type { TestProject } from 'vitest/node'
import { providers } from '@/lib/db/composed-schema'
import { type DatabaseTemplate, makeTemplate } from './database-template'

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: DatabaseTemplate
  }
}

export default async function setUp(project: TestProject) {
  const provider = providers.find((name) => name === project.name)
  if (!provider) throw new Error(`No database is called ${project.name}.`)
  const { url, remove } = await makeTemplate(provider)
  project.provide('databaseTemplate', { provider, url })
  return remove
}
