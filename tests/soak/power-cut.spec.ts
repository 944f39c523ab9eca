// kill -9 while members sign up: what was acknowledged is there, nothing is half there, and mail goes out once.
import { setTimeout as sleep } from 'node:timers/promises'
import { founding, newEvent } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader, type Reader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import { startPortal } from '../support/server.ts'

const MEMBERS = 40
const PLACES = 15
const ROUNDS = 5

test('a power cut during a rush for places loses nothing that was promised', async () => {
  const portal = await startPortal()
  try {
    const maintainer = await founding(portal, 'maintainer')
    const printed = await portal.script('tests/soak/seed-members.ts', String(MEMBERS))
    const tokens: string[] = JSON.parse(printed.trim().split('\n').at(-1) ?? '[]')
    const members = tokens.map((token) => {
      const reader = openReader(portal)
      reader.cookies.set('portal.session', token)
      return reader
    })
    for (let round = 0; round < ROUNDS; round++) {
      const slug = `rush-${round}`
      const { redirect } = await maintainer.act('createEventAction', newEvent({ slug, capacity: String(PLACES) }))
      expect(redirect).toContain(slug)
      const { id: eventId } = database(portal).one<{ id: string }>('SELECT id FROM Event WHERE slug = ?', slug)

      let acknowledged = 0
      const rush = members.map(async (member) => {
        if (await signUp(member, eventId)) acknowledged += 1
      })
      // Ever later in the rush.
      const enough = (MEMBERS / ROUNDS) * round
      while (acknowledged < enough) await sleep(1)
      await portal.kill()
      await Promise.all(rush)
      const after = countsOf(eventId)
      expect(after.live).toBeGreaterThanOrEqual(acknowledged)
      expect(after).toEqual({ ...after, taken: after.confirmed, confirmed: Math.min(after.live, PLACES) })

      await portal.begin()
      for (const member of members) await signUp(member, eventId)
      expect(countsOf(eventId)).toEqual({ live: MEMBERS, confirmed: PLACES, taken: PLACES, positions: MEMBERS })
      console.log(`power cut ${round}: ${acknowledged} acknowledged, ${after.live} there`)
    }
    const mail = database(portal).one<{ all: number; distinct: number }>(
      'SELECT count(*) AS "all", count(DISTINCT dedupeKey) AS "distinct" FROM OutboxMail',
    )
    expect(mail.all).toBe(mail.distinct)
  } finally {
    await portal.stop()
  }

  function countsOf(eventId: string) {
    return database(portal).one<{ live: number; confirmed: number; taken: number; positions: number }>(
      `SELECT count(*) AS live, coalesce(sum(status = 'CONFIRMED'), 0) AS confirmed, count(DISTINCT position) AS positions,
        (SELECT taken FROM Event WHERE id = ?) AS taken
      FROM SignUp WHERE eventId = ? AND status IN ('CONFIRMED', 'WAITING')`,
      eventId,
      eventId,
    )
  }
})

/** Whether it was acknowledged; false where the answer never came. */
const signUp = (member: Reader, eventId: string): Promise<boolean> =>
  member.act('signUpAction', { eventId }).then(
    ({ redirect }) => redirect !== null,
    () => false,
  )
