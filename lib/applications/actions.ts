'use server'
import { accountAction } from '@/lib/auth/action'
import { approveApplication, rejectApplication, submitApplication, withdrawApplication } from './commands'
import { applicationSchema, approvalSchema, rejectionSchema, withdrawalSchema } from './schema'

export const submitApplicationAction = accountAction(applicationSchema, submitApplication, {
  limit: { name: 'application', points: 20, seconds: 3600 },
  then: () => '/me?done=application-submitted',
})

export const approveApplicationAction = accountAction(approvalSchema, approveApplication, {
  then: ({ id }) => `/admin/applications/${id}?done=application-approved`,
})

export const rejectApplicationAction = accountAction(rejectionSchema, rejectApplication, {
  then: ({ id }) => `/admin/applications/${id}?done=application-rejected`,
})

export const withdrawApplicationAction = accountAction(withdrawalSchema, withdrawApplication, {
  then: () => '/me?done=application-withdrawn',
})
