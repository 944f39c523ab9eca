import { z } from 'zod'

export const backUpSchema = z.strictObject({})
