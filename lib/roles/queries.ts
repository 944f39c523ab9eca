import 'server-only'
import type { Role } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { holdsUntil, isObserved } from '@/lib/freshness/dependencies'
import { rolesAbove } from './rules'

/** For `where`: terms that hold at an instant. */
export const termHolds = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

/** For a person's `where`: their highest role at an instant is this one. */
export const highestRoleIs = (role: Role, at: Date) => ({
  roleTerms: {
    some: { role, ...termHolds(at) },
    none: { role: { in: rolesAbove(role) }, ...termHolds(at) },
  },
})

/** How many people hold a role at an instant; for members, higher roles count as well. */
export async function countHolders(role: Role, at: Date): Promise<number> {
  await untilTermsChange(at)
  return db.person.count({
    where: { roleTerms: { some: { ...(role === 'MEMBER' ? {} : { role }), ...termHolds(at) } } },
  })
}

/** What a page says of roles at `at` holds until a term begins or ends. */
export async function untilTermsChange(at: Date): Promise<void> {
  if (!isObserved()) return
  const [begins, ends] = await Promise.all([
    db.roleTerm.findFirst({ where: { since: { gt: at } }, orderBy: { since: 'asc' }, select: { since: true } }),
    db.roleTerm.findFirst({ where: { until: { gt: at } }, orderBy: { until: 'asc' }, select: { until: true } }),
  ])
  holdsUntil(at, begins?.since ?? null, ends?.until ?? null)
}
