import { z } from 'zod'
import { mailTopics } from './rules'

/** The topics that are wanted; an unticked box sends nothing. */
export const mailChoiceSchema = z.strictObject({ topics: z.array(z.enum(mailTopics)).max(mailTopics.length) })

export const mailRefusalSchema = z.strictObject({ key: z.string().max(100) })
