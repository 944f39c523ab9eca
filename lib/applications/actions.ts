'use server'
import { accountAction } from '@/lib/auth/action'
import { approveApplication, rejectApplication, submitApplication, withdrawApplication } from './commands'
import { applicationSchema, approvalSchema, rejectionSchema, withdrawalSchema } from './schema'

export const submitApplicationAction = accountAction(applicationSchema, submitApplication, {
  limit: { name: 'application', points: 20, seconds: 3600 },
  next: () => '/me?done=application-submitted',
})

export const approveApplicationAction = accountAction(approvalSchema, approveApplication, {
  next: ({ id }) => `/admin/applications/${id}?done=application-approved`,
})

export const rejectApplicationAction = accountAction(rejectionSchema, rejectApplication, {
  next: ({ id }) => `/admin/applications/${id}?done=application-rejected`,
})

export const withdrawApplicationAction = accountAction(withdrawalSchema, withdrawApplication, {
  next: () => '/me?done=application-withdrawn',
})
