import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { cancelMeeting, moveMeeting } from '@/lib/meetings/commands'
import {
  addAbsence,
  markCoreDeveloper,
  removeAbsence,
  skipTurn,
  tendRota,
  tickChecklist,
  unmarkCoreDeveloper,
} from '@/lib/rota/commands'
import { countTurns, getOwnRota, listComingTurns, listPastTurns } from '@/lib/rota/queries'
import { answerSwap, askSwap, withdrawSwap } from '@/lib/rota/swaps'
import { makeCommitter, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { days, minutes, present } from '../factories/clock'
import { makeMeeting } from '../factories/meetings'
import { effectOf, refusesWithoutTrace } from './all-rows'

type Organiser = AccountActor & { personId: string }

/** The rota is one for the whole portal: each test begins with an empty one. */
beforeEach(async () => {
  await db.dutySwap.deleteMany()
  await db.dutyRefusal.deleteMany()
  await db.duty.deleteMany()
  await db.absence.deleteMany()
  await db.coreDeveloper.deleteMany()
  await db.roleTerm.updateMany({
    where: { role: 'COMMITTER', OR: [{ until: null }, { until: { gt: days(-1) } }] },
    data: { until: days(-1), openKey: null },
  })
  await db.meeting.updateMany({ data: { status: 'CANCELLED' } })
})

/** So many meetings two weeks apart, the first in ten days, and as many committers; the rota planned. */
async function setUp(meetings: number, organisers: number) {
  const made: Awaited<ReturnType<typeof makeMeeting>>[] = []
  for (let index = 0; index < meetings; index++) made.push(await makeMeeting({ startsAt: days(10 + index * 14) }))
  const people: Organiser[] = []
  for (let index = 0; index < organisers; index++) people.push(await makeCommitter())
  await tendRota(system, present)
  return { meetings: made, people, names: new Map(people.map(({ personId }, index) => [personId, 'abcdefgh'[index]])) }
}

type Scene = Awaited<ReturnType<typeof setUp>>

const dutiesOf = ({ meetings }: Scene) =>
  db.duty.findMany({ where: { meetingId: { in: meetings.map(({ id }) => id) } }, orderBy: { startsAt: 'asc' } })
const holders = async (scene: Scene) =>
  (await dutiesOf(scene)).map(({ personId }) => (personId && scene.names.get(personId)) ?? '-').join('')
const holderOf = async (scene: Scene, index: number) => {
  const duty = (await dutiesOf(scene))[index]
  const actor = scene.people.find(({ personId }) => personId === duty?.personId)
  if (!duty || !actor) throw new Error('Nobody has this turn.')
  return { duty, actor }
}
const subjectsTo = async ({ email }: AccountActor) =>
  (await db.outboxMail.findMany({ where: { toAddress: email ?? '' }, orderBy: { id: 'asc' } })).map(
    ({ dedupeKey }) => dedupeKey.split(':')[0],
  )

describe('planning', () => {
  test('gives each meeting an organiser in turn, and is the same when run again', async () => {
    const scene = await setUp(5, 3)
    expect(await holders(scene)).toBe('abcab')
    const { effect } = await effectOf(() => tendRota(system, present))
    expect(effect).toEqual({})
  })

  test('tells the holder a week ahead and reminds two days ahead, once, however many run it', async () => {
    const scene = await setUp(2, 2)
    const [first] = scene.people
    const run = (day: number) => Promise.all([tendRota(system, days(day)), tendRota(system, days(day))])
    await run(2.9)
    expect(await subjectsTo(first as Organiser)).toEqual([])
    await run(3)
    await run(4)
    expect(await subjectsTo(first as Organiser)).toEqual(['duty-settled'])
    await run(8)
    await run(8.5)
    expect(await subjectsTo(first as Organiser)).toEqual(['duty-settled', 'duty-reminder'])
    expect((await dutiesOf(scene))[0]).toMatchObject({ settledAt: days(3), remindedAt: days(8) })
  })

  test('a newcomer comes first for turns that are not settled, and takes no settled one', async () => {
    const scene = await setUp(3, 2)
    await tendRota(system, days(3))
    const newcomer = await makeCommitter()
    scene.names.set(newcomer.personId, 'n')
    await tendRota(system, days(4))
    expect(await holders(scene)).toBe('abn')
  })

  test('whoever is no committer any more takes no turn', async () => {
    const scene = await setUp(2, 2)
    await db.roleTerm.updateMany({
      where: { personId: scene.people[0]?.personId ?? '' },
      data: { until: days(1), openKey: null },
    })
    await tendRota(system, days(2))
    expect(await holders(scene)).toBe('bb')
  })

  test('a meeting that is called off gives its turn back; one that moves takes it along', async () => {
    const scene = await setUp(4, 3)
    const { actor } = await holderOf(scene, 0)
    const [first, second] = scene.meetings
    await cancelMeeting(actor, { meetingId: first?.id ?? '', reason: 'Holiday.' }, minutes(1))
    expect((await holders(scene)).slice(1)).toBe('abc')
    // Behind the others now.
    await moveMeeting(
      actor,
      { meetingId: second?.id ?? '', startsAt: '2026-06-10T19:00', minutes: 60, reason: 'Room.' },
      minutes(2),
    )
    const duties = (await dutiesOf(scene)).filter(({ cancelledAt }) => cancelledAt === null)
    expect(duties.map(({ personId }) => scene.names.get(personId ?? ''))).toEqual(['a', 'b', 'c'])
    expect(duties.at(-1)?.meetingId).toBe(second?.id)
  })
})

describe('passing a turn on', () => {
  test('gives it to the next in line, and the one who skipped is first for another', async () => {
    const scene = await setUp(4, 3)
    const { duty, actor } = await holderOf(scene, 0)
    const { answer, effect } = await effectOf(() =>
      skipTurn(actor, { dutyId: duty.id, reason: 'Travelling.' }, minutes(1)),
    )
    expect(answer.ok).toBe(true)
    expect(effect).toEqual({ Duty: '~3', DutyRefusal: '+1', AuditEntry: '+1', Rota: '~1' })
    expect(await holders(scene)).toBe('bacb')
  })

  test('of a settled turn tells the next holder at once', async () => {
    const scene = await setUp(2, 2)
    await tendRota(system, days(4))
    const { duty, actor } = await holderOf(scene, 0)
    await skipTurn(actor, { dutyId: duty.id }, days(5))
    const next = await holderOf(scene, 0)
    expect(next.actor.personId).not.toBe(actor.personId)
    expect(await subjectsTo(next.actor)).toEqual(['duty-settled'])
    expect(next.duty.settledAt).toEqual(days(5))
  })

  test('is not for others, nor once the meeting has begun or is called off', async () => {
    const scene = await setUp(2, 2)
    const { duty, actor } = await holderOf(scene, 0)
    await refusesWithoutTrace(() => skipTurn(actor, { dutyId: duty.id }, days(10)), { reason: 'duty-over' })
    await db.duty.update({ where: { id: duty.id }, data: { cancelledAt: present } })
    await refusesWithoutTrace(() => skipTurn(actor, { dutyId: duty.id }, present), { reason: 'duty-cancelled' })
  })
})

describe('swapping', () => {
  test('exchanges two turns when the other accepts, and both hear of it', async () => {
    const scene = await setUp(4, 4)
    const [own, theirs] = [await holderOf(scene, 0), await holderOf(scene, 2)]
    expect((await askSwap(own.actor, { dutyId: own.duty.id, wantedId: theirs.duty.id }, minutes(1))).ok).toBe(true)
    expect(await subjectsTo(theirs.actor)).toEqual(['swap-asked'])
    const { asked } = await getOwnRota(theirs.actor, minutes(2))
    expect((await answerSwap(theirs.actor, { swapId: asked[0]?.id ?? '', answer: 'accept' }, minutes(2))).ok).toBe(true)
    expect(await holders(scene)).toBe('cbad')
    expect(await subjectsTo(own.actor)).toEqual(['swap-accepted'])
    // Stays, however the rota is planned.
    await tendRota(system, minutes(3))
    expect(await holders(scene)).toBe('cbad')
    expect(await getOwnRota(theirs.actor, minutes(3))).toEqual({ asked: [], asking: [], absences: [] })
  })

  test('changes nothing when they decline, or the request is withdrawn', async () => {
    const scene = await setUp(2, 2)
    const [own, theirs] = [await holderOf(scene, 0), await holderOf(scene, 1)]
    const ask = () => askSwap(own.actor, { dutyId: own.duty.id, wantedId: theirs.duty.id }, minutes(1))
    await ask()
    await refusesWithoutTrace(ask, { reason: 'swap-asked-already' })
    const swapId = async () => (await getOwnRota(own.actor, present)).asking[0]?.id ?? ''
    const declined = await swapId()
    await answerSwap(theirs.actor, { swapId: declined, answer: 'decline' }, minutes(2))
    await refusesWithoutTrace(() => answerSwap(theirs.actor, { swapId: declined, answer: 'accept' }, minutes(3)), {
      reason: 'swap-answered',
    })
    await ask()
    const withdrawn = await swapId()
    await withdrawSwap(own.actor, { swapId: withdrawn }, minutes(4))
    await refusesWithoutTrace(() => answerSwap(theirs.actor, { swapId: withdrawn, answer: 'accept' }, minutes(5)), {
      reason: 'swap-answered',
    })
    expect(await holders(scene)).toBe('ab')
  })

  test('is off once a turn changed hands or is past, and never with oneself', async () => {
    const scene = await setUp(3, 2)
    const [own, theirs] = [await holderOf(scene, 0), await holderOf(scene, 1)]
    const again = await holderOf(scene, 2)
    await refusesWithoutTrace(() => askSwap(own.actor, { dutyId: own.duty.id, wantedId: again.duty.id }, present), {
      reason: 'swap-with-nobody',
      field: 'wantedId',
    })
    await askSwap(own.actor, { dutyId: own.duty.id, wantedId: theirs.duty.id }, present)
    const swapId = (await getOwnRota(own.actor, present)).asking[0]?.id ?? ''
    await refusesWithoutTrace(() => answerSwap(theirs.actor, { swapId, answer: 'accept' }, days(10)), {
      reason: 'duty-over',
    })
    await db.duty.update({ where: { id: theirs.duty.id }, data: { personId: own.actor.personId } })
    await refusesWithoutTrace(() => answerSwap(theirs.actor, { swapId, answer: 'accept' }, minutes(1)), {
      reason: 'swap-outdated',
    })
  })

  test('ends when a turn changes hands: its new holder may ask anew, and the old one is told', async () => {
    const scene = await setUp(2, 3)
    await tendRota(system, days(4))
    const [own, theirs] = [await holderOf(scene, 0), await holderOf(scene, 1)]
    await askSwap(own.actor, { dutyId: own.duty.id, wantedId: theirs.duty.id }, days(5))
    await addAbsence(own.actor, { from: '2026-03-10', until: '2026-03-12' }, days(5.1))
    const next = await holderOf(scene, 0)
    expect(next.actor.personId).not.toBe(own.actor.personId)
    expect(await getOwnRota(theirs.actor, days(5.2))).toMatchObject({ asked: [] })
    expect(await db.dutySwap.findMany()).toMatchObject([{ status: 'WITHDRAWN', answeredAt: days(5.1), openKey: null }])
    expect(await subjectsTo(own.actor)).toEqual(['duty-settled', 'duty-passed-on'])
    const other = await holderOf(scene, 1)
    const again = await askSwap(next.actor, { dutyId: next.duty.id, wantedId: other.duty.id }, days(5.3))
    expect(again.ok).toBe(next.actor.personId !== other.actor.personId)
    expect(again.ok).toBe(true)
  })

  test('ends when the wanted turn changes hands, too; of one that nobody was told of, nobody is told', async () => {
    const scene = await setUp(2, 3)
    const [own, theirs] = [await holderOf(scene, 0), await holderOf(scene, 1)]
    await askSwap(own.actor, { dutyId: own.duty.id, wantedId: theirs.duty.id }, minutes(1))
    await addAbsence(theirs.actor, { from: '2026-03-24', until: '2026-03-26' }, minutes(2))
    expect((await holderOf(scene, 1)).actor.personId).not.toBe(theirs.actor.personId)
    expect(await getOwnRota(own.actor, minutes(3))).toMatchObject({ asking: [] })
    expect(await subjectsTo(theirs.actor)).toEqual(['swap-asked'])
  })

  test('can always be declined', async () => {
    const scene = await setUp(2, 2)
    const [own, theirs] = [await holderOf(scene, 0), await holderOf(scene, 1)]
    await askSwap(own.actor, { dutyId: own.duty.id, wantedId: theirs.duty.id }, present)
    const swapId = (await getOwnRota(own.actor, present)).asking[0]?.id ?? ''
    await db.duty.update({ where: { id: theirs.duty.id }, data: { personId: own.actor.personId } })
    expect((await answerSwap(theirs.actor, { swapId, answer: 'decline' }, days(20))).ok).toBe(true)
    expect(await db.dutySwap.findMany()).toMatchObject([{ status: 'DECLINED', openKey: null }])
  })

  test('accepted ten times at once happens once', async () => {
    const scene = await setUp(2, 2)
    const [own, theirs] = [await holderOf(scene, 0), await holderOf(scene, 1)]
    await askSwap(own.actor, { dutyId: own.duty.id, wantedId: theirs.duty.id }, present)
    const swapId = (await getOwnRota(own.actor, present)).asking[0]?.id ?? ''
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => answerSwap(theirs.actor, { swapId, answer: 'accept' }, minutes(1))),
    )
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(await holders(scene)).toBe('ba')
  })
})

