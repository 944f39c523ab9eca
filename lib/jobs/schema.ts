import { z } from 'zod'

export const runJobSchema = z.strictObject({ name: z.string().max(100) })
