import 'server-only'
import { type AccountActor, can, type PlainPermission } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'

/** What waits for someone: how many, and since when the oldest has been waiting. `kind` is the message's key. */
export type Waiting = { kind: WaitingKind; count: number; oldest: Date | null; href: string }
type WaitingKind = 'applications' | 'claims' | 'corrections' | 'mail' | 'jobs'

type Source = {
  kind: WaitingKind
  /** Who is to do it. */
  permission: PlainPermission
  /** Below the locale: where it is done. */
  href: string
  read: () => Promise<{ count: number; oldest: Date | null }>
}

/** One line for each feature in which something may wait. */
const sources: readonly Source[] = [
  { kind: 'applications', permission: 'application.review', href: '/admin/applications', read: applications },
  { kind: 'claims', permission: 'claim.review', href: '/admin/claims', read: claims },
  { kind: 'corrections', permission: 'correction.review', href: '/admin/corrections', read: corrections },
  { kind: 'mail', permission: 'server.run', href: '/admin/mail?status=DEAD', read: deadMail },
  { kind: 'jobs', permission: 'server.run', href: '/admin/jobs', read: failedJobs },
]

/** What waits for the viewer, in every feature; what has waited longest comes first. */
export async function listWaiting(viewer: AccountActor): Promise<Waiting[]> {
  const mine = sources.filter(({ permission }) => can(viewer, permission))
  const found = await Promise.all(mine.map(async ({ kind, href, read }) => ({ kind, href, ...(await read()) })))
  return found
    .filter(({ count }) => count > 0)
    .sort((left, right) => (left.oldest?.getTime() ?? 0) - (right.oldest?.getTime() ?? 0))
}

async function applications() {
  const { _count, _min } = await db.membershipApplication.aggregate({
    where: { status: 'SUBMITTED' },
    _count: true,
    _min: { submittedAt: true },
  })
  return { count: _count, oldest: _min.submittedAt }
}

async function claims() {
  const { _count, _min } = await db.personClaim.aggregate({
    where: { status: 'WAITING' },
    _count: true,
    _min: { requestedAt: true },
  })
  return { count: _count, oldest: _min.requestedAt }
}

async function corrections() {
  const { _count, _min } = await db.correctionRequest.aggregate({
    where: { status: 'OPEN' },
    _count: true,
    _min: { requestedAt: true },
  })
  return { count: _count, oldest: _min.requestedAt }
}

async function deadMail() {
  const { _count, _min } = await db.outboxMail.aggregate({
    where: { status: 'DEAD' },
    _count: true,
    _min: { createdAt: true },
  })
  return { count: _count, oldest: _min.createdAt }
}

async function failedJobs() {
  const { _count, _min } = await db.job.aggregate({
    where: { lastError: { not: null } },
    _count: true,
    _min: { lastFinishedAt: true },
  })
  return { count: _count, oldest: _min.lastFinishedAt }
}
