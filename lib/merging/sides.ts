import 'server-only'
import type { Tx } from '@/lib/db/client'
import { onRecord } from '@/lib/roles/queries'

const facts = {
  id: true,
  email: true,
  name: true,
  locale: true,
  operator: { select: { userId: true } },
  accounts: { select: { provider: true } },
  person: {
    select: {
      id: true,
      slug: true,
      name: true,
      avatarId: true,
      roleTerms: { where: onRecord, select: { role: true, since: true, until: true } },
    },
  },
} as const

type Named = { id: string } | { email: string } | { person: { slug: string } }

/** Accounts as merging sees them, in the order in which they are named; null for what is not there, or is deleted. */
export async function sidesOf(tx: Tx, ...named: (Named | null)[]): Promise<(Side | null)[]> {
  const users = await findUsers(tx, named)
  return named.map((one) => {
    const user = one && users.find((each) => isNamed(each, one))
    return user ? sideOf(user) : null
  })
}

const findUsers = (tx: Tx, named: (Named | null)[]) =>
  tx.user.findMany({ where: { OR: named.filter((one) => one !== null), deletedAt: null }, select: facts })

type Found = Awaited<ReturnType<typeof findUsers>>[number]

function isNamed(user: Found, named: Named): boolean {
  if ('id' in named) return user.id === named.id
  return 'email' in named ? user.email === named.email : user.person?.slug === named.person.slug
}

function sideOf({ id: userId, person, operator, ...rest }: Found) {
  return {
    ...rest,
    userId,
    person,
    personId: person?.id ?? null,
    isOperator: operator !== null,
    terms: person?.roleTerms ?? [],
  }
}

export type Side = ReturnType<typeof sideOf>
