import 'server-only'
import { instantOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { type Settings, signUpTimes } from '@/lib/settings/rules'
import type { EventTimes } from './rules'
import type { EventFactsInput } from './schema'

type TypedTimes = Pick<EventFactsInput, keyof EventTimes>

/** Times typed in the SIG's zone, as the instants that they are; those of sign-up may be left to the settings. */
export function timesOf(typed: TypedTimes, settings: Settings): EventTimes {
  const { timeZone } = getSite()
  const { endsAt, signUpOpensAt, signUpClosesAt } = typed
  const startsAt = instantOf(typed.startsAt, timeZone)
  const { opensAt, closesAt } = signUpTimes(startsAt, settings)
  return {
    startsAt,
    endsAt: instantOf(endsAt, timeZone),
    signUpOpensAt: signUpOpensAt ? instantOf(signUpOpensAt, timeZone) : opensAt,
    signUpClosesAt: signUpClosesAt ? instantOf(signUpClosesAt, timeZone) : closesAt,
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
