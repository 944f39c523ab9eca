// An article's way:
//
//   PROPOSED ──publish──▶ PUBLISHED
//      ├──decline, with a reason──▶ DECLINED
//      └──withdraw, by its author──▶ WITHDRAWN
import { type Refused, refused } from '@/lib/outcome'

export type ArticleStatus = 'PROPOSED' | 'PUBLISHED' | 'DECLINED' | 'WITHDRAWN'

/** There must be something to read: a link, a text, or both. */
export const refuseProposal = ({
  url,
  text,
}: {
  url?: string | undefined
  text?: string | undefined
}): Refused | null => (url || text ? null : refused('article-without-content', { field: 'url' }))

/** Only what waits is published, declined or withdrawn. */
export const refuseDecision = (status: ArticleStatus): Refused | null =>
  status === 'PROPOSED' ? null : refused('article-decided')

/** Two addresses of one article compare as equal: without the host's capitals, `www.`, the anchor, what counts visits, and a last slash. */
export function urlKeyOf(address: string): string {
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (/^utm_/.test(name)) url.searchParams.delete(name)
  const query = url.searchParams.toString()
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${query && `?${query}`}`
}
