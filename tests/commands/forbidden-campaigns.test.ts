import { expect, test } from 'vitest'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { closeCampaign, discardCampaign, draftCampaign, editCampaign, publishCampaign } from '@/lib/campaigns/commands'
import { appealSubmission, decideAppeal, revokeAcceptance } from '@/lib/submissions/commands/appealing'
import {
  acceptSubmission,
  handBackSubmission,
  rejectSubmission,
  takeNext,
  takeSubmission,
} from '@/lib/submissions/commands/judging'
import { submitBatch, withdrawSubmission } from '@/lib/submissions/commands/submitting'
import { type ActorName, makeEveryActor } from '../factories/actors'
import { aLink, batch, campaignInput, makeCampaign, makeSubmitted } from '../factories/campaigns'
import { present } from '../factories/clock'
import { allRows, effectOf } from './all-rows'

type Subject = { campaignId: string; submissionId: string }

type Case = {
  /** Runs the command as `actor`. A visitor or the system stands where an account is asked for: types are no guard. */
  run: (actor: AccountActor, subject: Subject) => Promise<unknown>
  may: ActorName[]
}

const organizers: ActorName[] = ['committer', 'maintainer']
const why = { reason: 'Because.' }

const commands: Record<string, Case> = {
  draftCampaign: { run: (actor) => draftCampaign(actor, campaignInput(), present), may: organizers },
  editCampaign: {
    run: (actor, { campaignId }) => {
      const { slug: _, ...input } = campaignInput()
      return editCampaign(actor, { ...input, campaignId, changedAt: 0 }, present)
    },
    may: organizers,
  },
  publishCampaign: { run: (actor, { campaignId }) => publishCampaign(actor, { campaignId }, present), may: organizers },
  discardCampaign: { run: (actor, { campaignId }) => discardCampaign(actor, { campaignId }, present), may: organizers },
  closeCampaign: { run: (actor, { campaignId }) => closeCampaign(actor, { campaignId }, present), may: organizers },
  submitBatch: {
    run: (actor, { campaignId }) => submitBatch(actor, batch(campaignId, [{ link: aLink() }]), present),
    may: ['member', ...organizers],
  },
  // Someone else's.
  withdrawSubmission: {
    run: (actor, { submissionId }) => withdrawSubmission(actor, { submissionId }, present),
    may: [],
  },
  appealSubmission: {
    run: (actor, { submissionId }) => appealSubmission(actor, { submissionId, text: 'Why?' }, present),
    may: [],
  },
  takeSubmission: {
    run: (actor, { submissionId }) => takeSubmission(actor, { submissionId }, present),
    may: organizers,
  },
  takeNext: { run: (actor, { campaignId }) => takeNext(actor, { campaignId }, present), may: organizers },
  handBackSubmission: {
    run: (actor, { submissionId }) => handBackSubmission(actor, { submissionId }, present),
    may: organizers,
  },
  acceptSubmission: {
    run: (actor, { submissionId }) => acceptSubmission(actor, { submissionId, line: 'bug' }, present),
    may: organizers,
  },
  rejectSubmission: {
    run: (actor, { submissionId }) => rejectSubmission(actor, { submissionId, ...why }, present),
    may: organizers,
  },
  decideAppeal: {
    run: (actor, { submissionId }) =>
      decideAppeal(actor, { submissionId, verdict: 'DENIED', line: 'bug', answer: 'No.' }, present),
    may: ['maintainer'],
  },
  revokeAcceptance: {
    run: (actor, { submissionId }) => revokeAcceptance(actor, { submissionId, ...why }, present),
    may: ['maintainer'],
  },
}

test.each(Object.entries(commands))(
  '%s runs for those who may, and does nothing for anybody else',
  async (_, { run, may }) => {
    const actors: [string, Actor][] = Object.entries(await makeEveryActor())
    const permitted: string[] = []
    const { id: campaignId } = await makeCampaign()
    const { id: submissionId } = await makeSubmitted(campaignId)
    for (const [who, actor] of actors) {
      const before = await allRows()
      try {
        const trial = () => run(actor as AccountActor, { campaignId, submissionId })
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
