const ROWS_A_STATEMENT = 500

/** Writes so many rows, some hundred by each statement. */
export async function inParts<Row>(
  count: number,
  row: (index: number) => Row,
  write: (rows: Row[]) => Promise<unknown>,
) {
  for (let from = 0; from < count; from += ROWS_A_STATEMENT) {
    const rows = Array.from({ length: Math.min(ROWS_A_STATEMENT, count - from) }, (_, index) => row(from + index))
    await write(rows)
  }
}

/** The same for the same number: `kind` is a digit of its own for each table. */
export const uuid = (kind: string, index: number) =>
  `0${kind}000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
