'use server'
import { accountAction } from '@/lib/auth/action'
import { appealSubmission, decideAppeal, revokeAcceptance } from './commands/appealing'
import { acceptSubmission, handBackSubmission, rejectSubmission, takeNext, takeSubmission } from './commands/judging'
import { submitBatch, withdrawSubmission } from './commands/submitting'
import {
  acceptSchema,
  appealDecisionSchema,
  appealSchema,
  batchSchema,
  rejectSchema,
  submissionIdSchema,
  takeNextSchema,
} from './schema'

export const submitBatchAction = accountAction(batchSchema, submitBatch, {
  next: ({ slug, doubles }) =>
    `/campaigns/${slug}?done=${doubles > 0 ? 'submissions-sent-doubles' : 'submissions-sent'}`,
})

export const withdrawSubmissionAction = accountAction(submissionIdSchema, withdrawSubmission, {
  next: ({ id }) => `/me/submissions/${id}?done=submission-withdrawn`,
})

export const takeSubmissionAction = accountAction(submissionIdSchema, takeSubmission, {
  next: ({ id }) => `/admin/submissions/${id}?done=submission-taken`,
})

export const takeNextAction = accountAction(takeNextSchema, takeNext, {
  next: ({ id }) => `/admin/submissions/${id}?done=submission-taken`,
})

export const handBackSubmissionAction = accountAction(submissionIdSchema, handBackSubmission, {
  next: () => '/admin/submissions?done=submission-handed-back',
})

export const acceptSubmissionAction = accountAction(acceptSchema, acceptSubmission, {
  next: ({ id }) => `/admin/submissions/${id}?done=submission-accepted`,
})

export const rejectSubmissionAction = accountAction(rejectSchema, rejectSubmission, {
  next: ({ id }) => `/admin/submissions/${id}?done=submission-rejected`,
})

export const appealSubmissionAction = accountAction(appealSchema, appealSubmission, {
  next: ({ id }) => `/me/submissions/${id}?done=submission-appealed`,
})

export const decideAppealAction = accountAction(appealDecisionSchema, decideAppeal, {
  next: ({ id }) => `/admin/submissions/${id}?done=appeal-decided`,
})

export const revokeAcceptanceAction = accountAction(rejectSchema, revokeAcceptance, {
  next: ({ id }) => `/admin/submissions/${id}?done=submission-revoked`,
})
