import 'server-only'
import { LRUCache } from 'lru-cache'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/**
 * A report's markdown as HTML that is safe to show: headings below the page's own, tables, lists and links. Images and HTML
 * are left out.
 */
export function reportHtml(text: string): string {
  const known = printed.get(text)
  if (known !== undefined) return known
  const html = printer.processSync(text).toString()
  printed.set(text, html)
  return html
}

/** By the text, which is shown far more often than it changes. */
const printed = new LRUCache<string, string>({
  maxSize: 4_000_000,
  sizeCalculation: (html, text) => html.length + text.length + 1,
})

const marks = ['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a']

const allowed = {
  ...defaultSchema,
  tagNames: [...marks, 'h2', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  attributes: { a: ['href'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'] },
}

const printer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)
  .freeze()
