import type { AccountActor, Actor, Role } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/routing'
import { present } from './clock'
import { makePerson, nextNumber, type Term } from './people'

export const visitor: Actor = { kind: 'visitor' }
export const system: Actor = { kind: 'system' }

type Options = { locale?: Locale; email?: string | null }

/** Someone signed in whom no person is linked to. */
export async function makeAccount({
  locale = 'zh',
  email = `account-${nextNumber()}@example.org`,
}: Options = {}): Promise<AccountActor> {
  const user = await db.user.create({ data: { email, locale, createdAt: present } })
  return {
    kind: 'account',
    userId: user.id,
    personId: null,
    personSlug: null,
    name: null,
    email,
    locale,
    roles: [],
    isOperator: false,
  }
}

/** Someone signed in whose person holds this role; with `null` one whose terms have ended, or who never had any. */
export async function makeHolder(
  role: Role | null,
  { terms = role ? [{ role }] : [], ...options }: Options & { terms?: Term[] } = {},
): Promise<AccountActor & { personId: string }> {
  const account = await makeAccount(options)
  const person = await makePerson({ terms })
  await db.user.update({ where: { id: account.userId }, data: { personId: person.id } })
  return {
    ...account,
    personId: person.id,
    personSlug: person.slug,
    name: person.name,
    roles: role ? [role] : [],
  }
}

export const makeMember = (options?: Options) => makeHolder('MEMBER', options)
export const makeCommitter = (options?: Options) => makeHolder('COMMITTER', options)
export const makeMaintainer = (options?: Options) => makeHolder('MAINTAINER', options)

export async function makeOperator(options?: Options): Promise<AccountActor> {
  const account = await makeAccount(options)
  await db.operatorGrant.create({ data: { userId: account.userId, grantedAt: present } })
  return { ...account, isOperator: true }
}

/** One of each kind of actor, by its name. */
export async function makeEveryActor() {
  return {
    visitor,
    account: await makeAccount(),
    'former member': await makeHolder(null),
    member: await makeMember(),
    committer: await makeCommitter(),
    maintainer: await makeMaintainer(),
    operator: await makeOperator(),
    system,
  } satisfies Record<string, Actor>
}

export type ActorName = keyof Awaited<ReturnType<typeof makeEveryActor>>
