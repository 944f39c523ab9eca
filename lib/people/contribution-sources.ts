import 'server-only'
import { type Sql, sql } from '@/lib/db/sql'
import type people from '@/lib/i18n/messages/zh/people'
import type { HideableField } from './rules'

/** What someone may have done: names its words (`people.contribution.<kind>`, `eligibility.part.<kind>`). */
export type ContributionKind = keyof typeof people.contribution

export type ContributionSource = {
  kind: ContributionKind
  /** The person's choice who sees it. */
  field: Extract<HideableField, 'contributions' | 'attendance'>
  /** Where its page lies, before the slug. */
  folder: '/talks' | '/tasks' | '/articles' | '/campaigns' | '/events' | '/meetings'
  /**
   * One row for each thing done: "id", "slug", "titleZh", "titleEn" and "at", in this order. A meeting has no title
   * but its day. The instant decides whether it counts yet.
   */
  rows: (personId: string) => Sql
}

const heldEvents = sql`SELECT "id", "slug", "titleZh", "titleEn", "startsAt" AS "at", "endsAt" AS "countsFrom"
  FROM "Event" WHERE "status" = 'PUBLISHED'`

/** A feature whose work should stand in profiles, and as evidence in nominations, adds a line. */
export const contributionSources: readonly ContributionSource[] = [
  {
    // Talks given, alone or with others, at sessions that have begun.
    kind: 'talks-given',
    field: 'contributions',
    folder: '/talks',
    rows: (personId) => sql`
      SELECT "Talk"."id", "Talk"."id" AS "slug", "title" AS "titleZh", "title" AS "titleEn",
        "startsAt" AS "at", "startsAt" AS "countsFrom"
      FROM "TalkSpeaker" JOIN "Talk" ON "Talk"."id" = "talkId" JOIN "Event" ON "Event"."id" = "sessionId"
      WHERE "TalkSpeaker"."personId" = ${personId} AND "TalkSpeaker"."status" = 'ACCEPTED'
        AND "Talk"."status" = 'ACCEPTED' AND "Event"."status" = 'PUBLISHED'`,
  },
  {
    // By their certificates; one that was revoked does not count.
    kind: 'tasks-done',
    field: 'contributions',
    folder: '/tasks',
    rows: (personId) => sql`
      SELECT "id", "taskSlug" AS "slug", "taskTitleZh" AS "titleZh", "taskTitleEn" AS "titleEn",
        "issuedAt" AS "at", "issuedAt" AS "countsFrom"
      FROM "Certificate" WHERE "personId" = ${personId} AND "revokedAt" IS NULL`,
  },
  {
    kind: 'articles',
    field: 'contributions',
    folder: '/articles',
    rows: (personId) => sql`
      SELECT "id", "id" AS "slug", "title" AS "titleZh", "title" AS "titleEn",
        COALESCE("publishedAt", "proposedAt") AS "at", COALESCE("publishedAt", "proposedAt") AS "countsFrom"
      FROM "Article" WHERE "authorId" = ${personId} AND "status" = 'PUBLISHED'`,
  },
  {
    // Issues and pull requests that were accepted in experience campaigns.
    kind: 'reports-accepted',
    field: 'contributions',
    folder: '/campaigns',
    rows: (personId) => sql`
      SELECT "Submission"."id", "slug", "linkKey" AS "titleZh", "linkKey" AS "titleEn",
        "submittedAt" AS "at", "submittedAt" AS "countsFrom"
      FROM "Submission" JOIN "Campaign" ON "Campaign"."id" = "campaignId"
      WHERE "personId" = ${personId} AND "Submission"."status" = 'ACCEPTED'`,
  },
  {
    // Events held that a person set up, or whose turn it was to organise them.
    kind: 'events-organised',
    field: 'contributions',
    folder: '/events',
    rows: (personId) => sql`${heldEvents} AND ("createdById" = ${personId} OR "id" IN
      (SELECT "eventId" FROM "Duty" WHERE "personId" = ${personId} AND "cancelledAt" IS NULL))`,
  },
  {
    // Regular meetings that were a person's turn to organise.
    kind: 'meetings-organised',
    field: 'contributions',
    folder: '/meetings',
    rows: (personId) => sql`
      SELECT "Meeting"."id", "slug", NULL AS "titleZh", NULL AS "titleEn",
        "Duty"."startsAt" AS "at", "Duty"."startsAt" AS "countsFrom"
      FROM "Duty" JOIN "Meeting" ON "Meeting"."id" = "meetingId"
      WHERE "personId" = ${personId} AND "kind" = 'MEETING' AND "Duty"."cancelledAt" IS NULL`,
  },
  {
    // Published minutes that a person wrote last.
    kind: 'minutes-written',
    field: 'contributions',
    folder: '/meetings',
    rows: (personId) => sql`
      SELECT "Meeting"."id", "slug", NULL AS "titleZh", NULL AS "titleEn",
        "Meeting"."startsAt" AS "at", "Meeting"."startsAt" AS "countsFrom"
      FROM "Minutes" JOIN "Meeting" ON "Meeting"."id" = "meetingId"
      WHERE "authorId" = ${personId} AND "Minutes"."status" = 'PUBLISHED'`,
  },
  {
    // Events held to which a person came: by their own check-in, or ticked off by an organiser.
    kind: 'events-attended',
    field: 'attendance',
    folder: '/events',
    rows: (personId) => sql`${heldEvents} AND "id" IN
      (SELECT "SignUp"."eventId" FROM "SignUp" JOIN "EventAttendance" ON "signUpId" = "SignUp"."id"
       WHERE "SignUp"."personId" = ${personId})`,
  },
  {
    // Regular meetings at which a person was noted as present, there or from afar.
    kind: 'meetings-attended',
    field: 'attendance',
    folder: '/meetings',
    rows: (personId) => sql`
      SELECT "Meeting"."id", "slug", NULL AS "titleZh", NULL AS "titleEn",
        "Meeting"."startsAt" AS "at", "Meeting"."startsAt" AS "countsFrom"
      FROM "Attendance" JOIN "Meeting" ON "Meeting"."id" = "meetingId"
      WHERE "personId" = ${personId} AND "Attendance"."kind" IN ('PRESENT', 'ONLINE')`,
  },
]
