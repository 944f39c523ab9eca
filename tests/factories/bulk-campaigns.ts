import { db } from '@/lib/db/client'
import { inParts } from './in-parts'

type People = { count: number; id: (index: number) => string }

const MINUTE = 60_000
const lines = [{ code: 'bug', zh: '问题', en: 'Problem', points: 10, once: 'CAMPAIGN' }]

/** One campaign that runs, with so many submissions: half of them wait, the rest are accepted, rejected or withdrawn. */
export async function makeBulkCampaign(submissions: number, people: People, at: Date): Promise<void> {
  const [startsAt, endsAt] = [new Date(at.getTime() - 86_400_000 * 90), new Date(at.getTime() + 86_400_000)]
  const { id: campaignId } = await db.campaign.create({
    data: {
      ...{ slug: 'bulk-campaign', kind: 'DOCUMENTATION', status: 'PUBLISHED', startsAt, endsAt },
      ...{ titleZh: '教程众测', titleEn: 'Tutorials', themeZh: '走一遍教程。', themeEn: 'Walk through them.' },
      ...{ rulesZh: '规则。', rulesEn: 'Rules.', prizesZh: '', prizesEn: '' },
      ...{ createdAt: startsAt, changedAt: startsAt, publishedAt: startsAt },
      rubrics: { create: { version: 1, lines, madeAt: startsAt } },
    },
  })
  const rowOf = (index: number) => {
    const status = (['WAITING', 'ACCEPTED', 'WAITING', 'REJECTED'] as const)[index % 4] ?? 'WAITING'
    const submittedAt = new Date(startsAt.getTime() + index * MINUTE)
    const linkKey = `github:example/docs#${index + 1}`
    const decided = { decidedAt: new Date(submittedAt.getTime() + 60 * MINUTE) }
    return {
      ...{ campaignId, personId: people.id(index % people.count), status, rubricVersion: 1, line: 'bug' },
      ...{ typed: linkKey, linkKey, address: `https://github.com/example/docs/issues/${index + 1}` },
      ...{ summary: 'What I found.', rating: 1 + (index % 5), submittedAt },
      ...(status === 'WAITING' ? {} : decided),
      ...(status === 'ACCEPTED' && { acceptedLine: 'bug', points: 10, countedKey: `${campaignId}:${linkKey}` }),
    }
  }
  await inParts(submissions, rowOf, (data) => db.submission.createMany({ data }))
}
