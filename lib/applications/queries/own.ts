import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { PAGE_SIZE, rowAfter } from '@/lib/db/paging'

export type OwnApplication = Awaited<ReturnType<typeof listOwnApplications>>[number]
export type OwnApplicationDetail = NonNullable<Awaited<ReturnType<typeof getOwnApplication>>>
export type FormStart = NonNullable<Awaited<ReturnType<typeof getFormStart>>>

/** The account's applications, newest first, a draft among them. */
export async function listOwnApplications(viewer: Actor) {
  if (viewer.kind !== 'account') return []
  return db.membershipApplication.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: { id: true, status: true, submittedAt: true, updatedAt: true, decidedAt: true, reason: true },
  })
}

/** One of the account's own that has been sent, with what was asked and answered; null for anyone else's. */
export async function getOwnApplication(viewer: Actor, id: string) {
  if (viewer.kind !== 'account' || !rowAfter(id)) return null
  const application = await db.membershipApplication.findFirst({
    where: { id, userId: viewer.userId, status: { not: 'DRAFT' } },
    select: {
      id: true,
      status: true,
      version: true,
      ...typed,
      consentVersion: true,
      submittedAt: true,
      decidedAt: true,
      reason: true,
      messages: thread,
    },
  })
  return application && { ...application, ...parsed(application) }
}

/** What the form begins with: the draft (`savedAt`), else the last application, which a new one can build on. */
export async function getFormStart(viewer: Actor) {
  if (viewer.kind !== 'account') return null
  const last = await db.membershipApplication.findFirst({
    where: { userId: viewer.userId, status: { in: ['DRAFT', 'REJECTED', 'WITHDRAWN'] } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: { status: true, updatedAt: true, ...typed },
  })
  if (!last) return null
  const { status, updatedAt, ...facts } = last
  return { ...facts, ...parsed(last), savedAt: status === 'DRAFT' ? updatedAt : null }
}

/** What the applicant filled in. */
export const typed = {
  name: true,
  affiliation: true,
  kind: true,
  areas: true,
  motivation: true,
  handles: true,
  heardFrom: true,
} as const

/** Questions and answers in their order; a message without an author is the applicant's. */
export const thread = {
  orderBy: [{ sentAt: 'asc' as const }, { id: 'asc' as const }],
  select: { id: true, text: true, sentAt: true, author: { select: { slug: true, name: true } } },
}

export const parsed = ({ areas, handles }: { areas: unknown; handles: unknown }) => ({
  areas: areaIds.parse(areas),
  handles: handleList.parse(handles),
})

const areaIds = z.array(z.string())
const handleList = z.record(z.string(), z.string())