describe('absences and core developers', () => {
  test('whoever is away gets no turn on those days, to the end of the last one', async () => {
    const scene = await setUp(3, 2)
    const [first] = scene.people
    await addAbsence(first as Organiser, { from: '2026-03-10', until: '2026-03-12' }, minutes(1))
    expect(await holders(scene)).toBe('bab')
    const { absences } = await getOwnRota(first as Organiser, present)
    expect(absences).toMatchObject([
      { from: new Date('2026-03-09T16:00:00Z'), until: new Date('2026-03-12T16:00:00Z') },
    ])
    await removeAbsence(first as Organiser, { absenceId: absences[0]?.id ?? '' }, minutes(2))
    expect(await holders(scene)).toBe('aba')
    await refusesWithoutTrace(
      () => addAbsence(first as Organiser, { from: '2026-02-01', until: '2026-03-01' }, present),
      {
        reason: 'absence-past',
        field: 'until',
      },
    )
    await refusesWithoutTrace(
      () => removeAbsence(scene.people[1] as Organiser, { absenceId: absences[0]?.id ?? '' }, present),
      {
        reason: 'absence-not-found',
      },
    )
  })

  test('a core developer takes turns from the mark on, until it ends', async () => {
    const scene = await setUp(3, 1)
    const maintainer = await makeMaintainer()
    const member = await makeMember()
    scene.names.set(member.personId, 'm')
    await markCoreDeveloper(maintainer, { personId: member.personId }, minutes(1))
    expect(await holders(scene)).toBe('ama')
    await refusesWithoutTrace(() => markCoreDeveloper(maintainer, { personId: member.personId }, minutes(2)), {
      reason: 'already-core-developer',
      field: 'personId',
    })
    await unmarkCoreDeveloper(maintainer, { personId: member.personId }, minutes(3))
    expect(await holders(scene)).toBe('aaa')
    await refusesWithoutTrace(() => unmarkCoreDeveloper(maintainer, { personId: member.personId }, minutes(4)), {
      reason: 'not-core-developer',
    })
  })
})

