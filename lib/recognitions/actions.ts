'use server'
import { accountAction } from '@/lib/auth/action'
import { grantRecognition, withdrawRecognition } from './commands'
import { declineProposed, grantProposed, proposeRecognition, takeBackProposal } from './proposals'
import { decisionSchema, declineSchema, grantSchema, proposalSchema, takeBackSchema, withdrawalSchema } from './schema'

export const grantRecognitionAction = accountAction(grantSchema, grantRecognition, {
  next: ({ slug }) => `/admin/people/${slug}?done=recognition-granted`,
})

export const withdrawRecognitionAction = accountAction(withdrawalSchema, withdrawRecognition, {
  next: ({ slug }) => `/admin/people/${slug}?done=recognition-withdrawn`,
})

export const proposeRecognitionAction = accountAction(proposalSchema, proposeRecognition, {
  next: ({ id }) => `/recognitions/${id}?done=recognition-proposed`,
})

export const grantProposedAction = accountAction(decisionSchema, grantProposed, {
  next: ({ id }) => `/recognitions/${id}?done=recognition-granted`,
})

export const declineProposedAction = accountAction(declineSchema, declineProposed, {
  next: ({ id }) => `/recognitions/${id}?done=recognition-declined`,
})

export const takeBackProposalAction = accountAction(takeBackSchema, takeBackProposal, {
  next: ({ id }) => `/recognitions/${id}?done=recognition-taken-back`,
})
