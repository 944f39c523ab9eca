'use server'
import { accountAction } from '@/lib/auth/action'
import { addItem, dropItem, moveItem, publishDraft, setMinutes } from './arrange'
import { propose, withdrawProposal } from './commands'
import {
  addItemSchema,
  dropItemSchema,
  moveItemSchema,
  proposalSchema,
  publishDraftSchema,
  setMinutesSchema,
  withdrawProposalSchema,
} from './schema'

const toAgenda =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/meetings/${slug}/organise?done=${done}#agenda`

export const proposeAction = accountAction(proposalSchema, propose, { next: () => '/meetings/propose?done=proposed' })

export const withdrawProposalAction = accountAction(withdrawProposalSchema, withdrawProposal, {
  next: () => '/meetings/propose?done=proposal-withdrawn',
})

export const moveItemAction = accountAction(moveItemSchema, moveItem, { next: toAgenda('agenda-changed') })

export const setMinutesAction = accountAction(setMinutesSchema, setMinutes, { next: toAgenda('agenda-changed') })

export const dropItemAction = accountAction(dropItemSchema, dropItem, { next: toAgenda('agenda-changed') })

export const addItemAction = accountAction(addItemSchema, addItem, { next: toAgenda('agenda-changed') })

export const publishDraftAction = accountAction(publishDraftSchema, publishDraft, { next: toAgenda('draft-published') })
