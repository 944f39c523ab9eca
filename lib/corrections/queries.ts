import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { directionOf, type ListFilter } from '@/lib/lists/schema'
import type { CorrectionStatus } from './rules'

export type OwnCorrection = Awaited<ReturnType<typeof listOwnCorrections>>[number]
export type ListedCorrection = Awaited<ReturnType<typeof listCorrections>>['rows'][number]
export type ReviewedCorrection = NonNullable<Awaited<ReturnType<typeof getCorrection>>>

const about = { select: { slug: true, name: true } } as const

/** The account's latest requests. */
export async function listOwnCorrections(viewer: Actor) {
  if (viewer.kind !== 'account') return []
  return db.correctionRequest.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: { id: true, status: true, text: true, answer: true, requestedAt: true, decidedAt: true, person: about },
  })
}

/** Requests in a state: the oldest first while they wait, else the latest first; by pages. */
export async function listCorrections(viewer: Actor, { status, q, sort, after }: ListFilter<CorrectionStatus>) {
  authorize(viewer, 'correction.review')
  const order = directionOf({ sort }, status === 'OPEN' ? 'oldest' : 'newest')
  const last = rowAfter(after)
  const row = last && (await db.correctionRequest.findFirst({ where: last, select: { id: true, requestedAt: true } }))
  return paged(
    await db.correctionRequest.findMany({
      where: { AND: [{ status }, q ? asked(q) : {}, behind(row, 'requestedAt', order)] },
      orderBy: [{ requestedAt: order }, { id: order }],
      take: pageTake,
      select: { id: true, text: true, requestedAt: true, person: about },
    }),
  )
}

/** By the person it is about, or by what it says. */
const asked = (q: string) => ({
  OR: [
    { person: { nameKey: containing(q.toLowerCase()) } },
    { person: { nativeName: containing(q) } },
    { text: containing(q) },
  ],
})

/** How many wait for an answer. */
export async function countOpenCorrections(viewer: Actor): Promise<number> {
  authorize(viewer, 'correction.review')
  return db.correctionRequest.count({ where: { status: 'OPEN' } })
}

/** A request, or null for whoever may not see it. */
export async function getCorrection(viewer: Actor, id: string) {
  if (!can(viewer, 'correction.review') || !rowAfter(id)) return null
  return db.correctionRequest.findFirst({
    where: { id },
    select: {
      id: true,
      status: true,
      text: true,
      answer: true,
      requestedAt: true,
      decidedAt: true,
      person: about,
      requester: { select: { email: true, person: about } },
    },
  })
}

/** Whom a request would be about, by slug; null when there is nobody. */
export async function getCorrected(_viewer: Actor, slug: unknown) {
  if (typeof slug !== 'string' || !isSlug(slug)) return null
  return db.person.findFirst({ where: { slug }, select: { slug: true, name: true } })
}
