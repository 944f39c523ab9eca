'use server'
import { accountAction } from '@/lib/auth/action'
import { addAbsence, markCoreDeveloper, removeAbsence, skipTurn, tickChecklist, unmarkCoreDeveloper } from './commands'
import {
  absenceSchema,
  answerSwapSchema,
  askSwapSchema,
  checklistSchema,
  coreDeveloperSchema,
  removeAbsenceSchema,
  skipTurnSchema,
  withdrawSwapSchema,
} from './schema'
import { answerSwap, askSwap, withdrawSwap } from './swaps'

const toRota = (done: string) => () => `/meetings/rota?done=${done}`

export const skipTurnAction = accountAction(skipTurnSchema, skipTurn, { next: toRota('turn-skipped') })

export const askSwapAction = accountAction(askSwapSchema, askSwap, { next: toRota('swap-asked') })

export const answerSwapAction = accountAction(answerSwapSchema, answerSwap, { next: toRota('swap-answered') })

export const withdrawSwapAction = accountAction(withdrawSwapSchema, withdrawSwap, { next: toRota('swap-withdrawn') })

export const addAbsenceAction = accountAction(absenceSchema, addAbsence, { next: toRota('absence-added') })

export const removeAbsenceAction = accountAction(removeAbsenceSchema, removeAbsence, {
  next: toRota('absence-removed'),
})

export const markCoreDeveloperAction = accountAction(coreDeveloperSchema, markCoreDeveloper, {
  next: toRota('core-developer-marked'),
})

export const unmarkCoreDeveloperAction = accountAction(coreDeveloperSchema, unmarkCoreDeveloper, {
  next: toRota('core-developer-unmarked'),
})

export const tickChecklistAction = accountAction(checklistSchema, tickChecklist, {
  next: ({ path }) => `${path}?done=checklist-saved`,
})
