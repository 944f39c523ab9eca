import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { PAGE_SIZE } from '@/lib/db/paging'
import { isSlug } from '@/lib/forms/fields'
import { getSettings } from '@/lib/settings/queries'
import { expired, monthsLater, nothing } from '../rules'
import type { StatementPage } from '../schema'

export type Statement = NonNullable<Awaited<ReturnType<typeof getStatement>>>
export type StatementEntry = Statement['entries'][number]

/** A person's account with a page of its entries, the latest first; null when there is no such account of theirs. */
export async function getStatement(viewer: Actor, personId: string, { account: asked, before }: StatementPage) {
  authorize(viewer, 'points.read', { personId })
  const accounts = await db.pointAccount.findMany({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, openKey: true, isNamed: true, createdAt: true },
  })
  const open = accounts.find(({ openKey }) => openKey !== null)
  const shown = asked ? accounts.find(({ id }) => id === asked) : open
  if (asked && !shown) return null
  const [last, fetched] = shown ? await Promise.all([lastOf(shown.id), entriesOf(shown.id, before)]) : [null, []]
  const entries = fetched.slice(0, PAGE_SIZE)
  return {
    sums: last ?? nothing,
    isNamed: open?.isNamed ?? true,
    accountId: shown?.id ?? null,
    isOpen: shown === open,
    /** Emptied when two accounts became one. */
    emptied: accounts.filter(({ openKey }) => openKey === null),
    entries,
    next: fetched.length > PAGE_SIZE ? (entries.at(-1)?.number ?? null) : null,
  }
}

const lastOf = (accountId: string) =>
  db.pointEntry.findFirst({
    where: { accountId },
    orderBy: { number: 'desc' },
    select: { number: true, available: true, reserved: true, gained: true },
  })

const entriesOf = (accountId: string, before: number | undefined) =>
  db.pointEntry.findMany({
    where: { accountId, ...(before !== undefined && { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      number: true,
      kind: true,
      debit: true,
      credit: true,
      points: true,
      available: true,
      at: true,
      sourceKind: true,
      sourceId: true,
      reason: true,
    },
  })

/** Which of an account's points expire next, and when; null while none do. */
export async function getNextExpiry(viewer: Actor, personId: string, { accountId, sums }: Statement) {
  authorize(viewer, 'points.read', { personId })
  const { pointsExpireMonths } = await getSettings()
  if (!accountId || pointsExpireMonths === null || sums.available === 0) return null
  const spent = sums.gained - sums.available
  const oldest = await db.pointEntry.findFirst({
    where: { accountId, gained: { gt: spent } },
    orderBy: [{ gained: 'asc' }, { number: 'asc' }],
    select: { at: true, gained: true },
  })
  return oldest && { at: monthsLater(oldest.at, pointsExpireMonths), points: expired(oldest.gained, sums) }
}

/** What the viewer may spend. */
export async function getOwnBalance(viewer: Actor): Promise<number> {
  if (viewer.kind !== 'account' || !viewer.personId) return 0
  const last = await db.pointEntry.findFirst({
    where: { account: { openKey: viewer.personId } },
    orderBy: { number: 'desc' },
    select: { available: true },
  })
  return last?.available ?? 0
}

/** Whose points a page of the administration is about, or null. */
export async function getPointHolder(viewer: Actor, slug: string) {
  authorize(viewer, 'points.keep')
  return isSlug(slug) ? db.person.findFirst({ where: { slug }, select: { id: true, slug: true, name: true } }) : null
}

/** More people than one looks through by eye. */
const MOST_FOUND = 25

/** People whose name holds `q`, to find one whose points to look at. */
export async function findPointHolders(viewer: Actor, q: string) {
  authorize(viewer, 'points.keep')
  // LIKE would take these signs as wildcards.
  if (/[%_\\]/.test(q)) return []
  return db.person.findMany({
    where: { nameKey: { contains: q.toLowerCase() }, formerNumber: null },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: MOST_FOUND,
    select: { id: true, slug: true, name: true },
  })
}
