import type { Reason } from '@/lib/outcome'

/** Maintainers are told this long before the code stops working. */
export const WARNING_DAYS = 2
const DAY = 86_400_000

/** How the group's code stands, in a word: `none` was published, or it is `valid`, about to end, or past. */
export type CodeStanding = 'none' | 'valid' | 'expiring' | 'expired'

export function standingOf(code: { expiresAt: Date } | null, at: Date): CodeStanding {
  if (!code) return 'none'
  if (code.expiresAt <= at) return 'expired'
  return code.expiresAt <= warningFrom(at) ? 'expiring' : 'valid'
}

/** Codes that end by then are worth a warning at `at`. */
export const warningFrom = (at: Date): Date => new Date(at.getTime() + WARNING_DAYS * DAY)

/** Why a code can't be published with this end, or null. Chats end theirs within days; a year is a slip of the pen. */
export function refuseExpiry(expiresAt: Date, at: Date): Reason | null {
  if (expiresAt <= at) return 'code-expires-in-past'
  return expiresAt.getTime() - at.getTime() > 366 * DAY ? 'code-expires-too-late' : null
}
