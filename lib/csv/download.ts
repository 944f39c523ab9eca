import { CSV_BOM } from './write'

type Download = {
  /** Without its ending. */
  name: string
  /** The first line. */
  head: string
  /** The other lines, some at a time: each part is read when the one before it has gone out. */
  parts: AsyncGenerator<string>
}

/** A CSV file for the reader to keep, however long. */
export function csvDownload({ name, head, parts }: Download): Response {
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(text.encode(CSV_BOM + head)),
    pull: async (controller) => {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(text.encode(value))
    },
    cancel: async () => {
      await parts.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

/** Parts of rows as lines. */
export async function* linesOf<Row>(parts: AsyncIterable<readonly Row[]>, line: (row: Row) => string) {
  for await (const rows of parts) yield rows.map(line).join('')
}

/** The rows of a list that is read by pages, a page at a time. */
export async function* everyPage<Row>(read: (after?: string) => Promise<{ rows: Row[]; next: string | null }>) {
  let page = await read()
  yield page.rows
  while (page.next) {
    page = await read(page.next)
    yield page.rows
  }
}
