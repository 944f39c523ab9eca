import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { founding, newEvent } from './cast.ts'
import { openReader, type Reader } from './reader.ts'
import { database } from './rows.ts'
import { type Portal, startPortal } from './server.ts'

const PLACES = 15

type Counts = { live: number; confirmed: number; taken: number; waiting: number; positions: number; mails: number }

/**
 * Kills a portal of its own (SIGKILL) so many times while members sign up. What was acknowledged is there with its mail,
 * nothing is half there, and after the restart everyone who signs up again is there once.
 */
export async function cutPower(rounds: number, memberCount: number): Promise<void> {
  const portal = await startPortal()
  try {
    const maintainer = await founding(portal, 'maintainer')
    const printed = await portal.script('tests/soak/seed-members.ts', String(memberCount))
    const tokens: string[] = JSON.parse(printed.trim().split('\n').at(-1) ?? '[]')
    const members = tokens.map((token) => {
      const reader = openReader(portal)
      reader.cookies.set('portal.session', token)
      return reader
    })
    for (let round = 0; round < rounds; round++) await cutOnce(portal, maintainer, members, round)
    const mail = database(portal).one<{ all: number; distinct: number }>(
      'SELECT count(*) AS "all", count(DISTINCT dedupeKey) AS "distinct" FROM OutboxMail',
    )
    expect(mail.all).toBe(mail.distinct)
  } finally {
    await portal.stop()
  }
}

async function cutOnce(portal: Portal, maintainer: Reader, members: Reader[], round: number): Promise<void> {
  const slug = `rush-${round}`
  const { redirect } = await maintainer.act('createEventAction', newEvent({ slug, capacity: String(PLACES) }))
  expect(redirect).toContain(slug)
  const { id: eventId } = database(portal).one<{ id: string }>('SELECT id FROM Event WHERE slug = ?', slug)

  let acknowledged = 0
  const rush = members.map(async (member) => {
    if (await signUp(member, eventId)) acknowledged += 1
  })
  // Ever later in the rush.
  const enough = (members.length / 5) * (round % 5)
  while (acknowledged < enough) await sleep(1)
  await portal.kill()
  await Promise.all(rush)
  const after = countsOf(portal, eventId)
  expect(after.live).toBeGreaterThanOrEqual(acknowledged)
  const confirmed = Math.min(after.live, PLACES)
  expect(after).toEqual({
    live: after.live,
    ...{ confirmed, taken: confirmed, waiting: after.live - confirmed },
    ...{ positions: after.live, mails: after.live },
  })

  await portal.begin()
  for (const member of members) await signUp(member, eventId)
  const all = members.length
  expect(countsOf(portal, eventId)).toEqual({
    live: all,
    ...{ confirmed: PLACES, taken: PLACES, waiting: all - PLACES, positions: all, mails: all },
  })
  console.log(`power cut ${round}: ${acknowledged} acknowledged, ${after.live} there`)
}

/** What stands of an event's sign-ups, and of the mails that tell of them. */
const countsOf = (portal: Portal, eventId: string): Counts =>
  database(portal).one<Counts>(
    `SELECT count(*) AS live, coalesce(sum(status = 'CONFIRMED'), 0) AS confirmed, count(DISTINCT position) AS positions,
      (SELECT taken FROM Event WHERE id = ?) AS taken,
      (SELECT waiting FROM Event WHERE id = ?) AS waiting,
      (SELECT count(*) FROM OutboxMail JOIN SignUp ON dedupeKey = 'sign-up-' || lower(SignUp.status) || ':' || SignUp.id
        WHERE SignUp.eventId = ?) AS mails
    FROM SignUp WHERE eventId = ? AND status IN ('CONFIRMED', 'WAITING')`,
    ...[eventId, eventId, eventId, eventId],
  )

/** Whether it was acknowledged; false where the answer never came. */
const signUp = (member: Reader, eventId: string): Promise<boolean> =>
  member.act('signUpAction', { eventId }).then(
    ({ redirect }) => redirect !== null,
    () => false,
  )
