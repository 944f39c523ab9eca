'use server'
import { accountAction } from '@/lib/auth/action'
import { cancelMeeting, chooseDay, moveMeeting, setJoinLink } from './commands'
import { revokeFeed, subscribe } from './feed'
import { answerPoll, openPoll } from './poll'
import {
  answerPollSchema,
  cancelMeetingSchema,
  chooseDaySchema,
  joinLinkSchema,
  moveMeetingSchema,
  noFields,
  openPollSchema,
} from './schema'

const toOrganise =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/meetings/${slug}/organise?done=${done}`

export const chooseDayAction = accountAction(chooseDaySchema, chooseDay, { next: toOrganise('day-chosen') })

export const openPollAction = accountAction(openPollSchema, openPoll, { next: toOrganise('poll-opened') })

export const answerPollAction = accountAction(answerPollSchema, answerPoll, {
  next: ({ slug }) => `/meetings/${slug}?done=poll-answered`,
})

export const moveMeetingAction = accountAction(moveMeetingSchema, moveMeeting, { next: toOrganise('meeting-moved') })

export const cancelMeetingAction = accountAction(cancelMeetingSchema, cancelMeeting, {
  next: toOrganise('meeting-cancelled'),
})

export const setJoinLinkAction = accountAction(joinLinkSchema, setJoinLink, { next: toOrganise('join-link-set') })

export const subscribeAction = accountAction(noFields, subscribe, { next: () => '/me?done=feed-made#calendar' })

export const revokeFeedAction = accountAction(noFields, revokeFeed, { next: () => '/me?done=feed-revoked#calendar' })
