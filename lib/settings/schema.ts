import { z } from 'zod'
import { optionalLine, optionalLink, requiredNumber } from '@/lib/forms/fields'

const tick = z.literal('yes').optional()
const count = (least: number, most: number) => requiredNumber(least, most).pipe(z.int())

/** The contact is given whole or not at all: the command says which field is missing. */
export const settingsSchema = z.strictObject({
  contactZh: optionalLine(60),
  contactEn: optionalLine(80),
  contactUrl: optionalLink,
  capacity: count(1, 10_000),
  opensDaysBefore: count(0, 365),
  closesHoursBefore: count(0, 720),
  takesApplications: tick,
  takesFollowers: tick,
  /** Empty: never. */
  pointsExpireMonths: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.coerce.number().int().min(1).max(120).optional(),
  ),
})
export type SettingsInput = z.output<typeof settingsSchema>
