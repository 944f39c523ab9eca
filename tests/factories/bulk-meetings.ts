import { db } from '@/lib/db/client'

const WEEK = 7 * 86_400_000
const HOUR = 3_600_000
const ITEMS = 8
const PRESENT = 30

type People = { count: number; id: (index: number) => string }

/** Meetings of every second week before `at`, with agenda, attendance, decisions, action items and minutes. */
export async function makeBulkMeetings(meetings: number, people: People, at: Date): Promise<void> {
  for (let index = 0; index < meetings; index++) {
    const startsAt = new Date(at.getTime() - (index + 1) * 2 * WEEK)
    const endsAt = new Date(startsAt.getTime() + HOUR)
    const { id: meetingId } = await db.meeting.create({
      data: {
        slug: `bulk-${index}`,
        startsAt,
        endsAt,
        plannedAt: startsAt,
        ruleId: 'meeting-cadence',
        ruleVersion: 1,
        frozenAt: startsAt,
        createdAt: startsAt,
        changedAt: startsAt,
        session: { create: { openedAt: startsAt, closedAt: endsAt, code: '000000' } },
        duty: { create: { kind: 'MEETING', startsAt, personId: people.id(index % people.count), settledAt: startsAt } },
      },
    })
    await db.agendaItem.createMany({ data: numbers(ITEMS).map((item) => itemOf(meetingId, item, startsAt)) })
    await db.attendance.createMany({
      data: numbers(Math.min(PRESENT, people.count)).map((one) => ({
        meetingId,
        personId: people.id((index + one * 7) % people.count),
        kind: one % 2 ? ('PRESENT' as const) : ('ONLINE' as const),
        at: startsAt,
      })),
    })
    await db.decision.createMany({
      data: numbers(3).map((one) => ({ meetingId, text: `第 ${one} 项决定。`, at: endsAt })),
    })
    await db.actionItem.createMany({
      data: numbers(3).map((one) => ({
        meetingId,
        text: `第 ${one} 件事`,
        ownerId: people.id(one % people.count),
        dueOn: endsAt.toISOString().slice(0, 10),
        status: 'DONE' as const,
        createdAt: startsAt,
        closedAt: endsAt,
        reminders: 2,
      })),
    })
    await writeMinutes(meetingId, endsAt)
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

const itemOf = (meetingId: string, index: number, at: Date) => ({
  meetingId,
  source: 'organiser',
  key: `organiser:${index}`,
  titleZh: `第 ${index} 个议题`,
  titleEn: `Item ${index}`,
  minutes: 10,
  position: index + 1,
  addedAt: at,
  changedAt: at,
  outcome: 'DONE' as const,
})

/** Two pages of text, published. */
async function writeMinutes(meetingId: string, at: Date) {
  const text = numbers(ITEMS)
    .map((item) => `## 第 ${item} 个议题\n\n${'讨论了推理服务的吞吐与时延。'.repeat(20)}`)
    .join('\n\n')
  const written = { status: 'PUBLISHED' as const, text, searchText: text.toLowerCase(), publishedAt: at }
  await db.minutes.create({ data: { meetingId, ...written, createdAt: at, updatedAt: at } })
  await db.minutesRevision.create({ data: { meetingId, number: 1, text, at } })
}
