export type Form = { text: string; action: string; fields: [name: string, value: string][] }

/** The forms of a page that React wrote, each with its text and with what its hidden and filled-in inputs send. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', content = '']) => ({
    text: content.replace(/<[^>]*>/g, ' '),
    action: unescaped(attributeOf(attributes, 'action') ?? ''),
    fields: [...content.matchAll(/<input\b([^>]*)>/g)].flatMap(([, input = '']) => {
      const name = attributeOf(input, 'name')
      return name && attributeOf(input, 'type') === 'hidden' ? [field(name, attributeOf(input, 'value') ?? '')] : []
    }),
  }))
}

const field = (name: string, value: string): [string, string] => [unescaped(name), unescaped(value)]

const attributeOf = (attributes: string, name: string) =>
  attributes.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1]

/** The five entities that React writes. */
export const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
