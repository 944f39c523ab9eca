import { expect, test } from 'vitest'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { deliverReward, revokeCertificate } from '@/lib/certificates/commands'
import { claimTask, withdrawClaim } from '@/lib/task-claims/commands/asking'
import { approveClaim, declineClaim, releaseClaim } from '@/lib/task-claims/commands/deciding'
import { joinClaim, leaveClaim } from '@/lib/task-claims/commands/joining'
import { reviewWork } from '@/lib/task-claims/commands/reviewing'
import { handBack, noteProgress, submitWork } from '@/lib/task-claims/commands/working'
import { tendLeases } from '@/lib/task-claims/leases'
import { discardTask, draftTask, editTask } from '@/lib/tasks/commands/drafting'
import { publishQuarter, refreshQuarter } from '@/lib/tasks/commands/quarters'
import { type ActorName, makeCommitter, makeEveryActor } from '../factories/actors'
import { present } from '../factories/clock'
import { claimInput, makeActive, makeProposal, makeSubmission, makeTask, taskInput } from '../factories/tasks'
import { allRows, effectOf } from './all-rows'

type Subject = { taskId: string; mentorId: string; proposedId: string; activeId: string; submittedId: string }

type Case = {
  /** Runs the command as `actor`. A visitor or the system stands where an account is asked for: types are no guard. */
  run: (actor: AccountActor, subject: Subject) => Promise<unknown>
  may: ActorName[]
}

const unknownId = '018f0000-0000-7000-8000-000000000000'
const organizers: ActorName[] = ['committer', 'maintainer']
/** The mentor is nobody of the cast. */
const deciders: ActorName[] = ['maintainer']
const why = { reason: 'Because.' }

const commands: Record<string, Case> = {
  draftTask: { run: (actor, { mentorId }) => draftTask(actor, taskInput(mentorId), present), may: organizers },
  editTask: {
    run: (actor, { taskId, mentorId }) => {
      const { quarter: _, slug: __, ...input } = taskInput(mentorId)
      return editTask(actor, { ...input, taskId, changedAt: 0 }, present)
    },
    may: organizers,
  },
  discardTask: { run: (actor, { taskId }) => discardTask(actor, { taskId }, present), may: organizers },
  publishQuarter: { run: (actor) => publishQuarter(actor, { quarter: '2029-Q1', count: 1 }, present), may: organizers },
  refreshQuarter: {
    run: (actor, { taskId }) =>
      refreshQuarter(actor, { quarter: '2026-Q1', reason: undefined, choices: [{ taskId, choice: 'carry' }] }, present),
    may: organizers,
  },
  claimTask: {
    run: (actor, { taskId }) => claimTask(actor, claimInput(taskId), present),
    may: ['member', ...organizers],
  },
  // Someone else's.
  withdrawClaim: { run: (actor, { proposedId: claimId }) => withdrawClaim(actor, { claimId }, present), may: [] },
  joinClaim: { run: (actor, { proposedId: claimId }) => joinClaim(actor, { claimId }, present), may: [] },
  leaveClaim: { run: (actor, { proposedId: claimId }) => leaveClaim(actor, { claimId }, present), may: [] },
  noteProgress: {
    run: (actor, { activeId: claimId }) => noteProgress(actor, { claimId, text: 'x', links: [] }, present),
    may: [],
  },
  submitWork: { run: (actor, { activeId: claimId }) => submitWork(actor, { claimId }, present), may: [] },
  handBack: { run: (actor, { activeId: claimId }) => handBack(actor, { claimId, ...why }, present), may: [] },
  approveClaim: { run: (actor, { proposedId: claimId }) => approveClaim(actor, { claimId }, present), may: deciders },
  declineClaim: {
    run: (actor, { proposedId: claimId }) => declineClaim(actor, { claimId, ...why }, present),
    may: deciders,
  },
  releaseClaim: {
    run: (actor, { activeId: claimId }) => releaseClaim(actor, { claimId, ...why }, present),
    may: deciders,
  },
  reviewWork: {
    run: (actor, { submittedId: claimId }) =>
      reviewWork(
        actor,
        { claimId, checklistVersion: 1, met: [0, 1], verdict: 'ACCEPTED', comment: undefined },
        present,
      ),
    may: deciders,
  },
  revokeCertificate: {
    run: (actor) => revokeCertificate(actor, { certificateId: unknownId, ...why }, present),
    may: ['maintainer'],
  },
  // Of one that is not there: who organises is told so. Of one that is: tests/commands/certificates.test.ts.
  deliverReward: { run: (actor) => deliverReward(actor, { rewardId: unknownId }, present), may: organizers },
  tendLeases: { run: (actor) => tendLeases(actor, present), may: ['system'] },
}

test.each(Object.entries(commands))(
  '%s runs for those who may, and does nothing for anybody else',
  async (_, { run, may }) => {
    const actors: [string, Actor][] = Object.entries(await makeEveryActor())
    const permitted: string[] = []
    for (const [who, actor] of actors) {
      const { task, mentor } = await makeTask()
      const [proposed, active, submitted] = [await makeProposal(), await makeActive(), await makeSubmission()]
      const subject = {
        taskId: task.id,
        mentorId: mentor.personId,
        proposedId: proposed.claimId,
        activeId: active.claimId,
        submittedId: submitted.claimId,
      }
      const before = await allRows()
      try {
        const trial = () => run(actor as AccountActor, subject)
        await (who === may[0] ? effectOf(trial) : trial())
        permitted.push(who)
      } catch (error) {
        expect(error).toBeInstanceOf(Forbidden)
        expect(await allRows()).toEqual(before)
      }
    }
    expect(permitted.sort()).toEqual([...may].sort())
  },
  120_000,
)

test('a mentor decides on their own tasks’ claims, and on no other mentor’s', async () => {
  const { mentor, claimId } = await makeProposal()
  await expect(approveClaim(await makeCommitter(), { claimId }, present)).rejects.toThrow('Not permitted')
  expect((await approveClaim(mentor, { claimId }, present)).ok).toBe(true)
})
