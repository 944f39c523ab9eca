'use server'
import { accountAction } from '@/lib/auth/action'
import { checkIn, noteAttendance, sendApologies } from './attendance'
import { closeSession, openSession, settleItem, turnTo } from './commands'
import { keepNote, saveNote } from './notes'
import { closeActionItem, noteActionItem, noteDecision } from './results'
import {
  actionItemSchema,
  apologiesSchema,
  attendanceSchema,
  checkInSchema,
  closeActionSchema,
  closeSessionSchema,
  currentItemSchema,
  decisionSchema,
  noteSchema,
  openSessionSchema,
  outcomeSchema,
} from './schema'

const toSession =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/meetings/${slug}/session?done=${done}`

export const openSessionAction = accountAction(openSessionSchema, openSession, { next: toSession('session-opened') })

/** The address differs for each item: Next shows nothing anew where only what stands behind `#` does. */
export const turnToAction = accountAction(currentItemSchema, turnTo, {
  next: ({ slug, itemId }) => `/meetings/${slug}/session?item=${itemId}#current`,
})

export const settleItemAction = accountAction(outcomeSchema, settleItem, { next: toSession('item-settled') })

export const closeSessionAction = accountAction(closeSessionSchema, closeSession, {
  next: ({ slug }) => `/meetings/${slug}/minutes?done=session-closed`,
})

/** A code has a million values: ten tries in ten minutes an account. */
export const checkInAction = accountAction(checkInSchema, checkIn, {
  next: ({ slug }) => `/meetings/${slug}?done=checked-in`,
  limit: { name: 'check-in', points: 10, seconds: 600 },
})

export const sendApologiesAction = accountAction(apologiesSchema, sendApologies, {
  next: ({ slug }) => `/meetings/${slug}?done=apologies-sent`,
})

export const noteAttendanceAction = accountAction(attendanceSchema, noteAttendance, {
  next: toSession('attendance-noted'),
})

export const noteDecisionAction = accountAction(decisionSchema, noteDecision, { next: toSession('decision-noted') })

export const noteActionItemAction = accountAction(actionItemSchema, noteActionItem, {
  next: toSession('action-item-noted'),
})

export const closeActionItemAction = accountAction(closeActionSchema, closeActionItem, {
  next: () => '/me?done=action-item-closed',
})

export const saveNoteAction = accountAction(noteSchema, saveNote, { next: toSession('note-saved') })

/** Called while someone types: several times a minute for each item. */
export const keepNoteAction = accountAction(noteSchema, keepNote, {
  next: toSession('note-saved'),
  stay: ({ outcome, revision, text }) => ({ outcome, revision, text }),
  limit: { name: 'keep-note', points: 240, seconds: 60 },
})
