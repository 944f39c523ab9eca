import { z } from 'zod'
import { requiredFile } from '@/lib/uploads/schema'

/** `expiresOn`: the first day, in the SIG's zone, on which the code no longer works. */
export const groupCodeSchema = z.strictObject({ file: requiredFile, expiresOn: z.iso.date() })

export type GroupCodeInput = z.output<typeof groupCodeSchema>

export const withdrawCodeSchema = z.strictObject({})
