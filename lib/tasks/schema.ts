import { z } from 'zod'
import { isSlug, optionalLine, requiredLine, requiredText, rowId } from '@/lib/forms/fields'
import { linkLines } from '@/lib/forms/link-lines'
import { quarterPattern } from './quarters'
import { difficulties, publicStatuses } from './rules'

export const TEXT_MAXIMUM = 5000
export const SUMMARY_MAXIMUM = 300
export const MOST_ITEMS = 20
const ITEM_MAXIMUM = 300

const quarter = z.string().regex(quarterPattern)

const slug = z
  .string()
  .trim()
  .max(80)
  // /admin/tasks/new is the form.
  .refine((value) => isSlug(value) && value !== 'new', { params: { key: 'not-a-slug' } })

/** One item of the checklist a line. */
const items = requiredText(MOST_ITEMS * (ITEM_MAXIMUM + 1))
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  )
  .refine((lines) => new Set(lines).size === lines.length, { params: { key: 'item-twice' } })
  .refine((lines) => lines.length <= MOST_ITEMS, { params: { key: 'too-many-items' } })
  .refine((lines) => lines.every((line) => line.length <= ITEM_MAXIMUM), { params: { key: 'item-too-long' } })

/** Between commas of either script. */
const skills = optionalLine(300).transform((typed) => [
  ...new Set(
    (typed ?? '')
      .split(/[,，、]/)
      .map((skill) => skill.trim())
      .filter((skill) => skill !== ''),
  ),
])

const facts = {
  titleZh: requiredLine(120),
  titleEn: requiredLine(160),
  summaryZh: requiredText(SUMMARY_MAXIMUM),
  summaryEn: requiredText(SUMMARY_MAXIMUM),
  backgroundZh: requiredText(TEXT_MAXIMUM),
  backgroundEn: requiredText(TEXT_MAXIMUM),
  deliverablesZh: requiredText(TEXT_MAXIMUM),
  deliverablesEn: requiredText(TEXT_MAXIMUM),
  checklistZh: items,
  checklistEn: items,
  areaId: z.string().max(60),
  difficulty: z.enum(difficulties),
  skills,
  estimateWeeks: z.coerce.number().int().min(1).max(52),
  rewardId: z.string().max(60),
  rewardNoteZh: optionalLine(200),
  rewardNoteEn: optionalLine(200),
  mentorId: rowId,
  links: linkLines,
}

/** Areas, rewards and mentors that there are, and lists of one length, are asked for by the command. */
export const taskSchema = z.strictObject({ quarter, slug, ...facts })
export type TaskInput = z.output<typeof taskSchema>

/** `changedAt`: of the task that the form was made on, in milliseconds. */
export const taskEditSchema = z.strictObject({ taskId: rowId, changedAt: z.coerce.number().int(), ...facts })
export type TaskEdit = z.output<typeof taskEditSchema>
export type TaskFacts = Omit<TaskEdit, 'taskId' | 'changedAt'>

export const taskIdSchema = z.strictObject({ taskId: rowId })

/** `count`: how many drafts stood on the page. */
export const publishSchema = z.strictObject({ quarter, count: z.coerce.number().int().min(1).max(1000) })

const choice = z
  .string()
  .regex(/^[0-9a-f-]{36}\.(carry|close|leave)$/)
  .transform((value) => ({ taskId: value.slice(0, 36), choice: value.slice(37) as 'carry' | 'close' | 'leave' }))

/** What becomes of each unfinished task of a quarter. */
export const refreshSchema = z.strictObject({
  quarter,
  reason: optionalLine(200),
  choices: z.array(choice).min(1).max(100),
})
export type RefreshInput = z.output<typeof refreshSchema>

export const quarterFilterSchema = z.object({ quarter: quarter.optional().catch(undefined) })

const one = (list: z.ZodType<string>) => list.optional().catch(undefined)

/** The list's address. What it can't read counts as not said. */
export const taskFilterSchema = z.object({
  quarter: one(quarter),
  area: one(
    z
      .string()
      .max(60)
      .refine((value) => isSlug(value)),
  ),
  difficulty: z.enum(difficulties).optional().catch(undefined),
  status: z.enum(publicStatuses).optional().catch(undefined),
  reward: one(
    z
      .string()
      .max(60)
      .refine((value) => isSlug(value)),
  ),
  q: optionalLine(80).catch(undefined),
  after: one(z.string().max(100)),
})
export type TaskFilter = z.output<typeof taskFilterSchema>

/** The filter as an address has it, without the page. */
export function taskQuery({ after: _, ...filter }: TaskFilter, change: Partial<TaskFilter> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...change })) if (value) query.set(name, String(value))
  return query.toString()
}
