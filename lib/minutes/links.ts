import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { lockMeeting } from '@/lib/meetings/load'
import { accepted, type Outcome, refused } from '@/lib/outcome'

type Done = Promise<Outcome<{ slug: string }>>
type Link = { meetingId: string; kind: 'RECORDING' | 'SLIDES' | 'OTHER'; title: string; url?: string | undefined }

/** Puts a recording, slides or the like beside the minutes. */
export const addLink = (actor: AccountActor, { meetingId, kind, title, url }: Link, at: Date): Done =>
  attempt(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId)
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    if (!meeting || !url) return refused('meeting-not-found')
    const { id } = await tx.meetingLink.create({ data: { meetingId, kind, title, url, addedAt: at } })
    await record(tx, actor, { action: 'meeting-link.added', subject: `meeting-link:${id}`, at })
    return accepted({ slug: meeting.slug })
  })

export const removeLink = (actor: AccountActor, { linkId }: { linkId: string }, at: Date): Done =>
  attempt(async (tx) => {
    const link = await tx.meetingLink.findFirst({ where: { id: linkId }, select: { meetingId: true } })
    const meeting = link && (await lockMeeting(tx, link.meetingId))
    authorize(actor, 'meeting.arrange', meeting ?? { organiserId: null })
    if (!meeting) return refused('link-not-found')
    const { count } = await tx.meetingLink.deleteMany({ where: { id: linkId } })
    if (count === 0) return refused('link-not-found')
    await record(tx, actor, { action: 'meeting-link.removed', subject: `meeting-link:${linkId}`, at })
    return accepted({ slug: meeting.slug })
  })
