import 'server-only'
import type { Role } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
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
export const countHolders = (role: Role, at: Date): Promise<number> =>
  db.person.count({
    where: { roleTerms: { some: { ...(role === 'MEMBER' ? {} : { role }), ...termHolds(at) } } },
  })
