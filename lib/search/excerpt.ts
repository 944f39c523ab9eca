import { folded, type Sought } from './words'

// Where in a text the words stand that somebody looked for. Pure.

/** `at`: where it begins. */
export type Piece = { text: string; at: number; isMarked: boolean }

type Place = { start: number; end: number }

/** The text in pieces, with the sought words marked; a word that isn't Han is marked whole. */
export const marked = (text: string, sought: readonly Sought[]): Piece[] => piecesOf(text, placesIn(text, sought))

const BEFORE = 40
const AFTER = 140
const MOST_TRIED = 40

/**
 * A stretch of a text around the first words that were sought, or its beginning. Two of them say more than one: where
 * there is a stretch with more of the words, that one.
 */
export function excerptOf(text: string, sought: readonly Sought[]): Piece[] {
  const places = placesIn(text, sought)
  const best = places.slice(0, MOST_TRIED).reduce(
    (leading, { start }) => {
      const near = folded(text.slice(start, start + AFTER))
      const words = sought.filter((one) => near.includes(one.text)).length
      return words > leading.words ? { start, words } : leading
    },
    { start: 0, words: 0 },
  )
  const from = best.start <= BEFORE ? 0 : wordStart(text, best.start - BEFORE)
  const until = Math.min(text.length, best.start + AFTER)
  const shown = text.slice(from, until)
  const within = places
    .filter(({ start, end }) => start >= from && end <= until)
    .map(({ start, end }) => ({ start: start - from, end: end - from }))
  const pieces = piecesOf(shown, within)
  return [
    ...(from > 0 ? [{ text: '…', at: -1, isMarked: false }] : []),
    ...pieces,
    ...(until < text.length ? [{ text: '…', at: shown.length, isMarked: false }] : []),
  ]
}

export const hasMark = (pieces: readonly Piece[]): boolean => pieces.some(({ isMarked }) => isMarked)

/** Not in the middle of a word, where its beginning is near. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE / 2).search(/[\s，。；、！？]/u)
  return space < 0 ? at : at + space + 1
}

/** Marks enough for any excerpt. */
const MOST_PLACES = 200

/** From the beginning of a word on, to its end; of Han, which has no such, what was sought alone. */
function placesIn(text: string, sought: readonly Sought[]): Place[] {
  const even = evenly(text)
  const places: Place[] = []
  for (const { text: word, isHan } of sought) {
    for (
      let at = even.indexOf(word);
      at >= 0 && places.length < MOST_PLACES;
      at = even.indexOf(word, at + word.length)
    ) {
      if (!isHan && isOfWord(even[at - 1])) continue
      let end = at + word.length
      while (!isHan && isOfWord(even[end])) end++
      places.push({ start: at, end })
    }
  }
  return joined(places.sort((one, other) => one.start - other.start))
}

/** As words are compared, sign for sign; where a sign becomes several (…), in small letters at least. */
function evenly(text: string): string {
  const forms = [folded(text), text.toLowerCase()]
  return forms.find(({ length }) => length === text.length) ?? text
}

const isOfWord = (sign: string | undefined) =>
  sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign) && !/\p{Script=Han}/u.test(sign)

/** Places that touch are one. */
function joined(places: readonly Place[]): Place[] {
  const result: Place[] = []
  for (const place of places) {
    const last = result.at(-1)
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end)
    else result.push({ ...place })
  }
  return result
}

function piecesOf(text: string, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of places) {
    if (start > at) pieces.push({ text: text.slice(at, start), at, isMarked: false })
    pieces.push({ text: text.slice(start, end), at: start, isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), at, isMarked: false })
  return pieces
}
