'use server'
import { accountAction } from '@/lib/auth/action'
import { claimTask, withdrawClaim } from './commands/asking'
import { approveClaim, declineClaim, releaseClaim } from './commands/deciding'
import { joinClaim, leaveClaim } from './commands/joining'
import { reviewWork } from './commands/reviewing'
import { handBack, noteProgress, submitWork } from './commands/working'
import { claimIdSchema, claimSchema, endingSchema, noteSchema, reviewSchema } from './schema'

export const claimTaskAction = accountAction(claimSchema, claimTask, {
  next: ({ slug }) => `/tasks/${slug}?done=task-claim-sent`,
})

export const withdrawTaskClaimAction = accountAction(claimIdSchema, withdrawClaim, {
  next: ({ slug }) => `/tasks/${slug}?done=task-claim-withdrawn`,
})

export const joinTaskClaimAction = accountAction(claimIdSchema, joinClaim, {
  next: ({ slug }) => `/tasks/${slug}?done=task-claim-joined`,
})

export const leaveTaskClaimAction = accountAction(claimIdSchema, leaveClaim, {
  next: ({ slug }) => `/tasks/${slug}?done=task-claim-left`,
})

export const approveTaskClaimAction = accountAction(claimIdSchema, approveClaim, {
  next: ({ slug }) => `/tasks/${slug}?done=task-claim-approved`,
})

export const declineTaskClaimAction = accountAction(endingSchema, declineClaim, {
  next: ({ slug }) => `/tasks/${slug}?done=task-claim-declined`,
})

export const releaseTaskClaimAction = accountAction(endingSchema, releaseClaim, {
  next: ({ slug }) => `/tasks/${slug}?done=task-claim-released`,
})

export const noteProgressAction = accountAction(noteSchema, noteProgress, {
  next: ({ slug }) => `/tasks/${slug}?done=progress-noted`,
})

export const submitWorkAction = accountAction(claimIdSchema, submitWork, {
  next: ({ slug }) => `/tasks/${slug}?done=work-submitted`,
})

export const handBackTaskAction = accountAction(endingSchema, handBack, {
  next: ({ slug }) => `/tasks/${slug}?done=task-handed-back`,
})

export const reviewWorkAction = accountAction(reviewSchema, reviewWork, {
  next: ({ slug, verdict }) => `/tasks/${slug}?done=${verdict === 'ACCEPTED' ? 'work-accepted' : 'work-returned'}`,
})