test('the checklist keeps what is ticked, and begins anew with another holder', async () => {
  const scene = await setUp(2, 2)
  const { duty, actor } = await holderOf(scene, 0)
  await tickChecklist(actor, { dutyId: duty.id, checked: ['link', 'agenda', 'agenda', 'recap'] }, present)
  expect((await dutiesOf(scene))[0]?.checked).toEqual(['agenda', 'link'])
  await skipTurn(actor, { dutyId: duty.id }, minutes(1))
  expect((await dutiesOf(scene))[0]?.checked).toEqual([])
})

test('history and counts tell who served, and who passed a turn on', async () => {
  const scene = await setUp(3, 2)
  const { duty, actor } = await holderOf(scene, 0)
  await skipTurn(actor, { dutyId: duty.id }, minutes(1))
  const later = days(30)
  const past = await listPastTurns(visitor, later)
  expect(past.rows.map(({ person }) => scene.names.get(person?.id ?? ''))).toEqual(['a', 'b'])
  expect(past.rows.at(-1)?.refusals.map(({ person }) => person.id)).toEqual([actor.personId])
  const counts = (await countTurns(visitor, later)).MEETING
  expect(counts.map(({ id, served }) => [scene.names.get(id), served])).toEqual([
    ['b', 1],
    ['a', 1],
  ])
  expect((await listComingTurns(visitor, later)).length).toBe(1)
})

