import { db } from '@/lib/db/client'
import { days, hours, present } from './clock'
import { nextNumber } from './people'

type Times = { startsAt?: Date; endsAt?: Date; signUpOpensAt?: Date; signUpClosesAt?: Date }

/** An event in a week, open for sign-up since yesterday and until it begins, unless said otherwise. */
export async function makeEvent({
  slug = `event-${nextNumber()}`,
  capacity = 20,
  taken = 0,
  status = 'PUBLISHED',
  joinUrl = null,
  startsAt = days(7),
  endsAt = hours(2, startsAt),
  signUpOpensAt = days(-1),
  signUpClosesAt = startsAt,
}: Times & {
  slug?: string
  capacity?: number
  taken?: number
  status?: 'PUBLISHED' | 'CANCELLED'
  joinUrl?: string | null
} = {}) {
  return db.event.create({
    data: {
      slug,
      kind: 'SHARING_SESSION',
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
      createdAt: present,
    },
  })
}
