import { z } from 'zod'

/** A filter's field: what does not fit counts as not given. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\0]*$/)
  .optional()
  .catch(undefined)
const day = z.iso.date().optional().catch(undefined)
const place = z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined)

/** The viewer's filters as they stand in its address. `after`: the place that a page continues behind. */
export const auditFilterSchema = z.object({
  /** `system`, `visitor`, a person's slug or name, or a reference of the log. */
  who: words,
  /** The beginning of an action: `application`, `application.approved`. */
  action: words,
  /** The beginning of a subject: `event:`, `event:<id>`. */
  subject: words,
  /** Days of the SIG's zone, both inclusive. */
  from: day,
  to: day,
  after: place,
})

export type AuditFilter = z.output<typeof auditFilterSchema>
