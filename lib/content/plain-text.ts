import 'server-only'
import type { Root as Hast } from 'hast'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from './markdown'

const blocks = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'tr',
  'pre',
  'blockquote',
  'br',
  'dd',
])

/** What somebody reads of a page, a line for each of its blocks. */
export function textOfPage(tree: Hast): string {
  let text = ''
  visit(tree, (node) => {
    if (node.type === 'element' && node.properties.className?.toString() === 'heading-anchor') return 'skip'
    if (node.type === 'element' && blocks.has(node.tagName)) text += '\n'
    if (node.type === 'text') text += node.value
    return undefined
  })
  return tidy(text)
}

/** What somebody reads of Markdown that was typed into a form. */
export function textOfMarkdown(markdown: string): string {
  let text = ''
  visit(parseMarkdown(markdown) as Nodes, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') text += '\n'
    if (node.type === 'break') text += '\n'
    if (node.type === 'code') text += '\n'
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += node.value
  })
  return tidy(text)
}

const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
