import 'server-only'
import { config } from '@/lib/config'

/** Signs that LIKE would take for others. SQLite knows no escape for them. `_` only finds more, and is in many addresses. */
const wildcards = /[%\\]/

/** For `where`: texts that hold the words, in capitals or not. SQLite's LIKE is blind to the case of Latin letters by itself. */
export function containing(words: string) {
  if (wildcards.test(words)) return { in: [] }
  const anyCase: object = config().provider === 'postgresql' ? { mode: 'insensitive' } : {}
  return { contains: words, ...anyCase }
}
