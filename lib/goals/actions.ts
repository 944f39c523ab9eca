'use server'
import { accountAction } from '@/lib/auth/action'
import { enterFigure, withdrawFigure } from './commands/figures'
import { addGoal, editGoal, removeGoal } from './commands/goals'
import { addTarget, editTarget, removeTarget } from './commands/targets'
import { copyGoals, publishGoals } from './commands/years'
import {
  copySchema,
  figureSchema,
  figureWithdrawalSchema,
  goalRemovalSchema,
  goalSchema,
  newGoalSchema,
  newTargetSchema,
  publicationSchema,
  removalSchema,
  targetSchema,
} from './schema'

export const copyGoalsAction = accountAction(copySchema, copyGoals, {
  next: ({ year }) => `/admin/goals/${year}?done=goals-copied`,
})

export const publishGoalsAction = accountAction(publicationSchema, publishGoals, {
  next: ({ year }) => `/admin/goals/${year}?done=goals-published`,
})

export const editGoalAction = accountAction(goalSchema, editGoal, {
  next: ({ year }) => `/admin/goals/${year}?done=goal-saved`,
})

export const addGoalAction = accountAction(newGoalSchema, addGoal, {
  next: ({ year }) => `/admin/goals/${year}?done=goal-added`,
})

export const removeGoalAction = accountAction(goalRemovalSchema, removeGoal, {
  next: ({ year }) => `/admin/goals/${year}?done=goal-removed`,
})

export const editTargetAction = accountAction(targetSchema, editTarget, {
  next: ({ year }) => `/admin/goals/${year}?done=target-saved`,
})

export const addTargetAction = accountAction(newTargetSchema, addTarget, {
  next: ({ year }) => `/admin/goals/${year}?done=target-saved`,
})

export const removeTargetAction = accountAction(removalSchema, removeTarget, {
  next: ({ year }) => `/admin/goals/${year}?done=target-removed`,
})

export const enterFigureAction = accountAction(figureSchema, enterFigure, {
  next: ({ slug }) => `/goals/${slug}?done=figure-entered`,
})

export const withdrawFigureAction = accountAction(figureWithdrawalSchema, withdrawFigure, {
  next: ({ slug }) => `/goals/${slug}?done=figure-withdrawn`,
})
