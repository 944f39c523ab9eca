import type { Role } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter, Rule } from '@/lib/content/charter-schema'

/** The charter's rule by which someone comes to hold a role. */
export const ruleIdOf = {
  MEMBER: 'member-admission',
  COMMITTER: 'committer-election',
  MAINTAINER: 'maintainer-election',
} as const satisfies Record<Role, Rule['id']>

/** What a rule of election asks of the roles held before, in the version of an instant; null for a role without election. */
export function electionOf(charter: Charter, role: Role, at: Date) {
  if (role === 'MEMBER') return null
  return ruleInForce(charter, ruleIdOf[role], at)?.parameters ?? null
}
