import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** The script that visitors get; everything else of a page works without any. */
const VISITOR_SCRIPT = '/visitor.js'

/**
 * A page as visitors get it: without the framework's scripts, their preloads and its serialised payload. Throws
 * `OutOfOrder` for a page of which parts arrive late, for those could not be put in place without a script.
 */
export function visitorPage(html: string): string {
  const document = parse(html)
  prune(document)
  return serialize(document)
}

export class OutOfOrder extends Error {
  constructor() {
    super('A public page streamed a part out of order: it must not have a Suspense boundary or loading.tsx')
  }
}

function prune(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of parent.childNodes) {
    if (isLatePart(node)) throw new OutOfOrder()
    if ('childNodes' in node) prune(node)
  }
  parent.childNodes = parent.childNodes.filter((node) => !isFrameworks(node))
}

function isFrameworks(node: Node): boolean {
  if (node.nodeName === '#comment') return true
  if (!('tagName' in node)) return false
  if (node.tagName === 'script') return !isKeptScript(node)
  return node.tagName === 'link' && (attribute(node, 'rel') === 'modulepreload' || attribute(node, 'as') === 'script')
}

/** Ours, and data that search engines read. */
const isKeptScript = (script: Element) =>
  attribute(script, 'src') === VISITOR_SCRIPT || attribute(script, 'type') === 'application/ld+json'

/** React marks a place to be filled later by `<template id="B:…">`, and the late part by a hidden `S:…`. */
const isLatePart = (node: Node) => 'tagName' in node && /^[BSP]:[0-9a-f]+$/.test(attribute(node, 'id') ?? '')

const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value
