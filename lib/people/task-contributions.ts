import 'server-only'
import { db } from '@/lib/db/client'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { remembered } from '@/lib/freshness/remembered'
import { type ContributionSource, NAMED } from './contribution'

/** More than anyone does. */
const MOST_COUNTED = 500

/** Feature tasks that a person has done, by their certificates; one that was revoked does not count. */
export const tasksDone: ContributionSource = {
  key: 'tasks-done',
  field: 'contributions',
  read: (personId, at) =>
    remembered(`tasks-done-by-${personId}`, at, async () => {
      const certificates = await db.certificate.findMany({
        where: { personId, revokedAt: null },
        orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
        take: MOST_COUNTED,
        select: { taskSlug: true, taskTitleZh: true, taskTitleEn: true, issuedAt: true },
      })
      holdsUntil(at, null)
      return {
        count: certificates.length,
        latest: certificates.slice(0, NAMED).map(({ taskSlug, taskTitleZh, taskTitleEn, issuedAt }) => ({
          titleZh: taskTitleZh,
          titleEn: taskTitleEn,
          path: `/tasks/${taskSlug}`,
          at: issuedAt,
        })),
      }
    }),
}
