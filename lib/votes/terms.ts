import { z } from 'zod'
import { type VoteRule, voteRuleSchema } from '@/lib/content/charter-schema'

const fraction = z.strictObject({ numerator: z.int(), denominator: z.int() })

const kept = voteRuleSchema.extend({ moreThan: fraction, quorum: fraction.optional() })

/** The rule's parameters as an election has kept them. Throws for anything else. */
export const termsOf = (terms: unknown): VoteRule => kept.parse(terms)
