import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { config } from '@/lib/config'
import { migrate } from '@/lib/db/migrations'
import { sharedCatalogOf } from '../../support/database-catalog'

test('PostgreSQL and SQLite have the same tables, columns and indexes', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-sqlite-'))
  const sqlite = `file:${path.join(folder, 'portal.db')}`
  await migrate(sqlite)
  const catalog = await sharedCatalogOf(config().databaseUrl)
  expect(catalog).toEqual(await sharedCatalogOf(sqlite))
  expect(catalog).toContain('column Person.slug required')
  expect(catalog).toContain('index Person_slug_key unique')
  fs.rmSync(folder, { recursive: true })
})
