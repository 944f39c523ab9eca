// One spelling for each issue and pull request, however people write it. Pure, and without a network: what a forge would
// answer is not asked. See docs/decisions/071-canonical-links.md.
import { cleaned } from './typed-link'

/** How a forge writes its addresses. */
export const forgeStyles = ['github', 'gitee', 'gitcode', 'gitlab', 'gitea'] as const
export type ForgeStyle = (typeof forgeStyles)[number]

/** `hosts`: the first is where addresses lead; the others are its former names and mirrors. */
export type Forge = { id: string; style: ForgeStyle; hosts: readonly string[] }

export type LinkSettings = {
  forges: readonly Forge[]
  /** Repositories that have moved, `gitee/owner/old` to `gitee/owner/new`. */
  moved: ReadonlyMap<string, string>
  /** Which forge a repository that is written without one is on: `owner/repository` to a forge's id. */
  known: ReadonlyMap<string, string>
}

/** `key`: `github:owner/repository#12`; `address`: where it is to be read. */
export type CanonicalLink = { key: string; address: string }

export type LinkRefusal =
  | 'link-unreadable'
  | 'link-too-long'
  | 'link-forge-unknown'
  | 'link-forge-unclear'
  | 'link-no-number'

type Named = { forge: Forge; repository: string; mark: '#' | '!'; number: string }

/** What a typed link names, or why it names nothing. Never throws; its time grows with the text's length alone. */
export function canonicalLink(typed: string, settings: LinkSettings): CanonicalLink | LinkRefusal {
  const text = cleaned(typed)
  if (text === null) return 'link-too-long'
  const named = inShort(text, settings) ?? inFull(text, settings)
  if (typeof named === 'string') return named
  const { forge, mark, number } = named
  const repository = movedTo(named, settings)
  return { key: `${forge.id}:${repository}${mark}${number}`, address: addressOf({ ...named, repository }) }
}

/** `owner/repository#12`, `gh:owner/repository#12`, `github.com/owner/repository!12`; null where it is none of these. */
function inShort(text: string, settings: LinkSettings): Named | LinkRefusal | null {
  const at = Math.max(text.lastIndexOf('#'), text.lastIndexOf('!'))
  if (at < 1 || text.includes('://')) return null
  const [before, typedNumber] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  if (!/^[0-9a-z]{1,16}$/i.test(typedNumber)) return null
  const mark = text[at] === '!' ? '!' : '#'
  const { forge, path } = placeOf(before, typedNumber, settings)
  const parts = path.split('/').map(plainName)
  if (parts.length < 2 || (parts.length > 2 && forge?.style !== 'gitlab')) return null
  if (!parts.every(isName)) return null
  if (!forge) return 'link-forge-unclear'
  const shared = forge.style === 'github' || forge.style === 'gitea'
  if (shared && mark === '!') return 'link-no-number'
  const number = numberOf(forge.style, mark, typedNumber)
  return number === null ? 'link-no-number' : { forge, repository: parts.join('/'), mark, number }
}

const shortNames: Record<string, string> = { gh: 'github', gitcode: 'atomgit', gl: 'gitlab' }

/** Which forge a short form is about, where it says so, and what is left of it. */
function placeOf(before: string, number: string, { forges, known }: LinkSettings) {
  const byId = (id: string | undefined) => forges.find((forge) => forge.id === id)
  const colon = before.indexOf(':')
  if (colon > 0) {
    const prefix = before.slice(0, colon).toLowerCase()
    const path = before.slice(colon + 1).trim()
    return { forge: byId(prefix) ?? byId(shortNames[prefix]) ?? forgeAt(prefix, forges), path }
  }
  const slash = before.indexOf('/')
  const host = forgeAt(before.slice(0, slash).toLowerCase(), forges)
  if (host) return { forge: host, path: before.slice(slash + 1) }
  const path = before.toLowerCase()
  // No other forge gives its issues such numbers.
  return { forge: byId(known.get(path)) ?? (isGiteeIssue(number) ? byId('gitee') : undefined), path: before }
}

/** A web address, with or without its scheme. */
function inFull(text: string, { forges }: LinkSettings): Named | LinkRefusal {
  const url = urlOf(text)
  const segments = url && segmentsOf(url)
  if (!url || !segments) return 'link-unreadable'
  const forge = forgeAt(url.host, forges)
  if (!forge) return 'link-forge-unknown'
  const place = forge.style === 'gitlab' ? inGroups(segments) : inRepository(segments)
  const found = place && sectionOf(forge.style, place.section)
  const number = found && numberOf(forge.style, found, place.number)
  if (!place || !found || !number) return 'link-no-number'
  return place.names.every(isName)
    ? { forge, repository: place.names.join('/'), mark: found, number }
    : 'link-no-number'
}

