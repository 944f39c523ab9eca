import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { containing } from '@/lib/db/containing'
import { behind, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isOpen, type SentStatus } from '../rules'
import type { QueueFilter, QueueSort } from '../schema'
import { parsed, typed } from './own'

export type QueuedApplication = Awaited<ReturnType<typeof listApplications>>['rows'][number]
export type ExportedApplication = Awaited<ReturnType<typeof listForExport>>[number]

/**
 * One page of the applications that a filter lets through. `filter.after` is the last id of the page before; `next` the one
 * to ask the following page with, or null.
 */
export async function listApplications(viewer: Actor, filter: QueueFilter, at: Date) {
  authorize(viewer, 'application.review')
  const order = orders[sortOf(filter)]
  return paged(
    await db.membershipApplication.findMany({
      where: { ...matching(viewer, filter, at), ...behind(await lastOf(filter.after), order.key, order.to) },
      orderBy: [{ [order.key]: order.to }, { id: order.to }],
      take: pageTake,
      select: {
        id: true,
        userId: true,
        version: true,
        name: true,
        affiliation: true,
        kind: true,
        status: true,
        submittedAt: true,
        decidedAt: true,
        assignee: { select: { name: true } },
      },
    }),
  )
}

/** What a filter lets through, in parts, each with everything that a reviewer may see. */
export async function* exportApplications(viewer: Actor, filter: QueueFilter, at: Date) {
  authorize(viewer, 'application.review')
  let after: string | undefined
  do {
    const rows = await listForExport(viewer, { ...filter, after }, at)
    yield rows
    after = rows.length === EXPORTED_AT_ONCE ? rows.at(-1)?.id : undefined
  } while (after)
}

const EXPORTED_AT_ONCE = 500

async function listForExport(viewer: Actor, filter: QueueFilter, at: Date) {
  const order = orders[sortOf(filter)]
  const rows = await db.membershipApplication.findMany({
    where: { ...matching(viewer, filter, at), ...behind(await lastOf(filter.after), order.key, order.to) },
    orderBy: [{ [order.key]: order.to }, { id: order.to }],
    take: EXPORTED_AT_ONCE,
    select: {
      id: true,
      status: true,
      ...typed,
      submittedAt: true,
      decidedAt: true,
      reason: true,
      assignee: { select: { name: true } },
      applicant: { select: { email: true } },
    },
  })
  return rows.map((row) => ({ ...row, ...parsed(row) }))
}

const orders = {
  oldest: { key: 'submittedAt', to: 'asc' },
  newest: { key: 'submittedAt', to: 'desc' },
  name: { key: 'searchKey', to: 'asc' },
} as const

/** Who waits longest comes first; what is decided, latest first. */
export const sortOf = ({ sort, status }: Pick<QueueFilter, 'sort' | 'status'>): QueueSort =>
  sort ?? (status !== 'ALL' && isOpen(status) ? 'oldest' : 'newest')

const lastOf = async (after: string | undefined) => {
  const where = rowAfter(after)
  return (
    where && db.membershipApplication.findFirst({ where, select: { id: true, submittedAt: true, searchKey: true } })
  )
}

const DAY = 86_400_000

function matching(viewer: Actor, { status, kind, area, assignee, days, q }: QueueFilter, at: Date) {
  return {
    status: status === 'ALL' ? { not: 'DRAFT' as const } : (status satisfies SentStatus),
    ...(kind && { kind }),
    ...(area && { areaKey: { contains: ` ${area} ` } }),
    ...(assignee && { assigneeId: assigneeIdOf(viewer, assignee) }),
    ...(days && { submittedAt: { lte: new Date(at.getTime() - days * DAY) } }),
    ...(q && { searchKey: containing(q.toLowerCase()) }),
  }
}

/** A reviewer's id, `me`, or `nobody`. */
function assigneeIdOf(viewer: Actor, assignee: string): string | null {
  if (assignee === 'nobody') return null
  return assignee === 'me' && viewer.kind === 'account' && viewer.personId ? viewer.personId : assignee
}
