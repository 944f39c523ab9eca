import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/routing'

const words: Record<Locale, { table: string; code: string }> = {
  zh: { table: '表格', code: '代码' },
  en: { table: 'Table', code: 'Code' },
}

/** Wide tables and code scroll by themselves and can be reached by keyboard; links that leave carry rel="noopener". */
export function finishBlocks(tree: Root, locale: Locale, title: string): Root {
  const taken = new Map<string, number>()
  const label = (kind: string, heading: string) => {
    const name = heading === '' ? kind : `${kind}${locale === 'zh' ? '：' : ': '}${heading}`
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  }

  let heading = title
  visit(tree, 'element', (element, index, parent) => {
    if (/^h[2-6]$/.test(element.tagName)) heading = textOf(element)
    if (element.tagName === 'a') closeOpener(element)
    if (element.tagName === 'pre') Object.assign(element.properties, region(label(words[locale].code, heading)))
    if (element.tagName === 'th') element.properties.scope = 'col'
    if (element.tagName === 'table' && parent && index !== undefined && !isScroller(parent)) {
      const properties = { className: ['table-scroll'], ...region(label(words[locale].table, heading)) }
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [element] }
      return [SKIP, index]
    }
    return undefined
  })
  return tree
}

const region = (ariaLabel: string) => ({ role: 'region', tabIndex: 0, ariaLabel })

const isScroller = (node: { type: string }) =>
  node.type === 'element' && (node as Element).properties.className?.toString() === 'table-scroll'

function closeOpener(link: Element) {
  if (/^https?:/i.test(String(link.properties.href))) link.properties.rel = ['noopener']
}
