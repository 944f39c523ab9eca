import { inflateSync } from 'node:zlib'

/**
 * What a tagged PDF of Chromium's says of itself: how many pages it has, and for each of its pictures the pages that it
 * stands on.
 */
export function readPdf(bytes: Buffer): { pages: number; figures: string[][] } {
  const objects = objectsOf(bytes)
  const bodies = [...objects.values()]
  const figures = bodies.filter((body) => /\/S\s*\/Figure\b/.test(body))
  return {
    pages: bodies.filter((body) => /\/Type\s*\/Page\b/.test(body)).length,
    figures: figures.map((body) => [...new Set(pagesOf(body, objects, new Set()))]),
  }
}

/** Each object's text by its number; those packed into object streams, too. */
function objectsOf(bytes: Buffer): Map<string, string> {
  const text = bytes.toString('latin1')
  const objects = new Map<string, string>()
  for (const [, number = '', body = ''] of text.matchAll(/(?:^|\s)(\d+) 0 obj\b([\s\S]*?)\bendobj\b/g)) {
    objects.set(number, body)
    const packed = /\/Type\s*\/ObjStm\b/.test(body) ? streamOf(body) : null
    if (packed) for (const [inner, value] of packedIn(body, packed)) objects.set(inner, value)
  }
  return objects
}

function streamOf(body: string): string {
  const [, raw = ''] = body.match(/stream\r?\n([\s\S]*?)\r?\nendstream/) ?? []
  const content = Buffer.from(raw, 'latin1')
  return (/\/FlateDecode\b/.test(body) ? inflateSync(content) : content).toString('latin1')
}

function packedIn(body: string, content: string): [string, string][] {
  const [count = 0, first = 0] = ['N', 'First'].map((key) => Number(body.match(new RegExp(`/${key}\\s+(\\d+)`))?.[1]))
  const places = content.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: count }, (_, index) => {
    const [number = 0, start = 0] = [places[2 * index], places[2 * index + 1]]
    return [String(number), content.slice(first + start, first + (places[2 * index + 3] ?? content.length))]
  })
}

/** The pages that an element of the structure tree marks content on, its children's included. */
function pagesOf(body: string, objects: Map<string, string>, seen: Set<string>): string[] {
  const own = [...body.matchAll(/\/Pg\s+(\d+) 0 R/g)].map(([, page = '']) => page)
  const [, kids = ''] = body.match(/\/K\s*(\[[\s\S]*?\]|\d+ 0 R)/) ?? []
  const below = [...kids.replace(/\/\w+\s+\d+ 0 R/g, '').matchAll(/(\d+) 0 R/g)].flatMap(([, child = '']) => {
    if (seen.has(child)) return []
    seen.add(child)
    return pagesOf(objects.get(child) ?? '', objects, seen)
  })
  return [...own, ...below]
}
