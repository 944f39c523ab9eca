import { db } from '@/lib/db/client'
import { BUSY } from './busy'
import { inParts, uuid } from './in-parts'

type People = { count: number; id: (index: number) => string }

const MINUTE = 60_000
const DAY = 86_400_000
/** Appeals that wait, however many there have been. */
const OPEN_APPEALS = 20
const lines = [{ code: 'bug', zh: '问题', en: 'Problem', points: 10, once: 'CAMPAIGN' }]

export const bulkCampaign = uuid('a', 0)

/**
 * Two campaigns that run. One has so many submissions: half of them wait, the rest are judged, every tenth is of one person,
 * and one in twenty was appealed. The other one, before it, has few.
 */
export async function makeBulkCampaigns(submissions: number, people: People, at: Date): Promise<void> {
  await makeCampaign({ id: bulkCampaign, slug: 'bulk-campaign', first: 0, count: submissions }, people, at)
  await makeCampaign({ id: uuid('a', 1), slug: 'bulk-small', first: submissions, count: 40 }, people, at)
}

type Made = { id: string; slug: string; first: number; count: number }

async function makeCampaign({ id: campaignId, slug, first, count }: Made, people: People, at: Date): Promise<void> {
  const [startsAt, endsAt] = [new Date(at.getTime() - DAY * 90), new Date(at.getTime() + DAY)]
  await db.campaign.create({
    data: {
      ...{ id: campaignId, slug, kind: 'DOCUMENTATION', status: 'PUBLISHED', startsAt, endsAt },
      ...{ titleZh: '教程众测', titleEn: 'Tutorials', themeZh: '走一遍教程。', themeEn: 'Walk through them.' },
      ...{ rulesZh: '规则。', rulesEn: 'Rules.', prizesZh: '', prizesEn: '' },
      ...{ createdAt: startsAt, changedAt: startsAt, publishedAt: startsAt },
      rubrics: { create: { version: 1, lines, madeAt: startsAt } },
    },
  })
  const submission = (index: number) => uuid('b', first + index)
  const submittedAt = (index: number) => new Date(startsAt.getTime() + index * MINUTE)
  const decidedAt = (index: number) => new Date(startsAt.getTime() + (index + 60) * MINUTE)
  await inParts(
    count,
    (index) => {
      const status = (['WAITING', 'ACCEPTED', 'WAITING', 'REJECTED'] as const)[index % 4] ?? 'WAITING'
      const linkKey = `github:example/docs#${first + index + 1}`
      return {
        ...{ id: submission(index), campaignId, status, rubricVersion: 1, line: 'bug' },
        personId: people.id(index % 10 === 3 ? BUSY : index % people.count),
        ...{ typed: linkKey, linkKey, address: `https://github.com/example/docs/issues/${first + index + 1}` },
        ...{ summary: 'What I found.', rating: 1 + (index % 5), submittedAt: submittedAt(index) },
        ...(status === 'WAITING' ? {} : { decidedAt: decidedAt(index) }),
        ...(status === 'ACCEPTED' && { acceptedLine: 'bug', points: 10, countedKey: `${campaignId}:${linkKey}` }),
      }
    },
    (data) => db.submission.createMany({ data }),
  )
  await inParts(
    count / 2,
    (half) => {
      const index = half * 2 + 1
      const accepted = index % 4 === 1
      return {
        ...{
          submissionId: submission(index),
          judgeId: people.id(half % people.count),
          kind: 'FIRST' as const,
          accepted,
        },
        ...(accepted ? { line: 'bug', points: 10 } : { points: 0, reason: 'Known already.' }),
        at: decidedAt(index),
      }
    },
    (data) => db.judgement.createMany({ data }),
  )
  await inParts(
    count / 20,
    (part) => {
      const index = part * 20 + 3
      const decided = { decidedAt: at, decidedById: people.id(0), granted: false, answer: 'It is known.' }
      return {
        ...{ submissionId: submission(index), text: 'It is new.', openedAt: decidedAt(index) },
        ...(part < OPEN_APPEALS ? {} : decided),
      }
    },
    (data) => db.appeal.createMany({ data }),
  )
}
