import { z } from 'zod'
import { deletionPhrases } from './rules'

const typed = z
  .string()
  .default('')
  .transform((value) => value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase())

export const deletionSchema = z.strictObject({
  phrase: typed.refine((value) => deletionPhrases.some((phrase) => phrase === value), {
    params: { key: 'not-the-phrase' },
  }),
})

/** The version of the privacy page that a form asks consent to; the command asks whether it is still in force. */
export const shownVersion = z.string().max(20).default('')

export const consentSchema = z.strictObject({ version: shownVersion })
