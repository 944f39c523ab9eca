import { z } from 'zod'
import { optionalText, requiredText, rowId } from '@/lib/forms/fields'

export const revocationSchema = z.strictObject({ certificateId: rowId, reason: requiredText(500) })

export const deliverySchema = z.strictObject({ rewardId: rowId, note: optionalText(500) })
