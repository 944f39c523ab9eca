'use server'
import { accountAction } from '@/lib/auth/action'
import { dropClock, editClock, startClock } from './commands'
import { clockSchema, dropSchema, newClockSchema } from './schema'

export const startClockAction = accountAction(newClockSchema, startClock, {
  next: ({ id }) => `/adaptations/${id}?done=clock-started`,
})

export const editClockAction = accountAction(clockSchema, editClock, {
  next: ({ id }) => `/adaptations/${id}?done=clock-saved`,
})

export const dropClockAction = accountAction(dropSchema, dropClock, {
  next: ({ id }) => `/adaptations/${id}?done=clock-dropped`,
})
