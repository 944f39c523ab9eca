import 'server-only'
import { z } from 'zod'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { behind, PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import type { ApplicationStatus } from './rules'

export type OwnApplication = Awaited<ReturnType<typeof listOwnApplications>>[number]
export type ReviewedApplication = NonNullable<Awaited<ReturnType<typeof getApplication>>>
export type QueuedApplication = Awaited<ReturnType<typeof listApplications>>['rows'][number]

/** The account's applications, newest first. */
export async function listOwnApplications(viewer: Actor) {
  if (viewer.kind !== 'account') return []
  return db.membershipApplication.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: { id: true, status: true, submittedAt: true, decidedAt: true, reason: true },
  })
}

/**
 * One page of the applications in a state, oldest first when they wait, else newest first. `after` is the last id of
 * the page before; `next` the one to ask the following page with, or null.
 */
export async function listApplications(viewer: Actor, status: ApplicationStatus, after?: string) {
  authorize(viewer, 'application.review')
  const order = status === 'SUBMITTED' ? ('asc' as const) : ('desc' as const)
  const last = rowAfter(after)
  const row =
    last && (await db.membershipApplication.findFirst({ where: last, select: { id: true, submittedAt: true } }))
  return paged(
    await db.membershipApplication.findMany({
      where: { status, ...behind(row, 'submittedAt', order) },
      orderBy: [{ submittedAt: order }, { id: order }],
      take: pageTake,
      select: { id: true, name: true, affiliation: true, kind: true, status: true, submittedAt: true, decidedAt: true },
    }),
  )
}

/** How many wait for a decision. */
export async function countWaitingApplications(viewer: Actor): Promise<number> {
  authorize(viewer, 'application.review')
  return db.membershipApplication.count({ where: { status: 'SUBMITTED' } })
}

/** An application with everything a reviewer needs, or null for whoever may not see it. */
export async function getApplication(viewer: Actor, id: string) {
  if (!can(viewer, 'application.review') || !rowAfter(id)) return null
  const application = await db.membershipApplication.findFirst({
    where: { id },
    select: {
      id: true,
      userId: true,
      status: true,
      name: true,
      affiliation: true,
      kind: true,
      areas: true,
      motivation: true,
      handles: true,
      heardFrom: true,
      submittedAt: true,
      decidedAt: true,
      decidedById: true,
      reason: true,
      ruleId: true,
      ruleVersion: true,
      applicant: { select: { email: true, person: { select: { slug: true } } } },
    },
  })
  if (!application) return null
  const { areas, handles, decidedById, ...facts } = application
  const decidedBy = decidedById
    ? await db.person.findFirst({ where: { id: decidedById }, select: { slug: true, name: true } })
    : null
  return { ...facts, areas: areaIds.parse(areas), handles: handleList.parse(handles), decidedBy }
}

const areaIds = z.array(z.string())
const handleList = z.record(z.string(), z.string())
