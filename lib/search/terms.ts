import 'server-only'
import { createHash } from 'node:crypto'
import type { Entry } from './entry'
import { LONGEST_WORD, titleKey, wordsOf } from './words'

/** Raised when terms made from the same entry would differ: everything is then made anew. */
export const VERSION = 1

/** As much of a text as is looked through, and kept to be shown. */
export const LONGEST_TEXT = 8000

/** A whole title stands among the terms with this sign before it, which no word has. */
export const wholeTitle = (title: string): string => `=${titleKey(title)}`

const WHOLE_TITLE = 100
const KEY = 24
/** A word of a title counts for this, and more the fewer there are. */
const TITLE_WORD = 12
/** A word of the text counts as often as it is there, up to this. */
const MOST_OF_TEXT = 3

/** By which terms an entry is found, and how much each says about it. */
export function termsOf({ titleZh, titleEn, textZh, textEn, keys = [] }: Entry): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number) => {
    if (term) terms.set(term, Math.max(weight, terms.get(term) ?? 0))
  }
  for (const text of [textZh, textEn]) {
    const counted = new Map<string, number>()
    for (const word of wordsOf(text)) counted.set(word, (counted.get(word) ?? 0) + 1)
    for (const [word, count] of counted) add(word, Math.min(count, MOST_OF_TEXT))
  }
  for (const title of [titleZh, titleEn]) {
    const words = wordsOf(title)
    for (const word of words) add(word, TITLE_WORD + Math.round(TITLE_WORD / words.length))
    if (titleKey(title)) add(wholeTitle(title), WHOLE_TITLE)
  }
  for (const key of keys) add(key.slice(0, LONGEST_WORD), KEY)
  return terms
}

/** The same for the same entry, by the same rules. */
export const fingerprintOf = (entry: Entry): string =>
  createHash('sha256')
    .update(JSON.stringify([VERSION, entry]))
    .digest('base64url')
