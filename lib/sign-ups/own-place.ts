import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { MOST_AHEAD, type SignUpStatus } from './rules'

/**
 * The viewer's own live sign-up for an event, or null; `ahead`: how many wait before them, `MOST_AHEAD` at most. One
 * question: Prisma would ask for the attendance, and for those ahead, by themselves.
 */
export async function getOwnPlace(viewer: Actor, eventId: string) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return null
  const [own] = await db.$queryRaw<OwnRow[]>`
    SELECT s."status", s."acceptBy", a."at" AS "checkedInAt",
      (SELECT COUNT(*) FROM (
        SELECT 1 FROM "SignUp" w
        WHERE w."eventId" = s."eventId" AND w."status" = 'WAITING' AND w."position" < s."position" LIMIT ${MOST_AHEAD}
      ) AS "line") AS "ahead"
    FROM "SignUp" s LEFT JOIN "EventAttendance" a ON a."signUpId" = s."id"
    WHERE s."liveKey" = ${`${eventId}:${personId}`}`
  if (!own) return null
  const { status, acceptBy, checkedInAt, ahead } = own
  return {
    status,
    ahead: status === 'WAITING' ? Number(ahead) : 0,
    acceptBy: dateOf(acceptBy),
    checkedInAt: dateOf(checkedInAt),
  }
}

const dateOf = (value: Date | string | null): Date | null => (value === null ? null : new Date(value))

type OwnRow = {
  status: SignUpStatus
  acceptBy: Date | string | null
  checkedInAt: Date | string | null
  ahead: bigint
}
