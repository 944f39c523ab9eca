import type { AccountActor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { days, present } from './clock'

const uuid = (kind: string, index: number) => `0${kind}000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`

/** The member of this number, as `makeCrowd` makes them. */
export const memberOfCrowd = (index: number): AccountActor & { personId: string } => ({
  kind: 'account',
  userId: uuid('8', index),
  personId: uuid('9', index),
  personSlug: `crowd-${index}`,
  name: `Member ${index}`,
  email: `crowd-${index}@example.org`,
  locale: 'zh',
  roles: ['MEMBER'],
  isOperator: false,
})

/** So many members with accounts, in few statements. */
export async function makeCrowd(count: number): Promise<(AccountActor & { personId: string })[]> {
  const members = Array.from({ length: count }, (_, index) => memberOfCrowd(index))
  for (let from = 0; from < count; from += 500) {
    const part = members.slice(from, from + 500)
    await db.person.createMany({
      data: part.map(({ personId, personSlug, name }) => ({
        id: personId,
        slug: personSlug ?? '',
        name: name ?? '',
        nameKey: (name ?? '').toLowerCase(),
        createdAt: present,
      })),
    })
    await db.user.createMany({
      data: part.map(({ userId, personId, email }) => ({
        id: userId,
        personId,
        email,
        locale: 'zh',
        createdAt: present,
      })),
    })
    await db.roleTerm.createMany({
      data: part.map(({ personId }) => ({
        personId,
        role: 'MEMBER' as const,
        since: days(-30),
        source: 'BOOTSTRAP' as const,
        ruleId: 'member-admission',
        ruleVersion: 1,
        openKey: `${personId}:MEMBER`,
      })),
    })
  }
  return members
}
