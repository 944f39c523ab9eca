// Which mail an account may turn off. What concerns oneself alone (signing in, one's own application, role, sign-up or
// vote) always goes; so does the maintainers' weekly mail: it carries the audit log's head to where no server reaches.
import type { LetterKind } from '@/lib/mail/compose'

export const mailTopics = ['reminders', 'meetings', 'campaigns', 'review', 'digest'] as const
export type MailTopic = (typeof mailTopics)[number]

/** What a letter belongs to. One that is not listed can't be turned off. */
const topics: Partial<Record<LetterKind, MailTopic>> = {
  'vote-reminder': 'reminders',
  'event-reminder-day': 'reminders',
  'event-reminder-hour': 'reminders',
  'talk-slides-due': 'reminders',
  'duty-reminder': 'reminders',
  'task-nudge': 'reminders',
  'action-item': 'reminders',
  'meeting-moved': 'meetings',
  'meeting-day-chosen': 'meetings',
  'meeting-cancelled': 'meetings',
  'meeting-poll': 'meetings',
  'agenda-frozen': 'meetings',
  'campaign-announced': 'campaigns',
  'application-waiting': 'review',
  'application-assigned': 'review',
  'application-answer': 'review',
  'claim-waiting': 'review',
  'correction-waiting': 'review',
  'recommendation-wanted': 'review',
  'task-claim-asked': 'review',
  'task-review-asked': 'review',
  'appeal-waiting': 'review',
  'vote-to-confirm': 'review',
  'group-code-expiring': 'review',
  'redemption-waiting': 'review',
  digest: 'digest',
  'event-recap': 'digest',
}

export const topicOf = (kind: LetterKind): MailTopic | null => topics[kind] ?? null

/** Of all topics those that an account has turned off, given those that it wants. */
export const refusedTopics = (wanted: readonly MailTopic[]): MailTopic[] =>
  mailTopics.filter((topic) => !wanted.includes(topic))
