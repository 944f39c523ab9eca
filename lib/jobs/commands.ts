import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { accepted, type Outcome, refused } from '@/lib/outcome'

/** Makes a job due at once: whichever instance looks next runs it. A run under way is not run again beside itself. */
export const runJobNow = (actor: AccountActor, { name }: { name: string }, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'server.run')
    const { count } = await tx.job.updateMany({ where: { name }, data: { dueAt: at } })
    if (count === 0) return refused('job-not-found')
    await record(tx, actor, { action: 'job.called', subject: `job:${name}`, at })
    return accepted()
  })
