import { z } from 'zod'
import { requiredText } from '@/lib/forms/fields'

export const REPORT_MAXIMUM = 60_000

const year = z.coerce.number().int().min(2000).max(2999)
const version = z.coerce.number().int().min(1)

export const reportYearSchema = z.strictObject({ year })

export const reportSchema = z.strictObject({
  year,
  version,
  textZh: requiredText(REPORT_MAXIMUM),
  textEn: requiredText(REPORT_MAXIMUM),
})
export type ReportInput = z.output<typeof reportSchema>

export const reportVersionSchema = z.strictObject({ year, version })
export type ReportVersion = z.output<typeof reportVersionSchema>
