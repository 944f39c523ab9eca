import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { listUndecidable } from '@/lib/submissions/deciders'
import { endAppeals } from '@/lib/submissions/ending-appeals'
import { appealableSince } from '@/lib/submissions/rules'
import { columnsOf } from './columns'
import { type LockedCampaign, lockCampaign } from './locking'
import { mailAnnouncement } from './mail'
import { linesOf, type RubricLine, readRubric, sameLines } from './rubric'
import { refuseCaps, refuseClose, refuseDiscard, refusePublish, refuseWindow } from './rules'
import type { CampaignEdit, CampaignInput } from './schema'

type Done = { slug: string }

/** Writes a campaign that nobody but the organisers sees yet. */
export async function draftCampaign(
  actor: AccountActor,
  { slug, ...input }: CampaignInput,
  at: Date,
): Promise<Outcome<Done>> {
  authorize(actor, 'campaign.organise')
  const columns = columnsOf(input)
  const lines = readRubric(input.rubric)
  if (!lines.ok) return lines
  const wrong = refuseWindow(columns, at) ?? refuseCaps(columns, 0)
  if (wrong) return { ok: false, ...wrong }
  try {
    return await attempt(async (tx) => {
      const { id } = await tx.campaign.create({
        data: { ...columns, slug, createdById: actor.personId, createdAt: at, changedAt: at },
        select: { id: true },
      })
      await tx.rubric.create({ data: { campaignId: id, version: 1, lines: lines.value, madeAt: at } })
      await record(tx, actor, { action: 'campaign.drafted', subject: `campaign:${id}`, at })
      return accepted({ slug })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) return refused('campaign-slug-taken', { field: 'slug' })
    throw error
  }
}

/**
 * Changes a campaign. Once it is published, another rubric is its next version: what has been submitted stays under the
 * version that it came under.
 */
export const editCampaign = (actor: AccountActor, { campaignId, changedAt, ...input }: CampaignEdit, at: Date) =>
  attempt<Done>(async (tx) => {
    authorize(actor, 'campaign.organise')
    const before = await lockCampaign(tx, campaignId)
    if (!before) return refused('campaign-not-found')
    if (before.status === 'CLOSED') return refused('campaign-closed')
    if (before.changedAt.getTime() !== changedAt) return refused('campaign-changed', { refresh: true })
    const columns = columnsOf(input)
    const lines = readRubric(input.rubric)
    if (!lines.ok) return lines
    const wrong = refuseWindow(columns, at, before) ?? refuseCaps(columns, before.awarded)
    if (wrong) return { ok: false, ...wrong }
    const rubricVersion = await writeRubric(tx, before, lines.value, at)
    await tx.campaign.update({ where: { id: campaignId }, data: { ...columns, rubricVersion, changedAt: at } })
    const details = { rubricVersion }
    await record(tx, actor, { action: 'campaign.changed', subject: `campaign:${campaignId}`, at, details })
    return accepted({ slug: before.slug })
  })

/** The version that is in force then. */
async function writeRubric(tx: Tx, campaign: LockedCampaign, lines: RubricLine[], at: Date): Promise<number> {
  const { id: campaignId, rubricVersion: version, status } = campaign
  const rubric = await tx.rubric.findFirstOrThrow({ where: { campaignId, version } })
  if (sameLines(linesOf(rubric.lines), lines)) return version
  if (status === 'DRAFT') {
    await tx.rubric.update({ where: { id: rubric.id }, data: { lines, madeAt: at } })
    return version
  }
  await tx.rubric.create({ data: { campaignId, version: version + 1, lines, madeAt: at } })
  return version + 1
}

/** Announces it: everyone sees it, and the members are told. */
export const publishCampaign = (actor: AccountActor, { campaignId }: { campaignId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    authorize(actor, 'campaign.organise')
    const campaign = await lockCampaign(tx, campaignId)
    if (!campaign) return refused('campaign-not-found')
    const refusal = refusePublish(campaign, at)
    if (refusal) return refused(refusal)
    await tx.campaign.update({ where: { id: campaignId }, data: { status: 'PUBLISHED', publishedAt: at } })
    const rule = ruleInForce(getCharter(), 'experience-campaigns', at)
    await record(tx, actor, {
      action: 'campaign.published',
      subject: `campaign:${campaignId}`,
      at,
      ...(rule && { rule: { id: rule.id, version: rule.version } }),
    })
    await mailAnnouncement(tx, campaign, at)
    return accepted({ slug: campaign.slug })
  })

export const discardCampaign = (actor: AccountActor, { campaignId }: { campaignId: string }, at: Date) =>
  attempt(async (tx) => {
    authorize(actor, 'campaign.organise')
    const campaign = await lockCampaign(tx, campaignId)
    if (!campaign) return refused('campaign-not-found')
    const refusal = refuseDiscard(campaign.status)
    if (refusal) return refused(refusal)
    await tx.rubric.deleteMany({ where: { campaignId } })
    await tx.campaign.delete({ where: { id: campaignId } })
    await record(tx, actor, { action: 'campaign.discarded', subject: `campaign:${campaignId}`, at })
    return accepted()
  })

/** Ends the judging: what was given is final. Appeals that nobody can decide end with it. */
export const closeCampaign = (actor: AccountActor, { campaignId }: { campaignId: string }, at: Date) =>
  attempt<Done>(async (tx) => {
    authorize(actor, 'campaign.organise')
    const campaign = await lockCampaign(tx, campaignId)
    if (!campaign) return refused('campaign-not-found')
    const undecidable = await listUndecidable(tx, campaignId, at)
    const { appeals, ...open } = await openOf(tx, campaignId, at)
    const refusal = refuseClose(campaign, { ...open, appeals: appeals - undecidable.length }, at)
    if (refusal) return refused(refusal)
    await tx.campaign.update({ where: { id: campaignId }, data: { status: 'CLOSED', closedAt: at } })
    await endAppeals(tx, actor, undecidable, at)
    await record(tx, actor, { action: 'campaign.closed', subject: `campaign:${campaignId}`, at })
    return accepted({ slug: campaign.slug })
  })

/** What there is still to judge, or may yet be. */
async function openOf(tx: Tx, campaignId: string, at: Date) {
  const waiting = await tx.submission.count({ where: { campaignId, status: 'WAITING' } })
  const appeals = await tx.appeal.count({ where: { decidedAt: null, submission: { campaignId } } })
  const appealable = await tx.submission.count({
    where: { campaignId, status: 'REJECTED', decidedAt: { gt: appealableSince(at) }, appeal: { is: null } },
  })
  return { waiting, appeals, appealable }
}
