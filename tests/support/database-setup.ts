// Runs before each test file of the projects `sqlite` and `postgresql`, in the file's own process: whatever the file
// imports finds a fresh, migrated database at DATABASE_URL, and a data folder of its own.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { freshDatabase } from './database'

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-data-'))
const database = await freshDatabase()
process.env.DATABASE_URL = database.url
process.env.DATA_DIR = dataDir

afterAll(async () => {
  const { disconnect } = await import('@/lib/db/client')
  await disconnect()
  await database.drop()
  fs.rmSync(dataDir, { recursive: true, force: true })
})
