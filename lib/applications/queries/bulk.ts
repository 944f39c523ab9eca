import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { rowAfter } from '@/lib/db/paging'
import { type BulkRefusal, bulkRefusals, type SentStatus } from '../rules'

export type NamedApplication = {
  id: string
  /** Null, like the rest, when there is none of this id. */
  name: string | null
  status: SentStatus | null
  decidedAt: Date | null
  decidedBy: string | null
  refusal?: BulkRefusal | undefined
}

/**
 * What an address tells of decisions made together (`went`: ids; `not`: ids with reasons), with how each application
 * really stands: an address can say anything.
 */
export async function readBulkResult(viewer: Actor, { went, not }: { went: string; not: string }) {
  authorize(viewer, 'application.review')
  const done = went.split(',').filter(isId)
  const left = not.split(',').flatMap((one) => refusedIn(one) ?? [])
  const ids = [...done, ...left.map(({ id }) => id)]
  const named = ids.length > 0 ? await namesOf(ids) : new Map<string, NamedApplication>()
  const nothing = { name: null, status: null, decidedAt: null, decidedBy: null }
  return {
    went: done.map((id) => named.get(id) ?? { id, ...nothing }),
    not: left.map(({ id, refusal }) => ({ ...(named.get(id) ?? { id, ...nothing }), refusal })),
  }
}

const MOST = 100

async function namesOf(ids: string[]): Promise<Map<string, NamedApplication>> {
  const rows = await db.membershipApplication.findMany({
    where: { id: { in: ids.slice(0, MOST) }, status: { not: 'DRAFT' } },
    select: { id: true, name: true, status: true, decidedAt: true, decidedById: true },
  })
  const deciders = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ decidedById }) => decidedById ?? []) } },
    select: { id: true, name: true },
  })
  return new Map(
    rows.flatMap(({ decidedById, status, ...row }) => {
      if (status === 'DRAFT') return []
      const decidedBy = deciders.find(({ id }) => id === decidedById)?.name ?? null
      return [[row.id, { ...row, status, decidedBy }] as const]
    }),
  )
}

function refusedIn(part: string): { id: string; refusal: BulkRefusal } | null {
  const [id = '', reason] = part.split('.')
  const refusal = bulkRefusals.find((one) => one === reason)
  return isId(id) && refusal ? { id, refusal } : null
}

const isId = (text: string) => rowAfter(text) !== null
