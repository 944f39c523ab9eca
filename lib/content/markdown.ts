import type { Root as Hast } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Root as Mdast } from 'mdast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/routing'
import { finishBlocks } from './blocks'
import type { TocEntry } from './schema'

export type Rendered = { tree: Hast; toc: TocEntry[]; anchors: Set<string> }

export const parseMarkdown = (body: string): Mdast => parser.parse(body)

/** HTML in the source is left out, addresses other than http(s) and mailto lose their link, headings get ids and anchors. */
export function render(source: Mdast, locale: Locale, title: string): Rendered {
  const tree = toSafeTree[locale].runSync(source)
  const { toc, anchors } = outline(tree)
  addHeadingAnchors(finishBlocks(tree, locale, title))
  return { tree, toc, anchors }
}

export const toHtml = (tree: Hast): string => printer.stringify(tree)

const parser = unified().use(remarkParse).use(remarkGfm)

const safe = {
  ...defaultSchema,
  // remark-rehype has already prefixed the only ids there are, those of footnotes.
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
}

const treeBuilder = (footnoteLabel: string, footnoteBackLabel: string) =>
  unified().use(remarkRehype, { footnoteLabel, footnoteBackLabel }).use(rehypeSanitize, safe).use(rehypeSlug).freeze()

const toSafeTree: Record<Locale, ReturnType<typeof treeBuilder>> = {
  zh: treeBuilder('脚注', '回到正文'),
  en: treeBuilder('Footnotes', 'Back to the text'),
}

const addHeadingAnchors = rehypeAutolinkHeadings({
  behavior: 'append',
  test: ['h2', 'h3', 'h4'],
  properties: { className: ['heading-anchor'], ariaHidden: 'true', tabIndex: -1 },
  content: { type: 'text', value: '#' },
})

const printer = unified().use(rehypeStringify)

function outline(tree: Hast): { toc: TocEntry[]; anchors: Set<string> } {
  const toc: TocEntry[] = []
  const anchors = new Set<string>()
  visit(tree, 'element', (element) => {
    const { id } = element.properties
    if (typeof id !== 'string') return
    anchors.add(id)
    if (id === 'footnote-label') return
    if (element.tagName === 'h2') toc.push({ id, text: textOf(element), depth: 2 })
    if (element.tagName === 'h3') toc.push({ id, text: textOf(element), depth: 3 })
  })
  return { toc, anchors }
}
