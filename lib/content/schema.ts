import { z } from 'zod'
import { contrast } from './contrast'

const text = z.string().trim().min(1, 'is empty')
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' })

/** A calendar day, `2025-01-31`, in the SIG's time zone. */
export const day = z.iso.date('must be a real date such as 2025-01-31')
export const localized = z.strictObject({ zh: text, en: text })

const roleId = z.enum(['member', 'committer', 'maintainer'])
export type RoleId = z.infer<typeof roleId>

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
export type Weekday = z.infer<typeof weekday>

/** The days are alternatives: a meeting is held on one of them. `time` is local to the SIG. */
export const cadence = z.strictObject({
  everyWeeks: z.int().min(1).max(52),
  weekdays: unique(z.array(weekday).min(1), (name) => name),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 19:00'),
})
export type Cadence = z.infer<typeof cadence>

/** Body text in these colours must be readable (WCAG AA) on the paper of each colour scheme. */
const colour = (paper: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1f5fa8')
    .refine((value) => contrast(value, paper) >= 4.5, `must have a contrast of at least 4.5 on ${paper}`)

const area = z.strictObject({ id: slug, name: localized, summary: localized })
export type Area = z.infer<typeof area>

const host = z.string().regex(/^[a-z0-9.-]+(:\d+)?$/, 'must be a host such as git.example.org')

/** Where issues and pull requests lie, besides the well-known forges; without a style, further hosts of one of those. */
const forge = z.strictObject({
  id: slug,
  style: z.enum(['github', 'gitee', 'gitcode', 'gitlab', 'gitea']).optional(),
  hosts: z.array(host).min(1),
})

const repositoryPath = z
  .string()
  .regex(/^[a-z0-9-]+(\/[\w.-]+){2,}$/i, 'must be a forge and a repository such as gitee/owner/repository')

/** sig.yaml */
export const siteSchema = z.strictObject({
  id: slug,
  name: localized,
  shortName: localized,
  tagline: localized,
  summary: localized,
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Asia/Shanghai'),
  meeting: cadence,
  brand: z.strictObject({ light: colour('#ffffff'), dark: colour('#1f1e1c') }),
  areas: unique(z.array(area).min(1), ({ id }) => id, 'id'),
  links: unique(z.array(z.strictObject({ id: slug, name: localized, url: webAddress })), ({ id }) => id, 'id'),
  repositories: unique(
    z.array(
      z.strictObject({ id: slug, name: text, summary: localized, url: webAddress, issues: webAddress.optional() }),
    ),
    ({ id }) => id,
    'id',
  ),
  contact: z.strictObject({ name: localized, url: webAddress }).optional(),
  forges: unique(z.array(forge), ({ id }) => id, 'id').default([]),
  movedRepositories: unique(
    z.array(z.strictObject({ from: repositoryPath, to: repositoryPath })),
    ({ from }) => from,
    'from',
  ).default([]),
})
export type Site = z.infer<typeof siteSchema>

const person = z.strictObject({
  slug,
  name: text,
  /** The name in its own script, where it is known. */
  nativeName: text.optional(),
  role: z.enum(['committer', 'maintainer']),
  since: day,
  title: localized,
  affiliation: localized,
  background: localized,
  duty: localized.optional(),
  /** Ids of sig.yaml's areas. */
  areas: unique(z.array(slug), (id) => id),
  handles: z
    .strictObject({
      gitee: text.optional(),
      atomgit: text.optional(),
      gitcode: text.optional(),
      github: text.optional(),
    })
    .optional(),
})
export type FoundingPerson = z.infer<typeof person>

/** roster.yaml */
export const rosterSchema = z.strictObject({ people: unique(z.array(person), (one) => one.slug, 'slug') })
export type Roster = z.infer<typeof rosterSchema>

const holiday = z
  .strictObject({ from: day, to: day.optional(), name: localized })
  .refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], message: '"to" is earlier than "from"' })

/** holidays/<year>.yaml: days on which no meeting is planned. */
export const holidaysSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  days: unique(z.array(holiday), ({ from }) => from, 'from'),
})
export type Holiday = z.infer<typeof holiday>

/** What the portal can count, now or later. A target without a counter takes figures by hand. */
export const metricIds = [
  'charter-published',
  'maintainers',
  'committers',
  'members',
  'followers',
  'senior-developers',
  'excellent-developers',
  'models-supported',
  'core-features-within-two-days',
  'experience-participations',
  'experience-people',
  'livestreams-held',
  'articles-published',
] as const
export type MetricId = (typeof metricIds)[number]

const target = z.strictObject({
  id: slug,
  text: localized,
  unit: localized,
  target: z.number().positive(),
  comparison: z.enum(['at-least', 'at-most']),
  metric: z.enum(metricIds).nullable(),
})
export type Target = z.infer<typeof target>

const goal = z.strictObject({
  id: slug,
  title: localized,
  summary: localized,
  targets: unique(z.array(target).min(1), ({ id }) => id, 'id'),
  /** What the year promises without a figure. */
  commitments: unique(z.array(z.strictObject({ id: slug, text: localized })), ({ id }) => id, 'id').default([]),
})
export type Goal = z.infer<typeof goal>

/** goals/<year>.yaml */
export const goalsSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  goals: unique(z.array(goal).min(1), ({ id }) => id, 'id'),
})
export type Goals = z.infer<typeof goalsSchema>

const frontMatter = {
  title: text,
  description: text,
  /** Place in its folder's list; pages without one come last. */
  order: z.int().optional(),
}

/** What stands between the dashes of a page, by where the page lies. */
export const frontMatterSchema = (pageSlug: string) => {
  if (pageSlug.startsWith('news/')) return z.strictObject({ ...frontMatter, date: day })
  if (pageSlug === 'privacy') return z.strictObject({ ...frontMatter, version: z.int().min(1), date: day })
  return z.strictObject(frontMatter)
}

export type PageSummary = {
  /** The path below the locale, such as `about` or `news/2026-11-22-opening`. */
  slug: string
  title: string
  description: string
  order?: number | undefined
  /** News: when it was published. Privacy: since when it holds. */
  date?: string | undefined
  /** Privacy: the number that a consent records. */
  version?: number | undefined
}

export type TocEntry = { id: string; text: string; depth: 2 | 3 }

/** `html` is sanitised, carries no script and no style attribute. */
export type Page = PageSummary & { html: string; toc: TocEntry[] }

/** Refuses a list that holds two entries with the same key; the problem points at the second. */
export function unique<T extends z.ZodType>(list: z.ZodArray<T>, key: (entry: z.output<T>) => string, field?: string) {
  return list.superRefine((entries, context) => {
    const seen = new Set<string>()
    entries.forEach((entry, index) => {
      const value = key(entry)
      if (seen.has(value)) {
        const path = field === undefined ? [index] : [index, field]
        context.addIssue({ code: 'custom', path, message: `"${value}" is used twice` })
      }
      seen.add(value)
    })
  })
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export { roleId, slug, text }
