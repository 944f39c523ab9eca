import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import { isShown } from '@/lib/people/rules'
import { onRecord, termHolds } from '@/lib/roles/queries'
import type { ProposalStatus } from './schema'

export type Honoured = Awaited<ReturnType<typeof listHonoured>>['rows'][number]
export type ListedProposal = Awaited<ReturnType<typeof listProposals>>['rows'][number]
export type ProposalDetail = NonNullable<Awaited<ReturnType<typeof getProposal>>>
export type Recognised = Awaited<ReturnType<typeof listRecognised>>['rows'][number]

/**
 * Everyone who is or was committer or maintainer, by when they first were, with those terms; by pages. Without those who
 * won't be shown here.
 */
export async function listHonoured(_viewer: Actor, after?: string) {
  const last = rowAfter(after)
  const row = last && (await db.directoryEntry.findFirst({ where: { personId: last.id } }))
  const since = row?.honouredSince
  const entries = await db.directoryEntry.findMany({
    where: since
      ? { honouredSince: { gte: since }, OR: [{ honouredSince: { gt: since } }, { personId: { gt: row.personId } }] }
      : { honouredSince: { not: null } },
    orderBy: [{ honouredSince: 'asc' }, { personId: 'asc' }],
    take: pageTake,
    select: {
      personId: true,
      person: {
        select: {
          slug: true,
          name: true,
          nativeName: true,
          avatarId: true,
          visibility: true,
          roleTerms: {
            where: { role: { in: ['COMMITTER', 'MAINTAINER'] }, ...onRecord },
            orderBy: [{ since: 'asc' }, { id: 'asc' }],
            select: { id: true, role: true, since: true, until: true, dutyZh: true, dutyEn: true },
          },
        },
      },
    },
  })
  return paged(
    entries.map(({ personId: id, person: { visibility, avatarId, ...person } }) => ({
      id,
      ...person,
      avatarId: isShown('avatar', visibility, 'anyone') ? avatarId : null,
    })),
  )
}

/** Recognitions that stand, the latest years first, by pages; `from` is the one that the page continues after. */
export const listRecognised = (_viewer: Actor, from?: string) =>
  from ? recognisedFrom(from) : rememberedUntilWritten('recognised', () => recognisedFrom(undefined))

async function recognisedFrom(from: string | undefined) {
  const last = rowAfter(from)
  const row = last && (await db.recognition.findFirst({ where: last, select: { id: true, year: true } }))
  return paged(
    await db.recognition.findMany({
      where: {
        withdrawnAt: null,
        person: { hallOfFameConsent: true },
        ...(row && { year: { lte: row.year }, OR: [{ year: { lt: row.year } }, { id: { lt: row.id } }] }),
      },
      orderBy: [{ year: 'desc' }, { id: 'desc' }],
      take: pageTake,
      select: { ...shown, person: { select: { slug: true, name: true, nativeName: true } } },
    }),
  )
}

const shown = {
  id: true,
  kind: true,
  nameZh: true,
  nameEn: true,
  year: true,
  citationZh: true,
  citationEn: true,
  evidence: true,
} as const

/** Someone's recognitions that stand, for maintainers to withdraw. */
export const listRecognitionsOf = (_viewer: Actor, personId: string) =>
  db.recognition.findMany({
    where: { personId, withdrawnAt: null },
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: shown,
  })

/** Members whose name holds `search`, for whoever may propose them. */
export async function findCandidates(viewer: Actor, search: string, at: Date) {
  if (!can(viewer, 'recognition.propose') || search === '' || /[%_\\]/.test(search)) return []
  return db.person.findMany({
    where: { nameKey: { contains: search.toLowerCase() }, roleTerms: { some: termHolds(at) } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: PAGE_SIZE,
    select: { id: true, slug: true, name: true },
  })
}

/** The person whom a form's address names, for whoever may propose them. */
export async function getCandidate(viewer: Actor, slug: string) {
  if (!can(viewer, 'recognition.propose')) return null
  return db.person.findFirst({
    where: { slug, roleTerms: { some: onRecord } },
    select: { id: true, slug: true, name: true },
  })
}

const listed = {
  id: true,
  kind: true,
  year: true,
  status: true,
  proposedAt: true,
  decidedAt: true,
  person: { select: { slug: true, name: true } },
  proposer: { select: { slug: true, name: true } },
} as const

/** Proposals in one state, by when they were made: those that wait the oldest first, the others the latest; by pages. */
export async function listProposals(viewer: Actor, { status, q, sort, after }: ListFilter<ProposalStatus>) {
  authorize(viewer, 'recognition.read-proposals')
  const order = directionOf({ sort }, status === 'PROPOSED' ? 'oldest' : 'newest')
  const last = rowAfter(after)
  const row = last && (await db.recognitionProposal.findFirst({ where: last, select: { id: true, proposedAt: true } }))
  return paged(
    await db.recognitionProposal.findMany({
      where: { AND: [{ status }, q ? about(q) : {}, behind(row, 'proposedAt', order)] },
      orderBy: [{ proposedAt: order }, { id: order }],
      take: pageTake,
      select: listed,
    }),
  )
}

/** By whom they are about, and by whom. */
const about = (q: string) => {
  const name = { nameKey: containing(q.toLowerCase()) }
  return { OR: [{ person: name }, { person: { nativeName: containing(q) } }, { proposer: name }] }
}

/** The viewer's own proposals, the latest first. */
export async function listOwnProposals(viewer: Actor) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return []
  return db.recognitionProposal.findMany({
    where: { proposerId: personId },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: listed,
  })
}

/** A proposal, for maintainers and whoever wrote it; null for anyone else. */
export async function getProposal(viewer: Actor, id: string) {
  if (!rowAfter(id)) return null
  const proposal = await db.recognitionProposal.findFirst({
    where: { id },
    select: { ...listed, personId: true, proposerId: true, statement: true, evidence: true, reason: true },
  })
  if (!proposal) return null
  const mayRead = can(viewer, 'recognition.read-proposals') || can(viewer, 'recognition.take-back', proposal)
  return mayRead ? proposal : null
}
