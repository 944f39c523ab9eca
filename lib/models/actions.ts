'use server'
import { accountAction } from '@/lib/auth/action'
import { addModel, editModel } from './commands'
import { modelSchema, newModelSchema } from './schema'

export const addModelAction = accountAction(newModelSchema, addModel, {
  next: ({ slug }) => `/models/${slug}?done=model-added`,
})

export const editModelAction = accountAction(modelSchema, editModel, {
  next: ({ slug }) => `/models/${slug}?done=model-saved`,
})
