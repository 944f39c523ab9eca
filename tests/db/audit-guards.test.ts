import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { provider } from '../support/database'

// In SQLite a rebuilt table loses its triggers: whichever migration rebuilds one of these makes them anew.
test('after all migrations, the triggers that keep the audit log are there', async () => {
  const guards = [
    'AuditEntry_is_chained',
    'AuditEntry_stays',
    'AuditEntry_stays_as_it_is',
    'AuditHead_goes_on',
    'AuditHead_stays',
  ]
  const catalog = {
    sqlite: `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Audit%'`,
    postgresql: `SELECT tgname AS name FROM pg_trigger WHERE tgname LIKE 'Audit%' AND tgenabled = 'O'`,
  }
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(catalog[provider])
  expect(rows.map(({ name }) => name).sort()).toEqual(
    provider === 'postgresql' ? [...guards, 'AuditEntry_is_not_emptied'].sort() : guards,
  )
})
