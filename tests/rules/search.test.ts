import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, marked } from '@/lib/search/excerpt'
import { kindNames, searchQuery, searchSchema } from '@/lib/search/schema'
import { folded, soughtIn, stemmed, titleKey, wordsOf } from '@/lib/search/words'

const sought = (typed: string) => soughtIn(typed).map(({ text }) => text)
const shown = (pieces: { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

describe('a text is kept by', () => {
  test.each([
    ['推理加速', ['推', '理', '加', '速', '推理', '理加', '加速']],
    ['用 KV 缓存', ['用', 'kv', '缓', '存', '缓存']],
    ['Zoë’s Tasks', ['zoe', 's', 'task']],
    ['Ｍodel-7B v0.9', ['model', '7b', 'v0', '9']],
    ['…—! 🧑‍💻', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words))
})

describe('what is typed is cut into words', () => {
  test.each([
    ['推理加速', ['推理', '加速']],
    ['模型的推理', ['模型', '推理']],
    ['的', ['的']],
    // What no dictionary has is one word.
    ['前缀的会议', ['前缀', '会议']],
    ['the sessions of 2026', ['session', '2026']],
    ['The', ['the']],
    ['model model MODEL', ['model']],
    ['%_\\ "*', []],
    ['', []],
  ])('%s', (typed, words) => expect(sought(typed)).toEqual(words))

  test('of long ones the first', () => {
    expect(sought('word0 '.repeat(3) + Array.from({ length: 40 }, (_, index) => `w${index}`).join(' '))).toHaveLength(8)
  })

  test('every word of a text is found by itself, and by any part of its Han', () => {
    const han = fc.stringMatching(/^[一-龥]{2,12}$/)
    fc.assert(
      fc.property(han, fc.nat(10), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
        const part = [...text].slice(from, from + length).join('')
        const kept = new Set(wordsOf(text))
        for (const { terms } of soughtIn(part)) for (const term of terms) expect(kept).toContain(term)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = wordsOf(text)
        for (const { terms, isHan } of soughtIn(text))
          for (const term of terms)
            expect(isHan ? kept.includes(term) : kept.some((word) => word.startsWith(term))).toBe(true)
      }),
    )
  })
})

test.each([
  ['sessions', 'session'],
  ['class', 'class'],
  ['analysis', 'analysis'],
  ['gas', 'gas'],
  ['status', 'status'],
])('%s is looked for as %s', (word, stem) => expect(stemmed(word)).toBe(stem))

test('a whole title is the same however it is spaced, accented and cased', () => {
  expect(titleKey('  KV 缓存：Zoë ')).toBe(titleKey('kv缓存 ZOE'))
  expect(titleKey('—')).toBe('')
  expect(folded('Ünal')).toBe('unal')
})

describe('what was sought is marked', () => {
  test.each([
    ['推理加速特性', '推理', '[推理]加速特性'],
    ['推理加速特性', '推理加速', '[推理加速]特性'],
    ['Two Sessions a month', 'session', 'Two [Sessions] a month'],
    ['Zoë’s', 'zoe', '[Zoë]’s'],
    ['obsession', 'session', 'obsession'],
    ['<b>bold</b>', 'bold', '<b>[bold]</b>'],
    ['', 'x', ''],
  ])('%s by %s', (text, typed, expected) => expect(shown(marked(text, soughtIn(typed)))).toBe(expected))

  test('in a stretch around it, that with the most of the words', () => {
    const text = `${'前文。'.repeat(60)}缓存在这里。${'中间。'.repeat(80)}前缀缓存在那里。${'后文。'.repeat(90)}`
    const excerpt = shown(excerptOf(text, soughtIn('前缀 缓存')))
    expect(excerpt).toContain('[前缀缓存]')
    expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true)
    expect([...excerpt].length).toBeLessThan(200)
    expect(shown(excerptOf('Short.', soughtIn('nothing')))).toBe('Short.')
  })

  test('and nothing else is changed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, typed) => {
        expect(
          marked(text, soughtIn(typed))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
        excerptOf(text, soughtIn(typed))
      }),
    )
  })
})

test('an address that makes no sense is a search for nothing', () => {
  expect(searchSchema.parse({ q: ['a', 'b'], kind: 'secret', after: 'x' })).toEqual({
    q: '',
    kind: undefined,
    after: undefined,
  })
  expect(searchSchema.parse({ q: `  ${'长'.repeat(500)}` }).q).toHaveLength(200)
  const asked = searchSchema.parse({ q: 'a&b', kind: 'person', after: crypto.randomUUID() })
  expect(searchQuery(asked)).toBe('?q=a%26b&kind=person')
  expect(searchQuery(asked, { kind: undefined })).toBe('?q=a%26b')
  expect(kindNames).toHaveLength(11)
})
