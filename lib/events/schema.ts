import { z } from 'zod'
import {
  isSlug,
  localTime,
  optionalLink,
  optionalLocalTime,
  optionalText,
  requiredLine,
  requiredText,
  rowId,
} from '@/lib/forms/fields'
import { listFilterSchema } from '@/lib/lists/schema'
import { optionalFile } from '@/lib/uploads/schema'

export const eventKinds = ['SHARING_SESSION', 'EXPERIENCE', 'OTHER'] as const
export type EventKind = (typeof eventKinds)[number]

/** How organisers look for events. */
export const organisedStandings = ['UPCOMING', 'PAST', 'DRAFT', 'CANCELLED'] as const
export type OrganisedStanding = (typeof organisedStandings)[number]

export const organisedFilterSchema = listFilterSchema(organisedStandings)

export const DESCRIPTION_MAXIMUM = 5000
export const RECAP_MAXIMUM = 20_000

/** An event asks at most so many questions. */
export const QUESTION_SLOTS = [1, 2, 3] as const

/** Addresses below /events and /admin/events that are pages of their own. */
const reserved = ['new', 'archive']

const slug = z
  .string()
  .trim()
  .max(80)
  .refine((value) => isSlug(value) && !reserved.includes(value), { params: { key: 'not-a-slug' } })

const box = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

const question = optionalText(200)

/** Times are local to the SIG's zone; their order is checked by `refuseTimes`. */
const facts = {
  kind: z.enum(eventKinds),
  titleZh: requiredLine(120),
  titleEn: requiredLine(160),
  themeZh: optionalText(120),
  themeEn: optionalText(160),
  descriptionZh: requiredText(DESCRIPTION_MAXIMUM),
  descriptionEn: requiredText(DESCRIPTION_MAXIMUM),
  placeZh: requiredLine(120),
  placeEn: requiredLine(160),
  joinUrl: optionalLink,
  joinUrlForAll: box,
  startsAt: localTime,
  endsAt: localTime,
  /** Left out: as the maintainers' settings say. */
  signUpOpensAt: optionalLocalTime,
  signUpClosesAt: optionalLocalTime,
  capacity: z.coerce.number().int().min(1).max(10_000),
  acceptHours: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(168).optional(),
  ),
  question1Zh: question,
  question1En: question,
  question1Required: box,
  question2Zh: question,
  question2En: question,
  question2Required: box,
  question3Zh: question,
  question3En: question,
  question3Required: box,
  cover: optionalFile,
}

export const eventSchema = z.strictObject({
  ...facts,
  slug,
  status: z.enum(['PUBLISHED', 'DRAFT']).default('PUBLISHED'),
})

export const editEventSchema = z.strictObject({ ...facts, eventId: rowId, removeCover: box })

type Optional<T, Required extends keyof T> = Pick<T, Required> & Partial<Omit<T, Required>>

/** What every event says; a form leaves out the rest. */
type Needed = 'kind' | `${'title' | 'description' | 'place'}${'Zh' | 'En'}` | `${'starts' | 'ends'}At` | 'capacity'
export type EventInput = Optional<z.output<typeof eventSchema>, Needed | 'slug'>
export type EditEventInput = Optional<z.output<typeof editEventSchema>, Needed | 'eventId'>
export type EventFactsInput = Omit<EditEventInput, 'eventId' | 'removeCover'>

export const publishEventSchema = z.strictObject({ eventId: rowId })

export const cancelEventSchema = z.strictObject({ eventId: rowId })

export const recapSchema = z.strictObject({
  eventId: rowId,
  recordingUrl: optionalLink,
  recapZh: optionalText(RECAP_MAXIMUM),
  recapEn: optionalText(RECAP_MAXIMUM),
})

export type Question = { id: string; zh: string; en: string; required: boolean }

const storedQuestions = z
  .array(z.strictObject({ id: z.string(), zh: z.string(), en: z.string(), required: z.boolean() }))
  .nullable()

/** The questions of an event's row. */
export const questionsOf = (row: { questions: unknown }): Question[] => storedQuestions.parse(row.questions) ?? []

/** The questions that a form holds; or the field that lacks its text, for a question stands in both languages. */
export function questionsIn(input: EventFactsInput): { questions: Question[] } | { missing: string } {
  const questions: Question[] = []
  for (const slot of QUESTION_SLOTS) {
    const [zh, en] = [input[`question${slot}Zh`], input[`question${slot}En`]]
    if (zh && en) questions.push({ id: `q${slot}`, zh, en, required: input[`question${slot}Required`] ?? false })
    else if (zh || en) return { missing: `question${slot}${zh ? 'En' : 'Zh'}` }
  }
  return { questions }
}
