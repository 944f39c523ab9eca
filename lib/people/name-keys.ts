import 'server-only'
import { pinyin } from 'pinyin-pro'

// Texts by whose beginning a person is found. Raise VERSION of lib/people/directory-entry.ts with every change.

/** How people write when they look for something: no case, no accents, no spaces, no signs. */
export const searchForm = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What names are ordered by: Han names by their pinyin among the Latin ones. */
export const sortKeyOf = (name: string): string =>
  hasHan(name) ? syllables(name).join(' ') : name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/**
 * A name from each of its words on, the words before it put behind: "Zhang Zhaochuang" is found by zhang, zhaoch and
 * zhaochuang zhang. A Han name also from each character on, in pinyin likewise, and by initials (zzc).
 */
export function nameKeys(...names: (string | null)[]): string[] {
  const keys = names.flatMap((name) => (name ? keysOf(name) : []))
  return [...new Set(keys.filter((key) => key.length > 0).map((key) => key.slice(0, LONGEST_KEY)))]
}

/** An affiliation, whole. */
export const affiliationKeys = (...names: (string | null)[]): string[] => [
  ...new Set(names.flatMap((name) => (name ? [searchForm(name).slice(0, LONGEST_KEY)] : [])).filter(Boolean)),
]

export const LONGEST_KEY = 60
const MOST_WORDS = 6

function keysOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  const turned = rotations(words).map(searchForm)
  if (!hasHan(name)) return [...turned, initialsOf(words)].filter((key) => key.length > 1 || words.length === 1)
  const characters = [...searchForm(name)]
  const spoken = syllables(name)
  return [
    ...tails(characters),
    ...tails(spoken),
    // ü is typed as v, as u, or as ü, which the search form makes u.
    ...tails(spoken).map((key) => key.replaceAll('v', 'u')),
    initialsOf(spoken),
    initialsOf(spoken.slice(1)),
  ].filter((key) => key.length > 1 || hasHan(key))
}

const rotations = (words: string[]) =>
  words.slice(0, MOST_WORDS).map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(''))

const tails = (parts: string[]) => parts.slice(0, 2 * MOST_WORDS).map((_, index) => parts.slice(index).join(''))

const initialsOf = (words: string[]) => words.map((word) => searchForm([...word][0] ?? '')).join('')

/** 单 in front is Shan, 曾 is Zeng: read as a surname. Letters between the characters stay as they are. */
const syllables = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' })
    .map((syllable) => searchForm(syllable.replaceAll('ü', 'v')))
    .filter(Boolean)

const hasHan = (text: string) => /\p{Script=Han}/u.test(text)
