import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { liveStatuses, refuseDecider } from './rules'

export type LiveClaim = Awaited<ReturnType<typeof listLiveClaims>>[number]

const person = { select: { id: true, slug: true, name: true } } as const

/** More than a SIG has under way. */
const MOST = 1000

/** Every claim that is not over, oldest first, with who takes part: many pages show some of them. */
export const listLiveClaims = (at: Date) =>
  remembered('live-task-claims', at, async () => {
    holdsUntil(at, null)
    return db.taskClaim.findMany({
      where: { status: { in: [...liveStatuses] } },
      orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: {
        id: true,
        status: true,
        claimedAt: true,
        submittedAt: true,
        progressAt: true,
        leaseUntil: true,
        lead: person,
        members: { select: { personId: true, agreedAt: true, person } },
        task: { select: { id: true, slug: true, titleZh: true, titleEn: true, mentorId: true } },
      },
    })
  })

/** Someone is to decide on it. */
export const isForMentor = ({ status }: Pick<LiveClaim, 'status'>): boolean =>
  status === 'PROPOSED' || status === 'IN_REVIEW'

/** What the viewer has taken on or been asked to join, and what waits for them as a mentor. */
export async function listOwnClaims(viewer: Actor, at: Date) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return { own: [], toDecide: [] }
  const live = await listLiveClaims(at)
  return {
    own: live.flatMap((claim) => {
      const part = claim.members.find((member) => member.personId === personId)
      return part ? [{ ...claim, hasAgreed: part.agreedAt !== null }] : []
    }),
    toDecide: live.filter(
      (claim) =>
        isForMentor(claim) &&
        claim.task.mentorId === personId &&
        can(viewer, 'task-claim.decide', claim.task) &&
        !refuseDecider(claim.members, personId),
    ),
  }
}

/** What waits for a decision: all of it for those who organise. */
export const listClaimsToDecide = async (at: Date): Promise<LiveClaim[]> =>
  (await listLiveClaims(at)).filter(isForMentor)
