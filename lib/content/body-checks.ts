import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { codeLanguages } from './highlight'
import type { Problem } from './problems'

/** What Markdown allows and a page doesn't: an h1, a skipped level, HTML, a language that can't be coloured. */
export function checkBody(file: string, tree: Root): Problem[] {
  const problems: Problem[] = []
  let depth = 1
  visit(tree, (node) => {
    const report = (reason: string) => problems.push({ file, line: node.position?.start.line ?? 1, reason })
    if (node.type === 'heading') {
      if (node.depth === 1) report('the title stands in the front matter: headings begin with ##')
      else if (node.depth > depth + 1) report(`a heading of level ${node.depth} follows one of level ${depth}`)
      depth = node.depth
    }
    if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value.trim())) report('HTML is left out: write Markdown')
    if (node.type === 'code' && node.lang && !codeLanguages.includes(node.lang))
      report(`the code language "${node.lang}" is not one of ${codeLanguages.join(', ')}`)
  })
  return problems
}
