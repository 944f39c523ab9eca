import 'server-only'
import type { Root as Hast } from 'hast'
import { LRUCache } from 'lru-cache'
import type { Root as Mdast } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/**
 * Markdown that someone typed into a form, as HTML that is safe to show: paragraphs, lists, quotes, code and links.
 * Headings become bold lines, for the page has its own outline; images and HTML are left out.
 */
export function memberTextHtml(text: string): string {
  const known = printed.get(text)
  if (known !== undefined) return known
  const html = printer.processSync(text).toString()
  printed.set(text, html)
  return html
}

/** By the text, which is shown far more often than it changes: printing one takes as long as the rest of a page. */
const printed = new LRUCache<string, string>({
  maxSize: 4_000_000,
  sizeCalculation: (html, text) => html.length + text.length + 1,
})

const allowed = {
  ...defaultSchema,
  tagNames: ['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
  attributes: { a: ['href', 'rel'] },
  protocols: { href: ['http', 'https', 'mailto'] },
}

const printer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => headingsAsBold)
  .use(remarkRehype)
  .use(() => linksWithoutCredit)
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)
  .freeze()

function headingsAsBold(tree: Mdast): void {
  visit(tree, 'heading', ({ children }, index, parent) => {
    if (parent && index !== undefined)
      parent.children[index] = { type: 'paragraph', children: [{ type: 'strong', children }] }
  })
}

function linksWithoutCredit(tree: Hast): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') properties.rel = ['nofollow', 'ugc', 'noopener']
  })
}
