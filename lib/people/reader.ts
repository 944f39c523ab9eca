import { type Actor, can } from '@/lib/auth/permissions'
import type { Reader } from './rules'

/** How near the viewer stands to the person whose profile it is; to everyone's at once where no person is given. */
export function readerOf(viewer: Actor, personId?: string): Reader {
  if (personId && viewer.kind === 'account' && viewer.personId === personId) return 'self'
  return can(viewer, 'profile.read-for-members') ? 'member' : 'anyone'
}
