// Another process holds the database's file for longer than anyone waits: forms say so, and nothing is half done.
import path from 'node:path'
import Database from 'better-sqlite3'
import en from '@/lib/i18n/messages/en/refusals'
import { expect, test } from '../support/portal-test.ts'
import { database } from '../support/rows.ts'

test('a database that has no time is answered in words, and pages are still read', async ({ portal, cast, scene }) => {
  const before = database(portal).everything()
  const other = new Database(path.join(portal.dataDir, 'portal.db'))
  other.exec('BEGIN IMMEDIATE')
  const refused = cast.member.act('cancelSignUpAction', { eventId: scene.eventId })
  expect((await cast.visitor.get('/en/people')).status).toBe(200)
  expect((await cast.member.get('/en/me')).status).toBe(200)
  const { status, state } = await refused
  expect([status, state?.status === 'invalid' && state.message]).toEqual([200, en['too-busy']])
  other.exec('ROLLBACK')
  other.close()
  expect(database(portal).everything()).toBe(before)
})
