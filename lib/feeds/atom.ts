export type AtomEntry = {
  /** Stays for good. */
  id: string
  title: string
  url: string
  published: Date
  updated: Date
  summary: string
  /** HTML that is safe to show. */
  html: string
}

type AtomFeed = {
  title: string
  language: string
  /** Its own address, and that of the page it follows. */
  self: string
  page: string
  /** Said where there is no entry yet. */
  since: Date
  entries: readonly AtomEntry[]
}

/** An Atom feed (RFC 4287). */
export function atomFeed({ title, language, self, page, since, entries }: AtomFeed): string {
  const updated = new Date(Math.max(since.getTime(), ...entries.map((entry) => entry.updated.getTime())))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escaped(title)}</title>`,
    `<id>${escaped(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}

const entryXml = ({ id, title, url, published, updated, summary, html }: AtomEntry): string =>
  [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    `<published>${published.toISOString()}</published>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<summary>${escaped(summary)}</summary>`,
    `<content type="html">${escaped(html)}</content>`,
    '</entry>',
  ].join('')

/** XML has no place for most control characters, however they are written. */
const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]/gu, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
