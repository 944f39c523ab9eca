import type { Cast } from './cast.ts'
import type { Fields } from './reader.ts'
import { database } from './rows.ts'
import type { Portal } from './server.ts'

export type CampaignScene = {
  slug: string
  campaignId: string
  draftSlug: string
  /** The member's: one waits, and someone else has handed in the same; one is accepted; one rejected, with an appeal. */
  waitingId: string
  acceptedId: string
  rejectedId: string
}

/** Local to the zone UTC+8; the tests' other SIG reads it hours later. */
const inHours = (hours: number) => new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 16)

/** What the form for a campaign sends, for one that has begun a day ago and goes on for two. */
export const newCampaign = (own: Record<string, string> = {}): Fields => ({
  slug: 'scene-campaign',
  kind: 'DOCUMENTATION',
  titleZh: '教程众测',
  titleEn: 'Try the tutorials',
  themeZh: '照着教程走一遍，看看哪里不通。',
  themeEn: 'Walk through the tutorials and tell where they fail.',
  startsAt: inHours(-24),
  endsAt: inHours(48),
  rulesZh: '每条写清楚**在哪一页**。',
  rulesEn: 'Say **which page** it is about.',
  prizesZh: '',
  prizesEn: '',
  rubric: 'bug | 文档问题 | Problem in the docs | 10\nfix | 修改文档的 PR | PR that mends the docs | 20 | all',
  capPerPerson: '100',
  capInAll: '5000',
  ...own,
})

/** What the form of a campaign sends for these links. */
export const submission = (campaignId: string, links: readonly string[], line = 'bug'): Fields => ({
  campaignId,
  rubricVersion: '1',
  ...Object.fromEntries(
    links.flatMap((link, index) => [
      [`link${index + 1}`, link],
      [`line${index + 1}`, line],
      [`summary${index + 1}`, '=HYPERLINK("x") <script>alert(1)</script>'],
      [`rating${index + 1}`, '4'],
    ]),
  ),
})

const issue = (number: number) => `https://github.com/example/docs/issues/${number}`

/** A campaign that runs, with submissions in every state, and a draft. */
export async function runCampaign(portal: Portal, cast: Cast): Promise<CampaignScene> {
  const rows = database(portal)
  const idOf = (slug: string) => rows.one<{ id: string }>('SELECT id FROM Campaign WHERE slug = ?', slug).id
  for (const slug of ['scene-campaign', 'drafted-campaign']) {
    const { redirect, state } = await cast.committer.act('draftCampaignAction', newCampaign({ slug }))
    if (!redirect) throw new Error(`The campaign was not drafted: ${JSON.stringify(state)}`)
  }
  const campaignId = idOf('scene-campaign')
  await cast.committer.act('publishCampaignAction', { campaignId })
  const sent = await cast.member.act('submitBatchAction', submission(campaignId, [issue(1), issue(2), issue(3)]))
  if (!sent.redirect) throw new Error(`Nothing was submitted: ${JSON.stringify(sent.state)}`)
  await cast.committer.act('submitBatchAction', submission(campaignId, [issue(3)]))
  const [acceptedId, rejectedId, waitingId] = [1, 2, 3].map(
    (number) =>
      rows.one<{ id: string }>(
        'SELECT id FROM Submission WHERE linkKey = ? ORDER BY submittedAt, id',
        `github:example/docs#${number}`,
      ).id,
  )
  if (!acceptedId || !rejectedId || !waitingId) throw new Error('The submissions are not there.')
  for (const submissionId of [acceptedId, rejectedId])
    await cast.committer.act('takeSubmissionAction', { submissionId })
  await cast.committer.act('acceptSubmissionAction', { submissionId: acceptedId, line: 'bug' })
  await cast.committer.act('rejectSubmissionAction', { submissionId: rejectedId, reason: 'Known already.' })
  await cast.member.act('appealSubmissionAction', { submissionId: rejectedId, text: 'It is another page.' })
  return { slug: 'scene-campaign', campaignId, draftSlug: 'drafted-campaign', waitingId, acceptedId, rejectedId }
}
