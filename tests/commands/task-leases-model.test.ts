import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { noteProgress } from '@/lib/task-claims/commands/working'
import { tendLeases } from '@/lib/task-claims/leases'
import { system } from '../factories/actors'
import { hours } from '../factories/clock'
import { claimOf, makeActive } from '../factories/tasks'

/** What happens next, so many hours after what happened before. `instances` look at the leases at once. */
type Step = { after: number; what: 'note' | 'tend' } & { instances: number }

const DAY = 24

/** The lease as a sentence: reminded once seven days before its end, over when that end has come after a reminder. */
class Lease {
  status: 'ACTIVE' | 'LAPSED' = 'ACTIVE'
  nudges = 0
  private until = 28 * DAY
  private isNudged = false

  note(at: number): string {
    if (this.status === 'LAPSED') return 'task-claim-lapsed'
    this.until = at + 28 * DAY
    this.isNudged = false
    return 'noted'
  }

  tend(at: number): void {
    if (this.status === 'LAPSED') return
    if (!this.isNudged && at >= this.until - 7 * DAY) {
      this.isNudged = true
      this.nudges += 1
      this.until = Math.max(this.until, at + 7 * DAY)
    } else if (this.isNudged && at >= this.until) this.status = 'LAPSED'
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  after: fc.oneof(fc.integer({ min: 0, max: 6 * DAY }), fc.integer({ min: 0, max: 60 * DAY })),
  what: fc.constantFrom<Step['what'][]>('note', 'tend', 'tend', 'tend'),
  instances: fc.integer({ min: 1, max: 3 }),
})

test('over whatever time, progress and restarts, with several instances: reminded once a lease, lapsed once, never while there is progress', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { claimId, lead, task } = await makeActive()
      const model = new Lease()
      let now = 0
      for (const { after, what, instances } of steps) {
        now += after
        const at = hours(now)
        if (what === 'note') {
          const answer = await noteProgress(lead, { claimId, text: 'Went on.', links: [] }, at)
          expect(answer.ok ? 'noted' : answer.reason).toBe(model.note(now))
        } else {
          // All instances see the same instant: what one has done, the others must not do again.
          const before = { ...model }
          model.tend(now)
          await Promise.all(Array.from({ length: instances }, () => tendLeases(system, at)))
          if (model.status === 'LAPSED' && before.status === 'ACTIVE') expect(model.nudges).toBeGreaterThan(0)
        }
        expect((await claimOf(claimId)).status).toBe(model.status)
      }
      const audit = await db.auditEntry.groupBy({
        by: ['action'],
        where: { subject: `task-claim:${claimId}`, action: { in: ['task-claim.nudged', 'task-claim.lapsed'] } },
        _count: true,
      })
      const count = (action: string) => audit.find((row) => row.action === action)?._count ?? 0
      expect(count('task-claim.nudged')).toBe(model.nudges)
      expect(count('task-claim.lapsed')).toBe(model.status === 'LAPSED' ? 1 : 0)
      const mails = await db.outboxMail.count({
        where: { dedupeKey: { startsWith: `task-nudge:${claimId}` }, toAddress: lead.email ?? '' },
      })
      expect(mails).toBe(model.nudges)
      // Out of the way of the runs that follow.
      await db.taskClaim.updateMany({ where: { id: claimId }, data: { status: 'WITHDRAWN', slotKey: null } })
      expect((await db.task.findFirstOrThrow({ where: { id: task.id } })).status).toBe(
        model.status === 'LAPSED' ? 'OPEN' : 'CLAIMED',
      )
    }),
    { numRuns: 20 },
  )
}, 180_000)

test('progress that comes while the leases are looked at counts, whichever is first', async () => {
  for (let round = 0; round < 10; round++) {
    const { claimId, lead } = await makeActive()
    await tendLeases(system, hours(22 * DAY))
    const at = hours(30 * DAY)
    const [answer] = await Promise.all([
      noteProgress(lead, { claimId, text: 'Just in time.', links: [] }, at),
      tendLeases(system, at),
      tendLeases(system, at),
    ])
    const { status, nudgedAt } = await claimOf(claimId)
    expect(status).toBe(answer.ok ? 'ACTIVE' : 'LAPSED')
    // A lease that has just begun is not reminded of.
    expect(nudgedAt).toBe(null)
    await db.taskClaim.updateMany({ where: { id: claimId }, data: { status: 'WITHDRAWN', slotKey: null } })
  }
}, 120_000)