test('whatever people do in whatever order, every turn that someone can take is taken by one of them', async () => {
  const act = fc.record({ what: fc.constantFrom('skip', 'swap'), turn: fc.nat({ max: 3 }), other: fc.nat({ max: 3 }) })
  const scene = await setUp(4, 4)
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      await db.dutySwap.deleteMany()
      await db.dutyRefusal.deleteMany()
      await db.duty.updateMany({ data: { personId: null, swappedAt: null, settledAt: null } })
      await tendRota(system, present)
      for (const [index, one] of acts.entries()) {
        const at = minutes(index + 1)
        const duties = await dutiesOf(scene)
        const [given, wanted] = [duties[one.turn], duties[one.other]]
        const holder = scene.people.find(({ personId }) => personId === given?.personId)
        const asked = scene.people.find(({ personId }) => personId === wanted?.personId)
        if (!given || !wanted || !holder || !asked) continue
        if (one.what === 'skip') await skipTurn(holder, { dutyId: given.id }, at)
        else {
          const answer = await askSwap(holder, { dutyId: given.id, wantedId: wanted.id }, at)
          if (!answer.ok) continue
          const [request] = (await getOwnRota(asked, at)).asked
          await answerSwap(asked, { swapId: request?.id ?? '', answer: 'accept' }, at)
        }
      }
      const refusals = await db.dutyRefusal.findMany()
      for (const duty of await dutiesOf(scene)) {
        const refused = refusals.filter(({ dutyId }) => dutyId === duty.id).map(({ personId }) => personId)
        if (duty.personId) expect(refused).not.toContain(duty.personId)
        else expect(new Set(refused).size).toBe(4)
      }
    }),
    { numRuns: 20 },
  )
}, 120_000)
