import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

const betweenHan =
  /(?<=[\p{Script=Han}，。；：！？、（）《》「」])[ \t]*\n[ \t]*(?=[\p{Script=Han}，。；：！？、（）《》「」])/gu

/** Browsers show a line break in the source as a space, which Chinese doesn't have between characters. */
export function joinHanLines(tree: Root): Root {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(betweenHan, '')
  })
  return tree
}
