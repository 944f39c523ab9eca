import type { AccountActor } from '@/lib/auth/permissions'
import { draftCampaign, publishCampaign } from '@/lib/campaigns/commands'
import type { CampaignInput } from '@/lib/campaigns/schema'
import { db } from '@/lib/db/client'
import { acceptSubmission, rejectSubmission, takeSubmission } from '@/lib/submissions/commands/judging'
import { submitBatch } from '@/lib/submissions/commands/submitting'
import { type BatchInput, batchSchema } from '@/lib/submissions/schema'
import { makeCommitter, makeMember } from './actors'
import { days, hours, present } from './clock'
import { nextNumber } from './people'
import { wentThrough } from './tasks'

type Person = AccountActor & { personId: string }

export const aRubric = 'bug | 问题 | Problem | 10\nfix | 修改 | Fix | 20 | all'

/** What an organiser types. The window is today, from nine to midnight in the SIG's time of UTC+8; it is four there. */
export const campaignInput = (facts: Partial<CampaignInput> = {}): CampaignInput => ({
  slug: `campaign-${nextNumber()}`,
  kind: 'DOCUMENTATION',
  titleZh: '资料体验',
  titleEn: 'Read the docs',
  themeZh: '读一遍教程。',
  themeEn: 'Walk through the tutorials.',
  startsAt: '2026-03-02T09:00',
  endsAt: '2026-03-03T00:00',
  rulesZh: '规则。',
  rulesEn: 'Rules.',
  prizesZh: undefined,
  prizesEn: undefined,
  rubric: aRubric,
  capPerPerson: undefined,
  capInAll: undefined,
  ...facts,
})

/** After the campaigns that `campaignInput` makes. */
export const afterwards = days(1)

export async function makeCampaign(facts: Partial<CampaignInput> & { isDraft?: boolean } = {}) {
  const { isDraft, ...given } = facts
  const organiser = await makeCommitter({ email: null })
  const input = campaignInput(given)
  wentThrough(await draftCampaign(organiser, input, hours(-12)))
  const { id } = await db.campaign.findFirstOrThrow({ where: { slug: input.slug } })
  if (!isDraft) wentThrough(await publishCampaign(organiser, { campaignId: id }, hours(-12)))
  return { id, slug: input.slug, organiser }
}

type Row = { link: string; line?: string; summary?: string; rating?: string }

/** What the form sends: these rows, the others empty. */
export const batch = (campaignId: string, rows: readonly Row[], rubricVersion = 1): BatchInput =>
  batchSchema.parse({
    campaignId,
    rubricVersion: String(rubricVersion),
    ...Object.fromEntries(
      rows.flatMap(({ link, line = 'bug', summary = 'What I found.', rating = '4' }, index) => [
        [`link${index + 1}`, link],
        [`line${index + 1}`, line],
        [`summary${index + 1}`, summary],
        [`rating${index + 1}`, rating],
      ]),
    ),
  })

let links = 0
export const aLink = () => `https://github.com/example/docs/issues/${++links}`

/** A submission that waits, of a member of its own unless said otherwise. */
export async function makeSubmitted(
  campaignId: string,
  { author, at = present, ...row }: Partial<Row> & { author?: Person; at?: Date } = {},
) {
  const by = author ?? (await makeMember())
  wentThrough(await submitBatch(by, batch(campaignId, [{ link: aLink(), ...row }]), at))
  const [newest] = await db.submission.findMany({ where: { personId: by.personId }, orderBy: { id: 'desc' }, take: 1 })
  if (!newest) throw new Error('Nothing was submitted.')
  return { id: newest.id, author: by }
}

/** Takes a submission and judges it: accepted under a line, or rejected with a reason. */
export async function judge(
  submissionId: string,
  decision: { line: string } | { reason: string },
  at = present,
  by?: Person,
) {
  const judged = by ?? (await makeCommitter())
  wentThrough(await takeSubmission(judged, { submissionId }, at))
  const outcome =
    'line' in decision
      ? await acceptSubmission(judged, { submissionId, ...decision }, at)
      : await rejectSubmission(judged, { submissionId, ...decision }, at)
  return { outcome, judge: judged }
}

export const submissionOf = (id: string) => db.submission.findFirstOrThrow({ where: { id } })
