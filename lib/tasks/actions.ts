'use server'
import { accountAction } from '@/lib/auth/action'
import { discardTask, draftTask, editTask } from './commands/drafting'
import { publishQuarter, refreshQuarter } from './commands/quarters'
import { publishSchema, refreshSchema, taskEditSchema, taskIdSchema, taskSchema } from './schema'

export const draftTaskAction = accountAction(taskSchema, draftTask, {
  next: ({ slug }) => `/tasks/${slug}?done=task-drafted`,
})

export const editTaskAction = accountAction(taskEditSchema, editTask, {
  next: ({ slug }) => `/tasks/${slug}?done=task-changed`,
})

export const discardTaskAction = accountAction(taskIdSchema, discardTask, {
  next: ({ quarter }) => `/admin/tasks?quarter=${quarter}&done=task-discarded`,
})

export const publishQuarterAction = accountAction(publishSchema, publishQuarter, {
  next: ({ quarter }) => `/tasks?quarter=${quarter}&done=tasks-published`,
})

export const refreshQuarterAction = accountAction(refreshSchema, refreshQuarter, {
  next: ({ quarter }) => `/admin/tasks?quarter=${quarter}&done=tasks-refreshed`,
})
