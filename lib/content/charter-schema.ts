import { z } from 'zod'
import { cadence, day, localized, roleId, slug, unique } from './schema'

/** An exact share, written `1/2`: majorities are never compared as floating-point numbers. */
const fraction = z
  .string()
  .regex(/^[1-9]\d?\/[1-9]\d?$/, 'must be a fraction such as 1/2')
  .transform((written) => {
    const [numerator = 0, denominator = 1] = written.split('/').map(Number)
    return { numerator, denominator }
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, 'must be at most 1')
export type Fraction = z.infer<typeof fraction>

const range = z
  .strictObject({ from: z.int().min(1), to: z.int().min(1) })
  .refine(({ from, to }) => from <= to, '"from" is greater than "to"')
const organiser = z.enum(['committer', 'maintainer', 'core-developer'])
const named = z.strictObject({ id: slug, name: localized })
const namedList = unique(z.array(named).min(1), ({ id }) => id, 'id')
const roleList = unique(z.array(roleId).min(1), (id) => id)

/** The electorate never holds the nominee or the recused. Passed when votes for > `moreThan` × `of`. */
export const voteRuleSchema = z.strictObject({
  venue: z.enum(['regular-meeting']),
  electorate: roleList,
  moreThan: fraction,
  of: z.enum(['electorate', 'votes-cast']),
  /** The share of the electorate that must vote at all. */
  quorum: fraction.optional(),
  ballot: z.enum(['named', 'secret']),
})
export type VoteRule = z.infer<typeof voteRuleSchema>

const election = z.strictObject({
  /** The role that a candidate holds already, and for how long at the least. */
  holds: roleId,
  tenure: z.strictObject({ years: z.int().min(1) }).optional(),
  area: z.boolean(),
  workPlan: z.boolean(),
  recommendations: z.strictObject({ from: roleId, atLeast: z.int().min(1) }).optional(),
  /** What people judge and no count can show. */
  judgements: unique(z.array(z.strictObject({ id: slug, text: localized })), ({ id }) => id, 'id'),
  vote: voteRuleSchema,
  /** How long someone waits after a vote that did not carry; without it, until the next regular meeting. */
  retryAfter: z.strictObject({ days: z.int().min(1) }).optional(),
})
export type ElectionParameters = z.infer<typeof election>

const rule = <Id extends string, P extends z.ZodType>(id: Id, parameters: P) =>
  z.strictObject({
    id: z.literal(id),
    version: z.int().min(1),
    effective: day,
    title: localized,
    text: localized,
    parameters,
  })

const anyRule = z.discriminatedUnion('id', [
  rule('member-admission', z.strictObject({ application: z.literal('form'), decidedBy: roleList })),
  rule('committer-election', election),
  rule('maintainer-election', election),
  rule(
    'meeting-cadence',
    z.strictObject({
      ...cadence.shape,
      /** A day in a week that has a meeting; without it the series begins in the week that the rule takes effect in. */
      anchor: day.optional(),
      /** How long a meeting is planned to take. */
      minutes: z.int().min(15).max(480).default(60),
      agenda: unique(z.array(named.extend({ kind: z.enum(['fixed', 'elective']) })).min(1), ({ id }) => id, 'id'),
    }),
  ),
  rule(
    'organiser-rotation',
    z.strictObject({ meeting: z.array(organiser).min(1), sharingSession: z.array(organiser).min(1) }),
  ),
  rule(
    'sharing-sessions',
    z.strictObject({ everyMonths: range, talks: range, speakers: z.enum(['anyone', 'members']) }),
  ),
  rule(
    'feature-tasks',
    z.strictObject({ publishedEvery: z.enum(['month', 'quarter', 'year']), organisers: roleList, rewards: namedList }),
  ),
  /** How long after its appearance upstream something may take to be adapted. */
  rule('core-adaptation', z.strictObject({ withinHours: z.int().min(1).max(8760) })),
  /** Titles that the SIG gives for a year. Criteria are judged by people: none is a count. */
  rule(
    'developer-recognition',
    z.strictObject({
      proposedBy: roleList,
      decidedBy: roleList,
      /** Records of the portal or links that a proposal points at. */
      evidence: z.strictObject({ atLeast: z.int().min(1).max(20) }),
      titles: unique(
        z
          .array(
            z.strictObject({
              id: z.enum(['senior-developer', 'excellent-developer', 'senior-evangelist', 'evangelist']),
              criteria: z.array(localized).min(1),
            }),
          )
          .min(1),
        ({ id }) => id,
        'id',
      ),
    }),
  ),
  rule(
    'experience-campaigns',
    z.strictObject({
      schedule: z.enum(['irregular', 'monthly', 'quarterly']),
      submissions: z.array(z.enum(['issue', 'pull-request'])).min(1),
      kinds: namedList,
    }),
  ),
])
export type Rule = z.infer<typeof anyRule>
export type RuleId = Rule['id']
export type ElectionRule = Extract<Rule, { parameters: ElectionParameters }>

const role = z.strictObject({
  id: roleId,
  name: localized,
  duty: localized.optional(),
  benefits: z.array(localized).min(1),
  /** The rule by which one comes to hold it. */
  rule: z.enum(['member-admission', 'committer-election', 'maintainer-election']),
})
export type RoleDescription = z.infer<typeof role>

const requiredRules = ['member-admission', 'committer-election', 'maintainer-election', 'meeting-cadence'] as const

/** charter.yaml. A changed rule is a further entry with the same id, a higher version and a later effective date. */
export const charterSchema = z
  .strictObject({
    roles: unique(z.array(role).length(roleId.options.length), ({ id }) => id, 'id'),
    rules: z.array(anyRule),
    /** What stands in the form where a candidate writes their work plan: questions to answer. No rule. */
    workPlanTemplate: localized.optional(),
  })
  .superRefine(({ rules }, context) => {
    for (const id of requiredRules) {
      if (!rules.some((one) => one.id === id))
        context.addIssue({ code: 'custom', path: ['rules'], message: `the rule "${id}" is missing` })
    }
    rules.forEach((one, index) => {
      const earlier = rules.slice(0, index).findLast(({ id }) => id === one.id)
      if (earlier && (one.version <= earlier.version || one.effective <= earlier.effective))
        context.addIssue({
          code: 'custom',
          path: ['rules', index, one.version <= earlier.version ? 'version' : 'effective'],
          message: `must be later than version ${earlier.version} of "${one.id}", in force since ${earlier.effective}`,
        })
    })
  })

/** `timeZone` is sig.yaml's: a rule comes into force at its midnight. */
export type Charter = z.infer<typeof charterSchema> & { timeZone: string }
