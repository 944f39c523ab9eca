import type { ListedArticle } from './queries'

type Feed = {
  title: string
  /** The portal's origin, without a slash at its end. */
  origin: string
  locale: string
  articles: readonly ListedArticle[]
}

/** An Atom feed (RFC 4287) of published articles, the latest first. Ids stay the same for good. */
export function articleFeed({ title, origin, locale, articles }: Feed): string {
  const self = `${origin}/${locale}/articles/feed.xml`
  const updated = articles[0]?.publishedAt ?? new Date(0)
  const entries = articles.map(({ id, title, summary, author, publishedAt, proposedAt, language }) => {
    const page = `${origin}/${locale}/articles/${id}`
    const time = (publishedAt ?? proposedAt).toISOString()
    return (
      `<entry xml:lang="${language}"><id>urn:uuid:${id}</id><title>${escaped(title)}</title>` +
      `<link rel="alternate" href="${escaped(page)}"/><published>${time}</published><updated>${time}</updated>` +
      `<author><name>${escaped(author.name)}</name></author><summary>${escaped(summary)}</summary></entry>\n`
    )
  })
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>${escaped(self)}</id><title>${escaped(title)}</title>` +
    `<updated>${updated.toISOString()}</updated><link rel="self" href="${escaped(self)}"/>` +
    `<link rel="alternate" href="${escaped(`${origin}/${locale}/articles`)}"/>\n${entries.join('')}</feed>\n`
  )
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
