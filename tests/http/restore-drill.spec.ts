import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { foundingPerson, newEvent } from '../support/cast.ts'
import { openReader } from '../support/reader.ts'
import { startPortal } from '../support/server.ts'

test('a portal that is restored has what it had, and lets people in', async () => {
  test.setTimeout(180_000)
  const portal = await startPortal()
  try {
    await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, 'maintainer@example.org')
    const maintainer = openReader(portal)
    await maintainer.signIn('maintainer@example.org')
    await maintainer.act('createEventAction', newEvent({ slug: 'before-the-backup' }))
    const writing = writeOn(async (index) =>
      maintainer.act('createEventAction', newEvent({ slug: `meanwhile-${index}` })),
    )
    const backup = (await portal.script('scripts/backup.ts')).trim()
    await writing.stop()
    await maintainer.act('createEventAction', newEvent({ slug: 'after-the-backup' }))
    await expect(portal.script('scripts/restore.ts', backup)).rejects.toThrow('The portal is running: stop it first.')
    await portal.end()
    await portal.script('scripts/restore.ts', backup)
    await portal.begin()
    const visitor = openReader(portal)
    expect((await visitor.get('/en/events/before-the-backup')).status).toBe(200)
    expect((await visitor.get('/en/events/after-the-backup')).status).toBe(404)
    // The session of before holds, and so does a new sign-in.
    expect((await maintainer.get('/en/me')).status).toBe(200)
    await openReader(portal).signIn('maintainer@example.org')
    expect(await portal.script('scripts/audit-verify.ts')).toContain('The audit log is sound.')
    const kept = readdirSync(portal.dataDir).filter((name) => name.includes('.before-'))
    expect(kept.map((name) => path.extname(name.split('.before-')[0] ?? ''))).toEqual(['.db'])
  } finally {
    await portal.stop()
  }
})

/** Writes one after another until it is stopped. */
function writeOn(write: (index: number) => Promise<unknown>) {
  let going = true
  const finished = (async () => {
    for (let index = 0; going; index++) await write(index)
  })()
  return {
    stop: () => {
      going = false
      return finished
    },
  }
}
