import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { linesOf, type RubricLine } from '@/lib/campaigns/rubric'
import { refuseTaking } from '@/lib/campaigns/rules'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { linkSettingsOf } from '../forges'
import { type Problem, type ReadRow, readRows } from '../rows'
import { ownKeyOf, refuseWithdrawal } from '../rules'
import { type BatchInput, rowsOf } from '../schema'

type Sent = { slug: string; doubles: number }

/**
 * Hands in several links at once, or none of them. What someone else has handed in too is kept beside theirs; the answer
 * says how many of these there are.
 */
export async function submitBatch(actor: AccountActor, input: BatchInput, at: Date): Promise<Outcome<Sent>> {
  authorize(actor, 'submission.submit')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  try {
    return await attempt((tx) => submit(tx, { ...actor, personId }, input, at))
  } catch (error) {
    // The same links, sent twice at once.
    if (isUniqueViolation(error, 'ownKey')) return refused('submission-known')
    throw error
  }
}

async function submit(
  tx: Tx,
  actor: AccountActor & { personId: string },
  input: BatchInput,
  at: Date,
): Promise<Outcome<Sent>> {
  const { campaignId } = input
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, status: { not: 'DRAFT' } } })
  if (!campaign) return refused('campaign-not-found')
  const refusal = refuseTaking(campaign, at)
  if (refusal) return refused(refusal)
  if (campaign.rubricVersion !== input.rubricVersion) return refused('rubric-changed', { refresh: true })
  const version = campaign.rubricVersion
  const rubric = await tx.rubric.findFirstOrThrow({ where: { campaignId, version } })
  const lines = linesOf(rubric.lines)
  const typed = rowsOf(input)
  if (typed.length === 0) return refused('nothing-submitted', { field: 'link1' })
  const { rows, problems } = readRows(typed, lines, linkSettingsOf(getSite()))
  problems.push(...(await knownAmong(tx, actor.personId, campaignId, rows, lines)))
  const [first, ...others] = inOrder(problems)
  if (first) return { ok: false, ...first, others }
  const doubles = await countDoubles(tx, campaignId, rows)
  await tx.submission.createMany({
    data: rows.map(({ line, link, key, address, summary, rating }) => ({
      campaignId,
      personId: actor.personId,
      rubricVersion: version,
      ...{ line, address, summary, rating },
      typed: link,
      linkKey: key,
      submittedAt: at,
      ownKey: ownKeyOf({ campaignId, linkKey: key }, actor.personId),
    })),
  })
  const details = { count: rows.length, doubles, rubricVersion: version }
  await record(tx, actor, { action: 'submission.sent', subject: `campaign:${campaignId}`, at, details })
  return accepted({ slug: campaign.slug, doubles })
}

/** What this person has handed in here already, and what has counted where it counts only once for all. */
async function knownAmong(
  tx: Tx,
  personId: string,
  campaignId: string,
  rows: readonly ReadRow[],
  lines: readonly RubricLine[],
): Promise<Problem[]> {
  const keys = rows.map(({ key }) => key)
  const own = await tx.submission.findMany({
    where: { ownKey: { in: keys.map((linkKey) => ownKeyOf({ campaignId, linkKey }, personId)) } },
    select: { linkKey: true },
  })
  const counted = await tx.submission.findMany({
    where: { linkKey: { in: keys }, status: 'ACCEPTED', campaignId: { not: campaignId } },
    select: { linkKey: true, onceKey: true, campaign: { select: { titleZh: true, titleEn: true } } },
  })
  return rows.flatMap(({ slot, key, line }): Problem[] => {
    const field = `link${slot}`
    if (own.some(({ linkKey }) => linkKey === key)) return [{ field, reason: 'submission-known' }]
    const isOnce = lines.find(({ code }) => code === line)?.once === 'ALL'
    const elsewhere = counted.find(({ linkKey, onceKey }) => linkKey === key && (isOnce || onceKey !== null))
    return elsewhere ? [{ field, reason: 'link-counted-elsewhere' }] : []
  })
}

const countDoubles = async (tx: Tx, campaignId: string, rows: readonly ReadRow[]): Promise<number> => {
  const found = await tx.submission.groupBy({
    by: ['linkKey'],
    where: { campaignId, linkKey: { in: rows.map(({ key }) => key) }, status: { not: 'WITHDRAWN' } },
  })
  return found.length
}

const inOrder = (problems: readonly Problem[]) =>
  [...problems].sort((one, other) => Number(one.field.slice(-1)) - Number(other.field.slice(-1)))

/** Takes one's own submission back, as long as nobody has decided on it. */
export const withdrawSubmission = (actor: AccountActor, { submissionId: id }: { submissionId: string }, at: Date) =>
  attempt<{ id: string }>(async (tx) => {
    const submission = await tx.submission.findFirst({ where: { id }, select: { personId: true, status: true } })
    if (!submission) return refused('submission-not-found')
    authorize(actor, 'submission.answer-for', submission)
    const refusal = refuseWithdrawal(submission.status)
    if (refusal) return refused(refusal)
    const { count } = await tx.submission.updateMany({
      where: { id, status: 'WAITING' },
      data: { status: 'WITHDRAWN', withdrawnAt: at, ownKey: null, takenById: null, takenUntil: null },
    })
    if (count === 0) return refused('submission-judged')
    await record(tx, actor, { action: 'submission.withdrawn', subject: `submission:${id}`, at })
    return accepted({ id })
  })
