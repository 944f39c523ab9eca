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

export const consentSchema = z.strictObject({ version: z.string().max(20) })
