import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { nextRuleChange } from '@/lib/content/charter-rules'
import { getCharter } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered, rememberedUntilWritten } from '@/lib/freshness/remembered'
import { termHolds, untilTermsChange } from '@/lib/roles/queries'
import { takesPlace } from './duty'
import { type DutyKind, dutyKinds, eligibleOrganisers, markHolds } from './eligible'
import type { ChecklistItem } from './rules'

const person = { select: { id: true, slug: true, name: true } } as const

const turn = {
  id: true,
  startsAt: true,
  settledAt: true,
  swappedAt: true,
  person,
  kind: true,
  meeting: { select: { slug: true } },
  event: { select: { slug: true, titleZh: true, titleEn: true, status: true } },
} as const

/** More turns than stand in the calendar at once. */
const MOST_AHEAD = 30

export type ComingTurn = Awaited<ReturnType<typeof listComingTurns>>[number]
export type PastTurn = Awaited<ReturnType<typeof listPastTurns>>['rows'][number]
export type OrganiserCount = Awaited<ReturnType<typeof countTurns>>[DutyKind][number]

/** Turns to come of all kinds, soonest first. Those for drafts of sessions are for who sees drafts. */
export async function listComingTurns(viewer: Actor, at: Date) {
  const turns = await comingTurns(at)
  return can(viewer, 'event.edit') ? turns : turns.filter(({ event }) => event?.status !== 'DRAFT')
}

const comingTurns = (at: Date) =>
  remembered('coming-turns', at, async () => {
    const turns = await db.duty.findMany({
      where: { startsAt: { gt: at }, cancelledAt: null },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: MOST_AHEAD,
      select: turn,
    })
    holdsUntil(at, turns[0]?.startsAt ?? null)
    return turns
  })

/** Turns of all kinds that were served, latest first, by pages; with who could not take them. */
export const listPastTurns = (_viewer: Actor, at: Date, after?: string) =>
  after === undefined ? remembered('past-turns', at, () => readPastTurns(at)) : readPastTurns(at, after)

async function readPastTurns(at: Date, after?: string) {
  const last = rowAfter(after)
  const row = last && (await db.duty.findFirst({ where: last, select: { id: true, startsAt: true } }))
  holdsUntil(at, await nextTurn(at))
  return paged(
    await db.duty.findMany({
      where: {
        startsAt: { lte: at },
        personId: { not: null },
        AND: [takesPlace, behind(row, 'startsAt', 'desc')],
      },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: pageTake,
      select: { ...turn, refusals: { select: { person } } },
    }),
  )
}

/** When a turn becomes a served one next. */
async function nextTurn(at: Date): Promise<Date | null> {
  const next = await db.duty.findFirst({
    where: { startsAt: { gt: at }, cancelledAt: null },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  })
  return next?.startsAt ?? null
}

/** For each kind, everyone who takes turns now: how often each served, and when last. Longest ago first. */
export const countTurns = (_viewer: Actor, at: Date) =>
  remembered('turn-counts', at, async () => {
    holdsUntil(at, await nextTurn(at), nextRuleChange(getCharter(), at))
    await untilTermsChange(at)
    const [MEETING, SHARING_SESSION] = await Promise.all(dutyKinds.map((kind) => count(kind, at)))
    return { MEETING: MEETING ?? [], SHARING_SESSION: SHARING_SESSION ?? [] }
  })

async function count(kind: DutyKind, at: Date) {
  const eligible = await eligibleOrganisers(db, kind, at)
  const ids = [...eligible.keys()]
  const [people, served] = await Promise.all([
    db.person.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true, name: true, nameKey: true } }),
    db.duty.groupBy({
      by: ['personId'],
      where: { kind, startsAt: { lte: at }, personId: { in: ids }, ...takesPlace },
      _count: { _all: true },
      _max: { startsAt: true },
    }),
  ])
  const byPerson = new Map(served.map((one) => [one.personId, one]))
  return people
    .map((one) => {
      const known = byPerson.get(one.id)
      return { ...one, served: known?._count._all ?? 0, lastAt: known?._max.startsAt ?? null }
    })
    .sort((a, b) => Number(a.lastAt ?? 0) - Number(b.lastAt ?? 0) || a.nameKey.localeCompare(b.nameKey))
}

/** Core developers at an instant, by name. */
export const listCoreDevelopers = (_viewer: Actor, at: Date) =>
  remembered('core-developers', at, () => {
    // Marks begin and end when they are written.
    holdsUntil(at, null)
    return db.person.findMany({
      where: { coreDeveloper: { some: markHolds(at) } },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      select: { id: true, slug: true, name: true },
    })
  })

/** Members who could be marked as core developers, by name: for maintainers. */
export async function listMarkable(viewer: Actor, at: Date) {
  if (!can(viewer, 'core-developer.mark')) return []
  return remembered('markable', at, async () => {
    await untilTermsChange(at)
    return db.person.findMany({
      where: { roleTerms: { some: termHolds(at) }, coreDeveloper: { none: markHolds(at) } },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: 500,
      select: { id: true, name: true },
    })
  })
}

/** The viewer's own part in the rota: requests that wait for them or that they made, and their absences. */
export async function getOwnRota(viewer: Actor, at: Date) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return { asked: [], asking: [], absences: [] }
  const [swaps, absences] = await Promise.all([
    listOpenSwaps(),
    db.absence.findMany({
      where: { personId, until: { gt: at } },
      orderBy: { from: 'asc' },
      select: { id: true, from: true, until: true },
    }),
  ])
  const asked = swaps.filter(({ askedId }) => askedId === personId)
  const asking = swaps.filter(({ askerId }) => askerId === personId)
  return { asked, asking, absences }
}

const side = { select: { id: true, startsAt: true } } as const

/** Everyone's, of which there are at most as many as turns to come. */
const listOpenSwaps = () =>
  rememberedUntilWritten('open-swaps', () =>
    db.dutySwap.findMany({
      where: { status: 'OPEN' },
      orderBy: { askedAt: 'asc' },
      select: { id: true, askedId: true, askerId: true, asker: person, asked: person, given: side, wanted: side },
    }),
  )

/** The turn of one meeting, or of one sharing session, with its checklist; null where there is none. */
export const getDuty = (_viewer: Actor, occasion: `meeting:${string}` | `event:${string}`) =>
  rememberedUntilWritten(`duty:${occasion}`, async () => {
    const [kind, id = ''] = occasion.split(':')
    const duty = await db.duty.findFirst({
      where: { cancelledAt: null, ...(kind === 'meeting' ? { meetingId: id } : { eventId: id }) },
      select: { id: true, kind: true, checked: true },
    })
    return duty && { ...duty, checked: duty.checked as ChecklistItem[] }
  })
