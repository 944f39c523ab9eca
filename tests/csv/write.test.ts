import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CSV_BOM, csvFile, csvLine } from '@/lib/csv/write'

test.each<[string, string, string]>([
  ['a plain text', 'Member 0001', 'Member 0001'],
  ['an equation', '=1+2', "'=1+2"],
  ['a command', '=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
  ['a sum', '+86 10', "'+86 10"],
  ['a difference', '-1', "'-1"],
  ['a function', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', `"'\t=1"`],
  ['a carriage return', '\r=1', `"'\r=1"`],
  ['a line break', '\n=1', `"'\n=1"`],
  ['full-width signs', '＝1', "'＝1"],
  ['a sign further on', 'a=1', 'a=1'],
  ['a comma', 'a,b', '"a,b"'],
  ['a quote', 'say "no"', '"say ""no"""'],
  ['lines', 'a\nb', '"a\nb"'],
  ['space around it', ' a ', '" a "'],
  ['nothing', '', ''],
])('%s', (_, value, written) => {
  expect(csvLine([value])).toBe(`${written}\r\n`)
})

test('numbers stay numbers, and what is not there is empty', () => {
  expect(csvLine([-5, 0.5, null, undefined, 'x'])).toBe('-5,0.5,,,x\r\n')
})

test('a file begins with the mark of UTF-8, and has a line for each row', () => {
  expect(csvFile(['姓名', '单位'], [['成员', '=A1']])).toBe(`${CSV_BOM}姓名,单位\r\n成员,'=A1\r\n`)
})

test('whatever is written is read back, behind at most one apostrophe, and never as a formula', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(rows, (values) => {
      const read = parse(values.map(csvLine).join(''))
      const expected = values.map((row) => row.map((value) => (dangerous.test(value) ? `'${value}` : value)))
      expect(read).toEqual(expected)
      expect(read.flat().filter((value) => dangerous.test(value))).toEqual([])
    }),
  )
})

const dangerous = /^[=+\-@\t\r\n＝＋－＠]/

/** RFC 4180, by its grammar. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"/y : /([^,"\r]*)/y
    quoted.lastIndex = at
    const [whole = '', value = ''] = quoted.exec(text) ?? []
    row.push(value.replaceAll('""', '"'))
    at += whole.length
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`Not a line break: ${JSON.stringify(text.slice(at, at + 5))}`)
  }
  return rows
}
