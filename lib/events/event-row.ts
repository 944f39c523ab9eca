import 'server-only'
import { instantOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import type { EventTimes } from './rules'
import type { EventFactsInput } from './schema'

type TypedTimes = Record<keyof EventTimes, string>

/** Times typed in the SIG's zone, as the instants that they are. */
export function timesOf({ startsAt, endsAt, signUpOpensAt, signUpClosesAt }: TypedTimes): EventTimes {
  const { timeZone } = getSite()
  return {
    startsAt: instantOf(startsAt, timeZone),
    endsAt: instantOf(endsAt, timeZone),
    signUpOpensAt: instantOf(signUpOpensAt, timeZone),
    signUpClosesAt: instantOf(signUpClosesAt, timeZone),
  }
}

/** The columns that a form fills in as they are. */
export const factsOf = (input: EventFactsInput) => ({
  kind: input.kind,
  titleZh: input.titleZh,
  titleEn: input.titleEn,
  themeZh: input.themeZh ?? null,
  themeEn: input.themeEn ?? null,
  descriptionZh: input.descriptionZh,
  descriptionEn: input.descriptionEn,
  placeZh: input.placeZh,
  placeEn: input.placeEn,
  joinUrl: input.joinUrl ?? null,
  joinUrlForAll: input.joinUrlForAll ?? false,
  capacity: input.capacity,
  acceptHours: input.acceptHours ?? null,
})
