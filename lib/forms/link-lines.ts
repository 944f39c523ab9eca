import { z } from 'zod'

const MOST_LINKS = 20

export type LinkLine = { address: string; title: string }

/** One link a line and, if one likes, what it shows after it: `https://example.org/1 a review`. */
export const linkLines = z
  .string()
  .max(10_000)
  .default('')
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  )
  .refine((lines) => lines.length <= MOST_LINKS, { params: { key: 'too-many-links' } })
  .refine((lines) => lines.every(isLinkLine), { params: { key: 'not-link-lines' } })
  .transform((lines) => lines.map(linkOf))

/** As they were typed. */
export const typedLinks = (links: readonly LinkLine[]): string =>
  links.map(({ address, title }) => (title === address ? address : `${address} ${title}`)).join('\n')

const webLink = z.url({ protocol: /^https$/, hostname: z.regexes.domain })

function isLinkLine(line: string): boolean {
  const { address, title } = linkOf(line)
  const isText = !/\p{Cc}|\p{Cs}/u.test(line)
  return isText && webLink.safeParse(address).success && address.length <= 500 && title.length <= 500
}

function linkOf(line: string): LinkLine {
  const [address = '', ...words] = line.split(' ')
  return { address, title: words.join(' ') || address }
}
