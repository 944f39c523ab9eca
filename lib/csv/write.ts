/** A text, a number as it is, or nothing. */
export type CsvValue = string | number | null | undefined

/** At the head of a file, so that spreadsheets read it as UTF-8. */
export const CSV_BOM = '\ufeff'

/**
 * One line of a CSV file (RFC 4180), with its line break. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front, which spreadsheets hide or show, and none of them executes.
 */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`

/** A whole file: a head and its lines. */
export const csvFile = (head: readonly string[], lines: readonly (readonly CsvValue[])[]): string =>
  CSV_BOM + [head, ...lines].map(csvLine).join('')

/** OWASP, "CSV Injection": the signs that begin a formula, the full-width ones too, and what hides one behind it. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
