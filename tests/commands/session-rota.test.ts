import { beforeEach, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { cancelEvent, createEvent, editEvent } from '@/lib/events/commands'
import type { EventInput } from '@/lib/events/schema'
import { getOwnMeetings } from '@/lib/meetings/queries'
import { listContributions } from '@/lib/people/contributions'
import { skipTurn, tendRota, tickChecklist } from '@/lib/rota/commands'
import { countTurns, getDuty, listComingTurns, listPastTurns } from '@/lib/rota/queries'
import { askSwap } from '@/lib/rota/swaps'
import { makeCommitter, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { days, minutes, present } from '../factories/clock'
import { editOf, makeEvent } from '../factories/events'
import { makeDuty, makeMeeting } from '../factories/meetings'
import { nextNumber } from '../factories/people'
import { effectOf } from './all-rows'

type Organiser = AccountActor & { personId: string }

/** The rota is one for the whole portal: each test begins with an empty one. */
beforeEach(async () => {
  await db.duty.updateMany({ data: { cancelledAt: present } })
  await db.roleTerm.updateMany({
    where: { role: 'COMMITTER', OR: [{ until: null }, { until: { gt: days(-1) } }] },
    data: { until: days(-1), openKey: null },
  })
  await db.event.updateMany({ data: { status: 'CANCELLED' } })
  await db.meeting.updateMany({ data: { status: 'CANCELLED' } })
})

const makeOrganisers = (): Promise<Organiser[]> => Promise.all([makeCommitter(), makeCommitter()])

const turnOf = (eventId: string) => db.duty.findFirst({ where: { eventId } })

async function makeSession(organiser: AccountActor, own: Partial<EventInput> = {}) {
  const { eventId: _, ...facts } = editOf(await makeEvent({ kind: 'OTHER', startsAt: days(14) }))
  const slug = `session-${nextNumber()}`
  const made = await createEvent(organiser, { ...facts, slug, kind: 'SHARING_SESSION', ...own }, present)
  if (!made.ok) throw new Error(made.reason)
  return db.event.findFirstOrThrow({ where: { slug: made.value.slug } })
}

test('a session gets an organiser by turns, from its draft on; another event gets none', async () => {
  const [first, second] = await makeOrganisers()
  if (!first || !second) return expect.fail()
  const draft = await makeSession(first, { status: 'DRAFT' })
  const session = await makeSession(first)
  const other = await makeSession(first, { kind: 'OTHER' })
  const held = [await turnOf(draft.id), await turnOf(session.id)]
  expect(held.map((turn) => turn?.personId).sort()).toEqual([first.personId, second.personId].sort())
  expect(await turnOf(other.id)).toBeNull()
  // A draft's turn is for those who see drafts.
  expect((await listComingTurns(visitor, present)).map(({ event }) => event?.slug)).toEqual([session.slug])
  expect((await listComingTurns(first, present)).map(({ event }) => event?.slug).sort()).toEqual(
    [draft.slug, session.slug].sort(),
  )
})

test('the turn moves with its session, ends with it, and is none when it is no sharing session any more', async () => {
  const [first] = await makeOrganisers()
  if (!first) return expect.fail()
  const session = await makeSession(first)
  const moved = days(21)
  const edit = editOf({ ...session, startsAt: moved, endsAt: minutes(90, moved) })
  expect(await editEvent(first, edit, present)).toMatchObject({ ok: true })
  expect(await turnOf(session.id)).toMatchObject({ startsAt: moved, cancelledAt: null })
  expect(await editEvent(first, { ...edit, kind: 'OTHER' }, minutes(1))).toMatchObject({ ok: true })
  expect(await turnOf(session.id)).toMatchObject({ cancelledAt: minutes(1) })
  expect(await editEvent(first, edit, minutes(2))).toMatchObject({ ok: true })
  expect(await turnOf(session.id)).toMatchObject({ cancelledAt: null })
  await cancelEvent(first, { eventId: session.id }, minutes(3))
  expect(await turnOf(session.id)).toMatchObject({ cancelledAt: minutes(3) })
  expect(await listComingTurns(first, minutes(4))).toEqual([])
})

test('sessions from before there was a rota get a turn; the holder is told a week ahead, and what it is for', async () => {
  const first = await makeCommitter()
  const session = await makeEvent({ startsAt: days(10) })
  await tendRota(system, present)
  expect(await turnOf(session.id)).toMatchObject({ personId: first.personId, settledAt: null })
  expect((await effectOf(() => tendRota(system, present))).effect).toEqual({})
  const { turns } = await getOwnMeetings(first, present)
  expect(turns.map(({ slug, isOfSession }) => [slug, isOfSession])).toEqual([[session.slug, true]])
  await tendRota(system, days(3))
  const mail = await db.outboxMail.findMany({ where: { toAddress: first.email ?? '' } })
  expect(mail.map(({ dedupeKey }) => dedupeKey.split(':')[0])).toEqual(['duty-settled'])
  expect(mail[0]?.text).toContain(`/admin/events/${session.slug}`)
})

test('turns of meetings and of sessions are counted apart, and not swapped for one another', async () => {
  const [first, second] = await makeOrganisers()
  if (!first || !second) return expect.fail()
  const session = await makeSession(first)
  const turn = await turnOf(session.id)
  const holder = turn?.personId === first.personId ? first : second
  const other = holder === first ? second : first
  const meeting = await makeMeeting({ startsAt: days(12) })
  const meetingTurn = await makeDuty(meeting.id, other.personId)
  const swap = { dutyId: turn?.id ?? '', wantedId: meetingTurn.id }
  expect(await askSwap(holder, swap, present)).toMatchObject({ ok: false, reason: 'swap-with-nobody' })
  expect(await skipTurn(holder, { dutyId: turn?.id ?? '' }, present)).toEqual({ ok: true, value: undefined })
  expect(await turnOf(session.id)).toMatchObject({ personId: other.personId })

  const later = days(60)
  const served = async (kind: 'MEETING' | 'SHARING_SESSION') =>
    new Map((await countTurns(visitor, later))[kind].map(({ id, served }) => [id, served]))
  expect((await served('SHARING_SESSION')).get(other.personId)).toBe(1)
  expect((await served('MEETING')).get(other.personId)).toBe(1)
  expect((await listPastTurns(visitor, later)).rows.map(({ kind }) => kind).sort()).toEqual([
    'MEETING',
    'SHARING_SESSION',
  ])
  const sees = { contributions: true, attendance: false }
  expect(await listContributions(other.personId, sees, later)).toMatchObject([
    { key: 'events-organised', count: 1 },
    { key: 'meetings-organised', count: 1 },
  ])
})

test('a member takes no turn for a session', async () => {
  const member = await makeMember()
  const session = await makeEvent({ startsAt: days(10) })
  await tendRota(system, present)
  expect(await turnOf(session.id)).toMatchObject({ personId: null })
  expect((await countTurns(visitor, present)).SHARING_SESSION.map(({ id }) => id)).not.toContain(member.personId)
})

test('the turn for a session has a checklist of its own', async () => {
  await makeOrganisers()
  const session = await makeSession(await makeCommitter())
  const duty = await getDuty(visitor, `event:${session.id}`)
  const holder = await makeMaintainer()
  const ticked = await tickChecklist(holder, { dutyId: duty?.id ?? '', checked: ['recap', 'talks', 'agenda'] }, present)
  expect(ticked).toEqual({ ok: true, value: { path: `/admin/events/${session.slug}` } })
  expect(await turnOf(session.id)).toMatchObject({ checked: ['talks', 'recap'] })
})
