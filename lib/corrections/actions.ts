'use server'
import { accountAction } from '@/lib/auth/action'
import { answerCorrection, requestCorrection } from './commands'
import { correctionAnswerSchema, correctionSchema } from './schema'

export const requestCorrectionAction = accountAction(correctionSchema, requestCorrection, {
  limit: { name: 'correction', points: 20, seconds: 3600 },
  next: () => '/me/corrections?done=correction-requested',
})

export const answerCorrectionAction = accountAction(correctionAnswerSchema, answerCorrection, {
  next: ({ id }) => `/admin/corrections/${id}?done=correction-answered`,
})
