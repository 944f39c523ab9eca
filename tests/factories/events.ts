import { localTimeOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import type { EventStatus } from '@/lib/events/rules'
import type { EditEventInput, EventKind, Question } from '@/lib/events/schema'
import { days, hours, present } from './clock'
import { nextNumber } from './people'

type Times = { startsAt?: Date; endsAt?: Date; signUpOpensAt?: Date; signUpClosesAt?: Date }

/** An event in a week, open for sign-up since yesterday and until it begins, unless said otherwise. */
export async function makeEvent({
  slug = `event-${nextNumber()}`,
  kind = 'SHARING_SESSION',
  capacity = 20,
  taken = 0,
  waiting = 0,
  status = 'PUBLISHED',
  joinUrl = null,
  acceptHours = null,
  questions = [],
  startsAt = days(7),
  endsAt = hours(2, startsAt),
  signUpOpensAt = days(-1),
  signUpClosesAt = startsAt,
}: Times & {
  slug?: string
  kind?: EventKind
  capacity?: number
  taken?: number
  waiting?: number
  status?: EventStatus
  joinUrl?: string | null
  acceptHours?: number | null
  questions?: Question[]
} = {}) {
  return db.event.create({
    data: {
      slug,
      kind,
      status,
      titleZh: '技术分享',
      titleEn: 'Sharing session',
      descriptionZh: '议题若干。',
      descriptionEn: 'Several talks.',
      placeZh: '线上',
      placeEn: 'Online',
      joinUrl,
      startsAt,
      endsAt,
      signUpOpensAt,
      signUpClosesAt,
      capacity,
      taken,
      waiting,
      acceptHours,
      questions,
      createdAt: present,
    },
  })
}

type Row = Awaited<ReturnType<typeof makeEvent>>

/** What the form to edit an event sends when only `own` was changed. */
export function editOf(event: Row, own: Partial<EditEventInput> = {}): EditEventInput {
  const local = (at: Date) => localTimeOf(at, getSite().timeZone)
  return {
    eventId: event.id,
    kind: event.kind,
    titleZh: event.titleZh,
    titleEn: event.titleEn,
    descriptionZh: event.descriptionZh,
    descriptionEn: event.descriptionEn,
    placeZh: event.placeZh,
    placeEn: event.placeEn,
    joinUrl: event.joinUrl ?? undefined,
    startsAt: local(event.startsAt),
    endsAt: local(event.endsAt),
    signUpOpensAt: local(event.signUpOpensAt),
    signUpClosesAt: local(event.signUpClosesAt),
    capacity: event.capacity,
    acceptHours: event.acceptHours ?? undefined,
    ...own,
  }
}
