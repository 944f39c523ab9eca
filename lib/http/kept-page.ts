import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { type Dependencies, stillHolds } from '@/lib/freshness/dependencies'

type Coding = 'identity' | 'gzip' | 'br'

/** One way to send a page: its bytes and all its headers, ready made. */
type Variant = { body: Buffer; etag: string; headers: string[]; notModified: string[] }

/** A page that was rendered once and is sent to every visitor while it holds. */
export type KeptPage = {
  variants: Partial<Record<Coding, Variant>> & { identity: Variant }
  dependencies: Dependencies
  /** Bytes in memory. */
  size: number
}

/** `headers`: those that don't depend on the coding, as a flat list of names and values. */
export function keptPage(body: Buffer, headers: string[], dependencies: Dependencies): KeptPage {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return {
    variants: { identity: variant('identity', body, hash, headers) },
    dependencies,
    // Compressed forms are smaller together than the page itself.
    size: body.length * 2 + 2048,
  }
}

/** Adds the compressed forms, off the path of the request that rendered the page, which gets it as it is. */
export async function compress(page: KeptPage, headers: string[]): Promise<void> {
  const { body, etag } = page.variants.identity
  const hash = etag.slice(1, 23)
  const [br, zipped] = await Promise.all([
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    zip(body, { level: 9 }),
  ])
  page.variants.br = variant('br', br, hash, headers)
  page.variants.gzip = variant('gzip', zipped, hash, headers)
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export const holds = ({ dependencies }: KeptPage, at: number): boolean =>
  (dependencies.until === null || at < dependencies.until.getTime()) && stillHolds(dependencies)

/** The form that a browser prefers among those that are ready. */
export function variantFor({ variants }: KeptPage, acceptEncoding: string | undefined): Variant {
  if (acceptEncoding === undefined) return variants.identity
  const { br, gzip } = acceptedCodings(acceptEncoding)
  return (br && variants.br) || (gzip && variants.gzip) || variants.identity
}

type Accepted = { br: boolean; gzip: boolean }

/** Browsers send a handful of these headers, over and over. */
const known = new LRUCache<string, Accepted>({ max: 100 })

function acceptedCodings(acceptEncoding: string): Accepted {
  const before = known.get(acceptEncoding)
  if (before) return before
  const read = { br: accepts(acceptEncoding, 'br'), gzip: accepts(acceptEncoding, 'gzip') }
  if (acceptEncoding.length < 200) known.set(acceptEncoding, read)
  return read
}

const accepts = (acceptEncoding: string, coding: Coding) =>
  acceptEncoding.includes(coding) && !new RegExp(`${coding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`).test(acceptEncoding)

function variant(coding: Coding, body: Buffer, hash: string, headers: string[]): Variant {
  const etag = `"${hash}${coding === 'identity' ? '' : `-${coding}`}"`
  const encoding = coding === 'identity' ? [] : ['Content-Encoding', coding]
  return {
    body,
    etag,
    headers: [...headers, 'ETag', etag, ...encoding, 'Content-Length', String(body.length)],
    notModified: [...headers.filter(isForNotModified), 'ETag', etag],
  }
}

/** A flat list's pairs, without the one that describes a body. */
const isForNotModified = (_: string, index: number, headers: string[]) =>
  headers[index - (index % 2)]?.toLowerCase() !== 'content-type'
