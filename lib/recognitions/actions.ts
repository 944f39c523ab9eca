'use server'
import { accountAction } from '@/lib/auth/action'
import { grantRecognition, withdrawRecognition } from './commands'
import { grantSchema, withdrawalSchema } from './schema'

export const grantRecognitionAction = accountAction(grantSchema, grantRecognition, {
  next: ({ slug }) => `/admin/people/${slug}?done=recognition-granted`,
})

export const withdrawRecognitionAction = accountAction(withdrawalSchema, withdrawRecognition, {
  next: ({ slug }) => `/admin/people/${slug}?done=recognition-withdrawn`,
})
