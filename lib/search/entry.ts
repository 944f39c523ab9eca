import type { SearchKind } from './schema'

/** What the index keeps of one thing that everyone may see. */
export type Entry = {
  /** Tells it apart among its kind. */
  key: string
  /** Below the locale. */
  path: string
  titleZh: string
  titleEn: string
  /** Without marks of formatting. */
  textZh: string
  textEn: string
  /** The day that it is about. */
  at?: Date | null
  /** Further words by which it is found as by its title: a name in pinyin. */
  keys?: readonly string[]
  /** Whose entry it is. */
  personId?: string
}

/**
 * Where entries of one kind come from. Both answer only what any visitor may see: what `load` leaves out is taken from
 * the index.
 */
export type Source = {
  kind: SearchKind
  load: (keys: readonly string[]) => Promise<Entry[]>
  /** Keys behind `after`, in their order. */
  list: (after: string, take: number) => Promise<string[]>
}

/** Lines of a text, without those that are empty. */
export const lines = (...texts: (string | null | undefined)[]): string => texts.filter(Boolean).join('\n')