function urlOf(text: string): URL | null {
  if (/\s/.test(text)) return null
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const bare = text.replace(/^\/\//, '')
  // What stands before the first slash looks like a host.
  if (!withScheme && !/.\../.test(bare.slice(0, Math.max(0, bare.indexOf('/'))))) return null
  try {
    const url = new URL(withScheme ? text : `https://${bare}`)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    return null
  }
}

/** The path's parts, without those of an API in front of them; null where one can't be read. */
function segmentsOf({ host, pathname }: URL): string[] | null {
  try {
    const all = pathname.split('/').filter(Boolean).map(decodeURIComponent)
    if (all[0] === 'api' && all[2] === 'repos') return all.slice(3)
    return host.startsWith('api.') && all[0] === 'repos' ? all.slice(1) : all
  } catch {
    return null
  }
}

type Place = { names: string[]; section: string; number: string }

/** `owner/repository/issues/12/…`, and with GitLab's `-` in front of the section. */
function inRepository([owner = '', repository = '', ...rest]: string[]): Place | null {
  const [section = '', number = ''] = rest[0] === '-' ? rest.slice(1) : rest
  return { names: [owner, repository].map(plainName), section, number }
}

/** `group/subgroup/repository/-/issues/12`; older addresses lack the `-`. */
function inGroups(segments: string[]): Place | null {
  const dash = segments.indexOf('-')
  const at = dash >= 2 ? dash : segments.findIndex((segment, index) => index >= 2 && sectionOf('gitlab', segment))
  if (at < 2) return null
  const [section = '', number = ''] = segments.slice(dash >= 2 ? at + 1 : at)
  return { names: segments.slice(0, at).map(plainName), section, number }
}

const sections: Record<ForgeStyle, { issue: readonly string[]; pull: readonly string[] }> = {
  github: { issue: ['issues', 'issue'], pull: ['pull', 'pulls'] },
  gitea: { issue: ['issues'], pull: ['pulls', 'pull'] },
  gitee: { issue: ['issues', 'issue'], pull: ['pulls', 'pull'] },
  gitcode: { issue: ['issues', 'issue'], pull: ['pull', 'pulls', 'merge_requests', 'change_requests'] },
  gitlab: { issue: ['issues', 'work_items'], pull: ['merge_requests'] },
}

/** Where issues and pull requests share their numbers, both are `#`. */
function sectionOf(style: ForgeStyle, typed: string): '#' | '!' | null {
  const [section, { issue, pull }] = [typed.toLowerCase(), sections[style]]
  if (issue.includes(section)) return '#'
  if (!pull.includes(section)) return null
  return style === 'github' || style === 'gitea' ? '#' : '!'
}

const isGiteeIssue = (typed: string) => /^I[0-9A-Z]{3,11}$/i.test(typed)

function numberOf(style: ForgeStyle, mark: '#' | '!', typed: string): string | null {
  if (style === 'gitee' && mark === '#') return isGiteeIssue(typed) ? typed.toUpperCase() : null
  return /^[1-9]\d{0,9}$/.test(typed) ? typed : null
}

function forgeAt(typedHost: string, forges: readonly Forge[]): Forge | undefined {
  const host = typedHost
    .toLowerCase()
    .replace(/:(80|443)$/, '')
    .replace(/\.$/, '')
  const plain = host.replace(/^(www|m|mobile|api)\./, '')
  return forges.find(({ hosts }) => hosts.includes(host) || hosts.includes(plain))
}

/** Forges tell owners and repositories apart without their capitals. */
const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/\.git$/, '')

const isName = (name: string) => /^[\w.-]{1,100}$/.test(name) && name !== '.' && name !== '..'

/** Most steps that a repository's moves are followed. */
const MOVES = 5

function movedTo({ forge, repository }: Named, { moved }: LinkSettings): string {
  let found = repository
  for (let step = 0; step < MOVES; step++) {
    const next = moved.get(`${forge.id}/${found}`)
    if (!next?.startsWith(`${forge.id}/`)) break
    found = next.slice(forge.id.length + 1)
  }
  return found
}

function addressOf({ forge, repository, mark, number }: Named): string {
  const { issue, pull } = sections[forge.style]
  const section = (mark === '#' ? issue[0] : pull[0]) ?? ''
  return `https://${forge.hosts[0]}/${repository}/${forge.style === 'gitlab' ? '-/' : ''}${section}/${number}`
}
