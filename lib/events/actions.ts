'use server'
import { accountAction } from '@/lib/auth/action'
import { cancelEvent, createEvent, editEvent, publishEvent, writeRecap } from './commands'
import { cancelEventSchema, editEventSchema, eventSchema, publishEventSchema, recapSchema } from './schema'

export const createEventAction = accountAction(eventSchema, createEvent, {
  next: ({ slug, status }) => `/admin/events/${slug}?done=${status === 'DRAFT' ? 'event-drafted' : 'event-created'}`,
})

export const editEventAction = accountAction(editEventSchema, editEvent, {
  next: ({ slug }) => `/admin/events/${slug}?done=event-edited`,
})

export const publishEventAction = accountAction(publishEventSchema, publishEvent, {
  next: ({ slug }) => `/admin/events/${slug}?done=event-created`,
})

export const cancelEventAction = accountAction(cancelEventSchema, cancelEvent, {
  next: ({ slug }) => `/admin/events/${slug}?done=event-cancelled`,
})

export const writeRecapAction = accountAction(recapSchema, writeRecap, {
  next: ({ slug }) => `/admin/events/${slug}?done=recap-written`,
})
