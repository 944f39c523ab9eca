'use server'
import { accountAction } from '@/lib/auth/action'
import { chooseNaming, correctPoints } from './commands'
import { correctionSchema, namingSchema } from './schema'

export const chooseNamingAction = accountAction(namingSchema, chooseNaming, {
  next: () => '/me/points?done=points-naming',
})

export const correctPointsAction = accountAction(correctionSchema, correctPoints, {
  next: ({ slug }) => `/admin/points/${slug}?done=points-corrected`,
})
