import { z } from 'zod'
import { optionalText, requiredText, rowId } from '@/lib/forms/fields'

export const STATEMENT_MAXIMUM = 5000
export const WORK_PLAN_MAXIMUM = 10_000
export const COMMENT_MAXIMUM = 2000
const MOST_LINKS = 20

/** One link a line and, if one likes, what it shows after it: `https://example.org/1 a review`. */
const links = z
  .string()
  .max(10_000)
  .default('')
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  )
  .refine((lines) => lines.length <= MOST_LINKS, { params: { key: 'too-many-links' } })
  .refine((lines) => lines.every(isLinkLine), { params: { key: 'not-link-lines' } })
  .transform((lines) => lines.map(linkOf))

/** Whether the nominee meets the charter, and whether `area` and `evidence` exist, is asked by the command. */
export const nominationSchema = z.strictObject({
  nomineeId: rowId,
  role: z.enum(['COMMITTER', 'MAINTAINER']),
  area: optionalText(60),
  statement: requiredText(STATEMENT_MAXIMUM),
  workPlan: optionalText(WORK_PLAN_MAXIMUM),
  evidence: z.array(z.string().max(80)).max(100),
  links,
})
export type NominationInput = z.output<typeof nominationSchema>

export const acceptanceSchema = z.strictObject({
  nominationId: rowId,
  area: optionalText(60),
  workPlan: optionalText(WORK_PLAN_MAXIMUM),
})
export type AcceptanceInput = z.output<typeof acceptanceSchema>

export const nominationIdSchema = z.strictObject({ nominationId: rowId })

export const recommendationSchema = z.strictObject({ nominationId: rowId, text: requiredText(COMMENT_MAXIMUM) })

export const commentSchema = z.strictObject({ nominationId: rowId, text: requiredText(COMMENT_MAXIMUM) })

const webLink = z.url({ protocol: /^https$/, hostname: z.regexes.domain })

function isLinkLine(line: string): boolean {
  const { address, title } = linkOf(line)
  const isText = !/\p{Cc}|\p{Cs}/u.test(line)
  return isText && webLink.safeParse(address).success && address.length <= 500 && title.length <= 500
}

function linkOf(line: string): { address: string; title: string } {
  const [address = '', ...words] = line.split(' ')
  return { address, title: words.join(' ') || address }
}

const word = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .catch('')

/** The form's address: for whom and for which role, or a name to look for. Anything else counts as absent. */
export const nominationFormSchema = z.object({
  person: word,
  q: word,
  role: z.enum(['committer', 'maintainer']).nullish().catch(null),
})
