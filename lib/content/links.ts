import path from 'node:path'
import type { Definition, Image, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { portalPages } from './portal-pages'
import type { Problem } from './problems'

export type LinkUse = {
  line: number
  /** What it leads to, the same in both languages: `areas.md`, `/events`, `https://…`, `img/plan.png`. */
  target: string
  /** The page (`zh/areas`) and the anchor in it that must exist. */
  anchor: { page: string; id: string } | null
}

/** Paths below the content folder: pages without `.md` (`zh/areas`), pictures with their ending. */
export type Shelf = { pages: ReadonlySet<string>; pictures: ReadonlySet<string> }

/** Where the portal serves content/<path>. */
export const pictureAddress = (file: string) => `/media/${file}`

type Resolved = { url: string; target: string; anchor: LinkUse['anchor'] }
type Place = { file: string; shelf: Shelf }

/** Rewrites the links of one page, in place, to the addresses that the portal serves. Anchors are checked when all pages are read. */
export function resolveLinks(tree: Root, file: string, shelf: Shelf): { uses: LinkUse[]; problems: Problem[] } {
  const uses: LinkUse[] = []
  const problems: Problem[] = []
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    const line = node.position?.start.line ?? 1
    const resolved = resolve(node, { file, shelf })
    if (typeof resolved === 'string') {
      problems.push({ file, line, reason: resolved })
      return
    }
    node.url = resolved.url
    uses.push({ line, target: resolved.target, anchor: resolved.anchor })
  })
  return { uses, problems }
}

/** Links whose page exists but has no such heading. */
export function brokenAnchors(
  file: string,
  uses: readonly LinkUse[],
  anchorsOf: (page: string) => ReadonlySet<string> | undefined,
): Problem[] {
  return uses.flatMap(({ line, anchor }) =>
    anchor && !anchorsOf(anchor.page)?.has(anchor.id)
      ? [{ file, line, reason: `${anchor.page}.md has no heading with the anchor #${anchor.id}` }]
      : [],
  )
}

/** The address, or the reason why there is none. */
function resolve(node: Link | Image | Definition, place: Place): Resolved | string {
  const { url } = node
  if (node.type === 'image') return resolvePicture(node, place)
  if (/^(https?|mailto):/i.test(url)) return { url, target: url, anchor: null }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//'))
    return `the link ${url} is refused: only https, http and mailto may be linked to`
  return url.startsWith('/') ? resolvePortalPage(url, place) : resolvePage(url, place)
}

function resolvePage(url: string, { file, shelf }: Place): Resolved | string {
  const [address = '', hash] = split(url)
  const target = address === '' ? file : path.posix.join(path.posix.dirname(file), address)
  const page = target.replace(/\.md$/, '')
  if (page === target) return `the link ${url} leads nowhere: write a page's file, such as ./join.md`
  if (!shelf.pages.has(page)) return `the link ${url} leads nowhere: there is no ${target}`
  return {
    url: hash === undefined ? `/${page}` : `${address === '' ? '' : `/${page}`}#${hash}`,
    target: target.slice(target.indexOf('/') + 1) + (hash === undefined ? '' : '#'),
    anchor: hash === undefined ? null : { page, id: hash },
  }
}

function resolvePortalPage(url: string, { file }: Place): Resolved | string {
  const [address = ''] = split(url)
  if (!portalPages.has(address))
    return `the link ${url} leads nowhere: the portal's own pages are ${[...portalPages].join(' ')}`
  const locale = file.slice(0, file.indexOf('/'))
  return { url: `/${locale}${url === '/' ? '' : url}`, target: url, anchor: null }
}

function resolvePicture({ url, alt }: Image, { file, shelf }: Place): Resolved | string {
  const target = path.posix.join(path.posix.dirname(file), split(url)[0] ?? '')
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return `the picture ${url} is refused: put the file into the content folder`
  if (!shelf.pictures.has(target)) return `there is no picture ${target} (png, jpg, webp, avif or gif)`
  if (!alt?.trim()) return `the picture ${url} has no text for readers who can't see it`
  return { url: pictureAddress(target), target: path.posix.basename(target), anchor: null }
}

/** The part before # and the decoded part after it. */
function split(url: string): [string, string?] {
  const at = url.indexOf('#')
  return at === -1 ? [decode(url)] : [decode(url.slice(0, at)), decode(url.slice(at + 1))]
}

const decode = (written: string) => (/%(?![0-9a-f]{2})/i.test(written) ? written : decodeURIComponent(written))
