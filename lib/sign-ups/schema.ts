import { z } from 'zod'
import { optionalText, requiredLine, rowId } from '@/lib/forms/fields'

const answer = optionalText(500)

/** Whether an answer is wanted says the event: see `answersTo`. */
export const signUpSchema = z.strictObject({ eventId: rowId, answer1: answer, answer2: answer, answer3: answer })

export type SignUpInput = z.output<typeof signUpSchema>

export const cancelSignUpSchema = z.strictObject({ eventId: rowId })

export const acceptPlaceSchema = z.strictObject({ eventId: rowId })

/** As it was read from the screen: `lib/check-in/code.ts` forgives case, spaces and hyphens. */
export const checkInSchema = z.strictObject({ eventId: rowId, code: requiredLine(40) })

export const tickOffSchema = z.strictObject({ signUpId: rowId })

const storedAnswers = z.array(z.strictObject({ id: z.string(), answer: z.string() })).nullable()

/** The answers of a sign-up's row. */
export const answersOf = (row: { answers: unknown }) => storedAnswers.parse(row.answers) ?? []
