import { db } from '@/lib/db/client'
import { inParts, uuid } from './in-parts'

const DAY = 86_400_000

type People = { count: number; id: (index: number) => string }

/** So many articles, upstream features, models and recognitions, spread over two years, and followers ten times as many. */
export async function makeBulkGoals(count: number, people: People, at: Date): Promise<void> {
  const days = (number: number) => new Date(at.getTime() + number * DAY)
  const when = (index: number) => days(-1 - (index % 700))
  const person = (index: number) => people.id(index % people.count)
  await inParts(
    count,
    (index) => ({
      authorId: person(index),
      title: `Article ${index}`,
      language: 'en',
      summary: 'What was learnt.',
      text: 'Words.',
      status: 'PUBLISHED' as const,
      proposedAt: when(index),
      publishedAt: when(index),
    }),
    (data) => db.article.createMany({ data }),
  )
  await inParts(
    count,
    (index) => ({
      id: uuid('5', index),
      kind: 'FEATURE' as const,
      title: `Feature ${index}`,
      isCore: true,
      appearedAt: when(index),
      dueAt: new Date(when(index).getTime() + 2 * DAY),
      adaptedAt: new Date(when(index).getTime() + (1 + (index % 3)) * DAY),
      upstreamUrl: 'https://example.org/upstream/1',
      createdAt: when(index),
    }),
    (data) => db.adaptation.createMany({ data }),
  )
  await inParts(
    count,
    (index) => ({
      slug: `bulk-model-${index}`,
      name: `Model ${index}`,
      nameKey: `model${index}`,
      family: `Family ${index % 8}`,
      kind: 'LLM' as const,
      status: 'SUPPORTED' as const,
      supportedAt: when(index),
      createdAt: when(index),
    }),
    (data) => db.supportedModel.createMany({ data }),
  )
  await inParts(
    count,
    (index) => ({
      personId: person(index),
      kind: index % 3 ? ('EXCELLENT_DEVELOPER' as const) : ('SENIOR_DEVELOPER' as const),
      year: at.getUTCFullYear() - (index % 3),
      citationZh: '事迹。',
      citationEn: 'Deeds.',
      grantedAt: when(index),
    }),
    (data) => db.recognition.createMany({ data }),
  )
  await inParts(
    10 * count,
    (index) => ({ email: `bulk-${index}@example.org`, locale: 'zh', consentVersion: '1', since: when(index) }),
    (data) => db.follower.createMany({ data }),
  )
}
