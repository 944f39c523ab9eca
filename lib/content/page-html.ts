import { highlight } from './highlight'
import { toHtml } from './markdown'
import type { SourcePage } from './page-source'

/** Printed at the first reading and kept, since colouring code takes a library that many portals never need. */
export function htmlOf(page: SourcePage): Promise<string> {
  const known = printed.get(page)
  if (known) return known
  const html = highlight(page.tree).then(toHtml)
  printed.set(page, html)
  return html
}

const printed = new WeakMap<SourcePage, Promise<string>>()
