import { db } from '@/lib/db/client'
import { VERSION } from '@/lib/people/directory-entry'
import { nameKeys, sortKeyOf } from '@/lib/people/name-keys'
import { makeBulkCampaigns } from './bulk-campaigns'
import { makeBulkGoals } from './bulk-goals'

import { makeBulkMeetings } from './bulk-meetings'
import { makeBulkPoints } from './bulk-points'
import { makeBulkTasks } from './bulk-tasks'
import { inParts, uuid } from './in-parts'

export type Amount = {
  people: number
  events: number
  signUps: number
  applications: number
  meetings: number
  tasks: number
  /** Articles, and as many upstream features, models and recognitions. */
  articles: number
  /** Entries of the ledger. */
  points: number
  submissions: number
}

/** A year of meetings; the bench compares with ten at the most. */
const MEETINGS_A_YEAR = 26
const MOST_YEARS = 10

/** What a lively SIG has after a few years; the bench compares it with twenty times as much. */
export const usual: Amount = {
  people: 500,
  events: 100,
  signUps: 5_000,
  applications: 200,
  meetings: MEETINGS_A_YEAR,
  tasks: 50,
  articles: 40,
  points: 500,
  submissions: 500,
}

export const times = (factor: number): Amount => ({
  people: usual.people * factor,
  events: usual.events * factor,
  signUps: usual.signUps * factor,
  applications: usual.applications * factor,
  meetings: usual.meetings * Math.min(factor, MOST_YEARS),
  articles: usual.articles * factor,
  // A hundred times as many where the rest is twenty times as much.
  tasks: factor > 1 ? usual.tasks * factor * 5 : usual.tasks,
  points: factor > 1 ? usual.points * factor * 5 : usual.points,
  submissions: factor > 1 ? usual.submissions * factor * 5 : usual.submissions,
})

const DAY = 86_400_000

/** Members, events before and after `at`, sign-ups spread over them, and what else a SIG gathers, written without the commands. */
export async function makeBulk(
  { people, events, signUps, applications, meetings, tasks, articles, points, submissions }: Amount,
  at: Date,
): Promise<void> {
  const person = (index: number) => uuid('1', index)
  const event = (index: number) => uuid('2', index)
  const each = Math.ceil(signUps / events)
  const days = (count: number) => new Date(at.getTime() + count * DAY)

  await inParts(
    people,
    (index) => {
      const name = nameOf(index)
      return { id: person(index), slug: `bulk-${index}`, name, nameKey: name.toLowerCase(), createdAt: days(-400) }
    },
    (data) => db.person.createMany({ data }),
  )
  await inParts(
    people,
    (index) => ({
      personId: person(index),
      role: 'MEMBER' as const,
      since: days(-300),
      source: 'BOOTSTRAP' as const,
      ruleId: 'member-admission',
      ruleVersion: 1,
      openKey: `${person(index)}:MEMBER`,
    }),
    (data) => db.roleTerm.createMany({ data }),
  )
  await enterAll(people, person, days(-300))
  await inParts(
    events,
    (index) => {
      // Half are still to come, so that lists fill a page with the least data, too.
      const startsAt = index % 2 ? days(-1 - index / 10) : days(1 + index / 10)
      return {
        id: event(index),
        slug: `bulk-${index}`,
        kind: 'SHARING_SESSION' as const,
        titleZh: `第 ${index} 次分享`,
        titleEn: `Session ${index}`,
        themeZh: `主题 ${index % 20}`,
        themeEn: `Theme ${index % 20}`,
        searchKey: `第 ${index} 次分享\nsession ${index}\n线上\nonline`,
        descriptionZh: '议题若干。',
        descriptionEn: 'Several talks.',
        placeZh: '线上',
        placeEn: 'Online',
        startsAt,
        endsAt: new Date(startsAt.getTime() + DAY / 12),
        signUpOpensAt: new Date(startsAt.getTime() - 30 * DAY),
        signUpClosesAt: startsAt,
        capacity: 1000,
        taken: each,
        queued: each,
        createdAt: days(-400),
      }
    },
    (data) => db.event.createMany({ data }),
  )
  await inParts(
    signUps,
    (index) => {
      const [eventId, personId] = [event(index % events), person((index * 7 + Math.floor(index / people)) % people)]
      const position = Math.floor(index / events) + 1
      return { eventId, personId, status: 'CONFIRMED' as const, position, signedUpAt: days(-200) }
    },
    (data) => db.signUp.createMany({ data }),
  )
  await makeApplications(applications, at)
  await makeBulkMeetings(meetings, { count: people, id: person }, at)
  await makeBulkCampaigns(submissions, { count: people, id: person }, at)
  await makeCrowdedEvent({ people, signUps }, at)
  await makeTalks({ people, events }, at)
  await makeBulkTasks(tasks, { count: people, id: person }, at)
  await makeBulkGoals(articles, { count: people, id: person }, at)
  await makeBulkPoints(points, { count: people, id: person }, at)
}

