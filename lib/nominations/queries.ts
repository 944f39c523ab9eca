import 'server-only'
import { cache } from 'react'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, type Tx } from '@/lib/db/client'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { sql } from '@/lib/db/sql'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { termHolds } from '@/lib/roles/queries'
import { finalStatuses } from './rules'
import { nominationsWaitingFor } from './waiting'

const person = { select: { id: true, slug: true, name: true } } as const

const summary = {
  id: true,
  role: true,
  status: true,
  area: true,
  submittedAt: true,
  scheduledFor: true,
  endedAt: true,
  nominee: person,
  election: { select: { closesAt: true } },
} as const

export type NominationSummary = Awaited<ReturnType<typeof listOpenVotes>>[number]
export type NominationDetail = NonNullable<Awaited<ReturnType<typeof getNomination>>>

/** Everyone reads what the nominee has agreed to; before that, and when they declined, only the two concerned. */
const readable = (viewer: Actor) => {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  const agreed = { acceptedAt: { not: null } }
  return personId ? { OR: [agreed, { nomineeId: personId }, { nominatorId: personId }] } : agreed
}

/** Those being voted on, which everyone may read, the first to close first. */
export const listOpenVotes = (_viewer: Actor) =>
  rememberedUntilWritten('open-votes', () =>
    db.nomination.findMany({
      where: { acceptedAt: { not: null }, status: 'OPEN' },
      orderBy: [{ election: { closesAt: 'asc' } }, { id: 'asc' }],
      take: PAGE_SIZE,
      select: summary,
    }),
  )

/** Those before their vote or between vote and confirmation, oldest first, by pages. */
export async function listWaitingNominations(viewer: Actor, after?: string) {
  const last = rowAfter(after)
  const row = last && (await db.nomination.findFirst({ where: last, select: { id: true, submittedAt: true } }))
  return paged(
    await db.nomination.findMany({
      where: {
        AND: [
          readable(viewer),
          { status: { in: ['SUBMITTED', 'ACCEPTED', 'RECOMMENDED', 'SCHEDULED', 'CLOSED'] } },
          behind(row, 'submittedAt', 'asc'),
        ],
      },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      take: pageTake,
      select: summary,
    }),
  )
}

/** Those that are over, the latest first, by pages. */
export async function listPastNominations(viewer: Actor, after?: string) {
  const last = rowAfter(after)
  const row = last && (await db.nomination.findFirst({ where: last, select: { id: true, endedAt: true } }))
  const from = row?.endedAt ? { id: row.id, endedAt: row.endedAt } : null
  return paged(
    await db.nomination.findMany({
      where: { AND: [readable(viewer), { status: { in: [...finalStatuses] } }, behind(from, 'endedAt', 'desc')] },
      orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
      take: pageTake,
      select: summary,
    }),
  )
}

/** One nomination with all that belongs to it, or null for whoever may not read it. Comments are the members’. */
export const getNomination = cache(async (viewer: Actor, id: string) => {
  const nomination = rowAfter(id) && (await rememberedUntilWritten(`nomination:${id}`, () => readNomination(id)))
  if (!nomination || !isReadable(viewer, nomination)) return null
  return can(viewer, 'nomination.discuss') ? nomination : { ...nomination, comments: [] }
})

/** As `readable`, of one that was read. */
function isReadable(viewer: Actor, { acceptedAt, nomineeId, nominatorId }: NonNullable<ReadNomination>): boolean {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  return acceptedAt !== null || (personId !== null && [nomineeId, nominatorId].includes(personId))
}

type ReadNomination = Awaited<ReturnType<typeof readNomination>>

/** All of it, whoever asks: before it is shown, ask who may read it. */
const readNomination = (id: string) =>
  db.nomination.findFirst({
    where: { id },
    select: {
      ...summary,
      statement: true,
      workPlan: true,
      ruleId: true,
      ruleVersion: true,
      acceptedAt: true,
      nextTryAt: true,
      nomineeId: true,
      nominatorId: true,
      nominator: person,
      steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, status: true, at: true, person } },
      evidence: { orderBy: { position: 'asc' }, select: evidence },
      recommendations: {
        orderBy: { recommendedAt: 'asc' },
        select: { personId: true, text: true, recommendedAt: true, person },
      },
      recusals: { orderBy: { recusedAt: 'asc' }, select: { personId: true, person } },
      comments: {
        orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
        take: MOST_COMMENTS,
        select: { id: true, text: true, writtenAt: true, person },
      },
    },
  })

const evidence = { id: true, source: true, titleZh: true, titleEn: true, address: true, happenedAt: true } as const
/** More than one nomination ever gathers; each commenter is a member, and their actions are counted. */
const MOST_COMMENTS = 500

/** Nominations that wait for their vote at a regular meeting, oldest first: for whoever builds an agenda. */
export async function listScheduledNominations(tx: Tx) {
  const scheduled = await tx.nomination.findMany({
    where: { status: 'SCHEDULED' },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: MOST_SCHEDULED,
    select: { id: true, role: true, nominee: person },
  })
  return scheduled.map(({ nominee, ...nomination }) => ({ ...nomination, nominee: nominee.name }))
}

/** More than any meeting votes on. */
const MOST_SCHEDULED = 100

/** What waits for the viewer (waiting.ts), newest last; one statement, for every /me asks it. */
export async function listNominationsWaitingFor(viewer: Actor, at: Date): Promise<NominationSummary[]> {
  if (viewer.kind !== 'account' || !viewer.personId) return []
  const found = await db.$queryRaw<WaitingRow[]>(sql`
    SELECT "Nomination"."id", "Nomination"."role", "Nomination"."status", "area", "submittedAt", "scheduledFor", "endedAt",
      "Person"."id" AS "personId", "Person"."slug", "Person"."name",
      (SELECT "closesAt" FROM "Election" WHERE "Election"."nominationId" = "Nomination"."id") AS "closesAt"
    FROM "Nomination" JOIN "Person" ON "Person"."id" = "Nomination"."nomineeId"
    WHERE ${nominationsWaitingFor(viewer, at)} ORDER BY "submittedAt", "Nomination"."id" LIMIT ${PAGE_SIZE}`)
  return found.map(({ personId, slug, name, closesAt, submittedAt, scheduledFor, endedAt, ...nomination }) => ({
    ...nomination,
    submittedAt: new Date(submittedAt),
    scheduledFor: scheduledFor === null ? null : new Date(scheduledFor),
    endedAt: endedAt === null ? null : new Date(endedAt),
    nominee: { id: personId, slug, name },
    election: closesAt === null ? null : { closesAt: new Date(closesAt) },
  }))
}

type Instant = Date | string
type WaitingRow = Pick<NominationSummary, 'id' | 'role' | 'status' | 'area'> & {
  submittedAt: Instant
  scheduledFor: Instant | null
  endedAt: Instant | null
  closesAt: Instant | null
  personId: string
  slug: string
  name: string
}

/** Whom someone may have in mind by a part of a name, with an id for the form; a few at most. */
export async function findNominees(viewer: Actor, search: string, at: Date) {
  if (!can(viewer, 'nomination.submit') || search === '' || /[%_\\]/.test(search)) return []
  return db.person.findMany({
    where: { nameKey: { contains: search.toLowerCase() }, roleTerms: { some: termHolds(at) } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: PAGE_SIZE,
    select: { id: true, slug: true, name: true },
  })
}

/** The person whom a form's address names, for whoever may nominate. */
export const getNominee = (viewer: Actor, slug: string) =>
  can(viewer, 'nomination.submit')
    ? db.person.findFirst({ where: { slug }, select: { id: true, slug: true, name: true } })
    : null
