'use server'
import { accountAction } from '@/lib/auth/action'
import { answerInvitation, editTalk, inviteSpeaker, proposeTalk, submitTalk, withdrawTalk } from './commands'
import { giveFeedback } from './feedback'
import { decideTalk, publishDecisions, releaseTalk, reviewTalk } from './review'
import {
  answerInvitationSchema,
  decideTalkSchema,
  editTalkSchema,
  feedbackSchema,
  inviteSpeakerSchema,
  proposeTalkSchema,
  publishDecisionsSchema,
  reviewTalkSchema,
  slidesSchema,
  talkRecordingSchema,
  talkSchema,
} from './schema'
import { addSlides, addTalkRecording } from './slides'

export const proposeTalkAction = accountAction(proposeTalkSchema, proposeTalk, {
  next: ({ id, status }) => `/me/talks/${id}?done=${status === 'DRAFT' ? 'talk-drafted' : 'talk-submitted'}`,
})

export const editTalkAction = accountAction(editTalkSchema, editTalk, {
  next: ({ id }) => `/me/talks/${id}?done=talk-edited`,
})

export const submitTalkAction = accountAction(talkSchema, submitTalk, {
  next: ({ id }) => `/me/talks/${id}?done=talk-submitted`,
})

export const withdrawTalkAction = accountAction(talkSchema, withdrawTalk, {
  next: ({ id }) => `/me/talks/${id}?done=talk-withdrawn`,
})

export const inviteSpeakerAction = accountAction(inviteSpeakerSchema, inviteSpeaker, {
  next: ({ id }) => `/me/talks/${id}?done=speaker-invited`,
})

export const answerInvitationAction = accountAction(answerInvitationSchema, answerInvitation, {
  next: ({ answer }) => `/me/talks?done=${answer === 'ACCEPTED' ? 'invitation-accepted' : 'invitation-declined'}`,
})

export const addSlidesAction = accountAction(slidesSchema, addSlides, {
  next: ({ id }) => `/me/talks/${id}?done=slides-added`,
})

export const reviewTalkAction = accountAction(reviewTalkSchema, reviewTalk, {
  next: ({ id }) => `/admin/talks/${id}?done=talk-reviewed`,
})

export const decideTalkAction = accountAction(decideTalkSchema, decideTalk, {
  next: ({ id }) => `/admin/talks/${id}?done=verdict-noted`,
})

export const publishDecisionsAction = accountAction(publishDecisionsSchema, publishDecisions, {
  next: ({ slug }) => `/admin/events/${slug}?done=decisions-published`,
})

export const releaseTalkAction = accountAction(talkSchema, releaseTalk, {
  next: ({ id }) => `/admin/talks/${id}?done=talk-released`,
})

export const addTalkRecordingAction = accountAction(talkRecordingSchema, addTalkRecording, {
  next: ({ id }) => `/admin/talks/${id}?done=recording-added`,
})

export const giveFeedbackAction = accountAction(feedbackSchema, giveFeedback, {
  next: ({ id }) => `/talks/${id}?done=feedback-given`,
})
