'use server'
import { accountAction, buttonAction } from '@/lib/auth/action'
import { discardDraft, saveDraft, submitApplication, withdrawApplication } from './commands/applying'
import { assignApplication } from './commands/assignment'
import { approveMany, type BulkResult, rejectMany } from './commands/bulk'
import { answerQuestion, askApplicant } from './commands/conversation'
import { approveApplication, rejectApplication } from './commands/review'
import {
  applicationSchema,
  approvalSchema,
  assignmentSchema,
  bulkApprovalSchema,
  bulkRejectionSchema,
  discardSchema,
  draftSchema,
  messageSchema,
  rejectionSchema,
  withdrawalSchema,
} from './schema'

export const submitApplicationAction = buttonAction(
  accountAction(applicationSchema, submitApplication, {
    limit: { name: 'application', points: 20, seconds: 3600 },
    next: () => '/me?done=application-submitted',
  }),
  {
    draft: accountAction(draftSchema, saveDraft, {
      limit: { name: 'application-draft', points: 60, seconds: 3600 },
      next: () => '/join/apply?done=draft-saved',
    }),
  },
)

export const discardDraftAction = accountAction(discardSchema, discardDraft, {
  next: () => '/me?done=draft-discarded',
})

export const withdrawApplicationAction = accountAction(withdrawalSchema, withdrawApplication, {
  next: () => '/me?done=application-withdrawn',
})

export const answerQuestionAction = accountAction(messageSchema, answerQuestion, {
  limit: { name: 'application-answer', points: 30, seconds: 3600 },
  next: ({ id }) => `/me/applications/${id}?done=application-answered`,
})

export const askApplicantAction = accountAction(messageSchema, askApplicant, {
  next: ({ id }) => `/admin/applications/${id}?done=application-asked`,
})

export const approveApplicationAction = accountAction(approvalSchema, approveApplication, {
  next: ({ id }) => `/admin/applications/${id}?done=application-approved`,
})

export const rejectApplicationAction = accountAction(rejectionSchema, rejectApplication, {
  next: ({ id }) => `/admin/applications/${id}?done=application-rejected`,
})

export const assignApplicationAction = accountAction(assignmentSchema, assignApplication, {
  next: ({ id }) => `/admin/applications/${id}?done=application-assigned`,
})

/** What became of each stands in the address of the list: see components/applications/bulk-result.tsx. */
const resultIn = ({ went, not, back }: BulkResult) => {
  const query = new URLSearchParams(back)
  if (went.length > 0) query.set('went', went.join(','))
  if (not.length > 0) query.set('not', not.map(({ id, reason }) => `${id}.${reason}`).join(','))
  return `/admin/applications?${query}`
}

export const decideManyAction = buttonAction(accountAction(bulkApprovalSchema, approveMany, { next: resultIn }), {
  reject: accountAction(bulkRejectionSchema, rejectMany, { next: resultIn }),
})
