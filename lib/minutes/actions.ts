'use server'
import { accountAction } from '@/lib/auth/action'
import { beginMinutes, handBack, handIn, publishMinutes, reviseMinutes, saveMinutes } from './commands'
import { addLink, removeLink } from './links'
import { addLinkSchema, meetingSchema, removeLinkSchema, reviseMinutesSchema, saveMinutesSchema } from './schema'

const toMinutes =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/meetings/${slug}/minutes?done=${done}`

export const beginMinutesAction = accountAction(meetingSchema, beginMinutes, { next: toMinutes('minutes-begun') })

export const saveMinutesAction = accountAction(saveMinutesSchema, saveMinutes, { next: toMinutes('minutes-saved') })

export const handInAction = accountAction(meetingSchema, handIn, { next: toMinutes('minutes-handed-in') })

export const handBackAction = accountAction(meetingSchema, handBack, { next: toMinutes('minutes-handed-back') })

export const publishMinutesAction = accountAction(meetingSchema, publishMinutes, {
  next: toMinutes('minutes-published'),
})

export const reviseMinutesAction = accountAction(reviseMinutesSchema, reviseMinutes, {
  next: toMinutes('minutes-revised'),
})

export const addLinkAction = accountAction(addLinkSchema, addLink, { next: toMinutes('link-added') })

export const removeLinkAction = accountAction(removeLinkSchema, removeLink, { next: toMinutes('link-removed') })