/** One event that as many people signed up for as for all the others together; most of them wait. */
async function makeCrowdedEvent({ people, signUps }: Pick<Amount, 'people' | 'signUps'>, at: Date): Promise<void> {
  const [id, capacity] = [uuid('4', 0), Math.min(10_000, signUps / 10)]
  const startsAt = new Date(at.getTime() + 200 * DAY)
  await db.event.create({
    data: {
      ...{
        id,
        slug: 'bulk-crowded',
        kind: 'OTHER',
        capacity,
        taken: capacity,
        waiting: signUps - capacity,
        queued: signUps,
      },
      ...{ titleZh: '人很多的活动', titleEn: 'Crowded', descriptionZh: '说明。', descriptionEn: 'Words.' },
      ...{ placeZh: '线上', placeEn: 'Online', startsAt, endsAt: new Date(startsAt.getTime() + DAY / 12) },
      ...{ signUpOpensAt: at, signUpClosesAt: startsAt, createdAt: at },
    },
  })
  await inParts(
    signUps,
    (index) => ({
      eventId: id,
      personId: uuid('1', index % people),
      status: index < capacity ? ('CONFIRMED' as const) : ('WAITING' as const),
      position: index + 1,
      signedUpAt: at,
    }),
    (data) => db.signUp.createMany({ data }),
  )
}

/** Two talks for each event. */
async function makeTalks({ people, events }: Pick<Amount, 'people' | 'events'>, at: Date): Promise<void> {
  const [talk, speaker] = [(index: number) => uuid('5', index), (index: number) => uuid('1', index % people)]
  await inParts(
    events * 2,
    (index) => ({
      ...{ id: talk(index), proposerId: speaker(index), status: 'ACCEPTED' as const, title: `Talk ${index}` },
      ...{ abstract: 'Words.', language: 'ZH' as const, minutes: 30, areas: [], sessionId: uuid('2', index % events) },
      ...{ createdAt: at, changedAt: at, submittedAt: at, decidedAt: at },
    }),
    (data) => db.talk.createMany({ data }),
  )
  await inParts(
    events * 2,
    (index) => ({ talkId: talk(index), personId: speaker(index), status: 'ACCEPTED' as const, invitedAt: at }),
    (data) => db.talkSpeaker.createMany({ data }),
  )
}

/** As `enterDirectory` does it, in few statements; of fifty affiliations, and every other one of an area. */
async function enterAll(count: number, person: (index: number) => string, since: Date): Promise<void> {
  await inParts(
    count,
    (index) => ({
      personId: person(index),
      sortKey: sortKeyOf(nameOf(index)),
      standing: 'MEMBER' as const,
      since,
      areas: index % 2 ? '|inference-acceleration|' : '',
      version: VERSION,
    }),
    (data) => db.directoryEntry.createMany({ data }),
  )
  const keys = Array.from({ length: count }, (_, index) => [
    ...nameKeys(nameOf(index)).map((key) => ({ personId: person(index), kind: 'NAME' as const, key })),
    { personId: person(index), kind: 'AFFILIATION' as const, key: `institute${index % 50}` },
  ]).flat()
  await inParts(
    keys.length,
    (index) => keys[index] ?? { personId: '', kind: 'NAME' as const, key: '' },
    (data) => db.directoryKey.createMany({ data }),
  )
}

const nameOf = (index: number) => `Person ${String(index).padStart(6, '0')}`

/** Half of them wait for a decision. */
async function makeApplications(count: number, at: Date): Promise<void> {
  const user = (index: number) => uuid('3', index)
  await inParts(
    count,
    (index) => ({ id: user(index), email: `bulk-${index}@example.org` }),
    (data) => db.user.createMany({ data }),
  )
  await inParts(
    count,
    (index) => {
      const isOpen = index % 2 === 0
      const submittedAt = new Date(at.getTime() - index * 60_000)
      return {
        userId: user(index),
        status: isOpen ? ('SUBMITTED' as const) : ('REJECTED' as const),
        name: `Applicant ${String(index).padStart(6, '0')}`,
        affiliation: 'Institute 0001',
        kind: 'STUDENT' as const,
        areas: [],
        motivation: 'To learn.',
        handles: {},
        consentVersion: '1',
        submittedAt,
        decidedAt: isOpen ? null : at,
        ruleId: 'member-admission',
        ruleVersion: 1,
        openKey: isOpen ? user(index) : null,
      }
    },
    (data) => db.membershipApplication.createMany({ data }),
  )
}
