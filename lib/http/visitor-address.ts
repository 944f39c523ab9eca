import { isLocale } from '@/lib/i18n/routing'

/** A page or feed that a visitor asks for, in the one spelling under which it is kept. */
export type VisitorAddress = {
  /** Path and declared query; also what Next is asked for, so that nothing else can reach a kept page. */
  url: string
  /** False where a reader's own words are in the query: such pages are rendered each time. */
  isKept: boolean
}

/** The few values under which a page is kept, or `free`: whatever a reader types or a link carries. */
type Declared = Record<string, RegExp | 'free'>

/** What the matrix of models is filtered by. */
const matrix: Declared = {
  q: 'free',
  kind: /^(LLM|MULTIMODAL)$/,
  status: /^(SUPPORTED|EXPERIMENTAL|PLANNED|RETIRED)$/,
  family: 'free',
}

/** The query parameters that pages read. Any other, and any value of another form, is dropped before a page is asked for. */
const declaredQueries: Record<string, Declared> = {
  '/adaptations': { kind: /^(FEATURE|RELEASE)$/, after: 'free' },
  '/adaptations/[slug]': { done: 'free' },
  '/articles': { year: /^2\d{3}$/, author: 'free', after: 'free' },
  '/articles/[slug]': { done: 'free' },
  '/campaigns': { after: 'free' },
  '/campaigns/[slug]': { done: 'free' },
  '/claim': { token: 'free' },
  '/archive': { year: /^2\d{3}$/, q: 'free', theme: 'free', speaker: 'free', after: 'free' },
  '/events': { show: /^past$/, after: 'free' },
  '/events/[slug]': { done: 'free' },
  '/events/[slug]/check-in': { code: 'free' },
  '/follow': { done: 'free' },
  '/follow/confirm': { token: 'free' },
  '/follow/settings': { key: 'free', done: 'free' },
  '/goals': { year: /^2\d{3}$/ },
  '/goals/[slug]': { after: 'free', done: 'free' },
  '/hall-of-fame': { after: 'free', from: 'free', tasks: 'free' },
  '/me/passport': { at: 'free' },
  '/models': { ...matrix, after: 'free' },
  '/models/[slug]': { done: 'free' },
  '/models/models.csv': matrix,
  '/models/models.json': matrix,
  '/nominations': { show: /^past$/, after: 'free' },
  '/nominations/[slug]': { done: 'free' },
  '/points': { campaign: 'free', year: /^2\d{3}$/, after: 'free' },
  '/prizes': { after: 'free' },
  '/people': {
    q: 'free',
    role: /^(maintainer|committer|member|emeritus)$/,
    area: 'free',
    affiliation: 'free',
    after: 'free',
  },
  '/search': { q: 'free', kind: /^[a-z]+$/, after: 'free' },
  '/talks/[slug]': { done: 'free' },
  '/meetings': { show: /^past$/, after: 'free', q: 'free' },
  '/meetings/rota': { after: 'free' },
  '/meetings/[slug]': { done: 'free', code: 'free' },
  '/certificates/[slug]': { done: 'free' },
  '/tasks': {
    q: 'free',
    quarter: 'free',
    area: 'free',
    status: /^(OPEN|CLAIMED|IN_REVIEW|DONE|CLOSED)$/,
    difficulty: 'free',
    reward: 'free',
    after: 'free',
    done: 'free',
  },
  '/tasks/[slug]': { done: 'free' },
  '/sign-in': { to: 'free', error: 'free', done: 'free' },
  '/sign-in/confirm': { token: 'free', email: 'free', to: 'free' },
  '/unsubscribe': { key: 'free' },
}

/** Feeds that are the same in every language. */
const files = new Set(['/robots.txt', '/sitemap.xml'])

/** Null for what is no page or feed, or is spelt in a way that no link of ours is: it goes to Next as it came. */
export function visitorAddress(requested: string): VisitorAddress | null {
  const [path = '', search = ''] = splitOnce(requested, '?')
  if (files.has(path)) return { url: path, isKept: true }
  const locale = path.split('/', 2)[1]
  if (!isLocale(locale) || !/^(\/[\w.~-]+)+$/.test(path) || path.includes('..')) return null
  const declared = declaredQueries[patternOf(path.slice(3))] ?? {}
  const asked = new URLSearchParams(search.length > LONGEST_QUERY ? '' : search)
  const query = new URLSearchParams()
  let isKept = true
  for (const [name, kind] of Object.entries(declared)) {
    const value = asked.get(name)
    if (value === null || (kind !== 'free' && !kind.test(value))) continue
    query.set(name, value)
    if (kind === 'free') isKept = false
  }
  return { url: query.size > 0 ? `${path}?${query}` : path, isKept }
}

const LONGEST_QUERY = 2000

/** The last part of a path may be a slug, or the one after the first. */
const patternOf = (path: string) =>
  [path, path.replace(/^(\/[^/]+)\/[^/]+(?=\/)/, '$1/[slug]')].find((one) => one in declaredQueries) ??
  path.replace(/\/[^/]+$/, '/[slug]')

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
