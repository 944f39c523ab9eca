import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { PAGE_SIZE } from '@/lib/db/paging'
import { excerptOf, hasMark, marked, type Piece } from './excerpt'
import { findDocuments, MOST_FOUND } from './find'
import { type Search as Asked, type KindName, kindNames, kinds } from './schema'
import { type Sought, soughtIn } from './words'

export type SearchResult = Awaited<ReturnType<typeof search>>
export type Hit = SearchResult['rows'][number]

/**
 * What everyone may see and has all the words, the best first, by pages; `next` asks for the following one. `isMore`:
 * there may be more than `count`.
 */
export async function search(_viewer: Actor, { q, kind, after }: Asked) {
  const sought = soughtIn(q)
  const found = await findDocuments(q, sought, kind && kinds[kind])
  const start = after ? found.findIndex(({ documentId }) => documentId === after) + 1 : 0
  const ids = found.slice(start, start + PAGE_SIZE).map(({ documentId }) => documentId)
  const documents =
    ids.length > 0 ? await db.searchDocument.findMany({ where: { id: { in: ids } }, select: shown }) : []
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    rows: ids.flatMap((id) => {
      const document = byId.get(id)
      return document ? [hitOf(document, sought)] : []
    }),
    count: found.length,
    isMore: found.length === MOST_FOUND,
    next: start + PAGE_SIZE < found.length ? (ids.at(-1) ?? null) : null,
  }
}

const shown = {
  id: true,
  kind: true,
  path: true,
  titleZh: true,
  titleEn: true,
  textZh: true,
  textEn: true,
  at: true,
} as const

type Document = {
  id: string
  kind: (typeof kinds)[KindName]
  path: string
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  at: Date | null
}

/** In both languages: what was sought may stand in one of them alone. */
function hitOf({ kind, titleZh, titleEn, textZh, textEn, ...rest }: Document, sought: readonly Sought[]) {
  const zh = partOf(titleZh, textZh, sought)
  return {
    ...rest,
    kind: kindNames.find((name) => kinds[name] === kind) ?? 'page',
    zh,
    en: titleEn === titleZh && textEn === textZh ? zh : partOf(titleEn, textEn, sought),
  }
}

type Part = { title: Piece[]; excerpt: Piece[]; isMatch: boolean }

function partOf(title: string, text: string, sought: readonly Sought[]): Part {
  const [shownTitle, excerpt] = [marked(title, sought), excerptOf(text, sought)]
  return { title: shownTitle, excerpt, isMatch: hasMark(shownTitle) || hasMark(excerpt) }
}
