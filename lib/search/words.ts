// How a text, and what somebody types to find it, is taken apart. Pure. Han has no spaces between its words, and where one
// ends is a matter of opinion: texts are kept by single characters and by pairs, so that any part of them is found;
// only what is typed is cut into words. Raise VERSION of lib/search/terms.ts with every change.

/** No case, no accents, no full-width forms. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()

/** A run of Han, or a word of any other script, as it stands in a text. */
export type Run = { text: string; start: number; isHan: boolean }

const runs = /(?<han>\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

export const runsOf = (text: string): Run[] =>
  Array.from(text.matchAll(runs), ({ 0: run, index, groups }) => ({
    text: run,
    start: index,
    isHan: groups?.han !== undefined,
  }))

/** One word for one thing and for several: sessions is found by session, and the other way round. */
export const stemmed = (word: string): string => (word.length > 3 && /[^aious]s$/.test(word) ? word.slice(0, -1) : word)

/** By which words a text is found, each as often as it is there. */
export function wordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    const word = folded(run.text)
    return run.isHan ? [...new Set([...word]), ...pairsOf(word)] : [stemmed(word).slice(0, LONGEST_WORD)]
  })
}

/** PostgreSQL's indexes take no longer ones. */
export const LONGEST_WORD = 60

/** A title as a whole: whoever types all of it means that and nothing else. */
export const titleKey = (title: string): string =>
  folded(title)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 2 * LONGEST_WORD)

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
}

/** A word that somebody looks for. */
export type Sought = {
  /** As it is marked in what was found. */
  text: string
  isHan: boolean
  /** All of them must be in the document; the one of a word that isn't Han may go on. */
  terms: string[]
}

const MOST_WORDS = 8
const LONGEST_HAN_WORD = 8

/** Said in passing: a document need not have them. */
const inPassing = new Set([
  ...['的', '了', '和', '与', '及', '在', '是', '对', '为', '中', '有', '个', '吗', '呢'],
  ...['the', 'a', 'an', 'of', 'and', 'to', 'in', 'on', 'for', 'is', 'with', 'by', 'at'],
])

/** What is looked for; of a long sentence its first words. Empty where nothing but signs was typed. */
export function soughtIn(typed: string): Sought[] {
  const all = runsOf(typed).flatMap((run) => (run.isHan ? hanWords(run.text) : [latinWord(run.text)]))
  const telling = all.filter(({ text }) => !inPassing.has(text))
  const chosen = telling.length > 0 ? telling : all
  const once = new Map(chosen.map((word) => [word.text, word]))
  return [...once.values()].slice(0, MOST_WORDS)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What the dictionary knows; of what it does not know, the characters next to each other are one word: a name, mostly. */
function hanWords(run: string): Sought[] {
  const words: string[] = []
  let isOpen = false
  for (const { segment } of segmenter.segment(run)) {
    const isLoose = [...segment].length === 1 && !inPassing.has(segment)
    if (isLoose && isOpen) words.push(words.pop() + segment)
    else words.push(segment)
    isOpen = isLoose
  }
  return words.map(hanWord)
}

function hanWord(word: string): Sought {
  const characters = [...folded(word)].slice(0, LONGEST_HAN_WORD)
  const text = characters.join('')
  return { text, isHan: true, terms: characters.length === 1 ? characters : pairsOf(text) }
}

function latinWord(run: string): Sought {
  const text = stemmed(folded(run)).slice(0, LONGEST_WORD)
  return { text, isHan: false, terms: [text] }
}
