import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { HighlighterCore, ThemedToken } from 'shiki/core'
import { visit } from 'unist-util-visit'

const grammars = {
  bash: () => import('shiki/langs/bash.mjs'),
  cpp: () => import('shiki/langs/cpp.mjs'),
  diff: () => import('shiki/langs/diff.mjs'),
  json: () => import('shiki/langs/json.mjs'),
  python: () => import('shiki/langs/python.mjs'),
  toml: () => import('shiki/langs/toml.mjs'),
  typescript: () => import('shiki/langs/typescript.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
}
type Language = keyof typeof grammars

const isGrammar = (name: string): name is Language => Object.hasOwn(grammars, name)

/** `text` is plain. */
export const codeLanguages: readonly string[] = [...Object.keys(grammars), 'text']

/** Colours code by classes (`code-keyword`, see code.css), never by style attributes. Loads shiki at the first code. */
export async function highlight(tree: Root): Promise<Root> {
  const blocks: { code: Element; language: Language }[] = []
  visit(tree, 'element', (code) => {
    const language = languageOf(code)
    if (code.tagName === 'code' && isGrammar(language)) blocks.push({ code, language })
  })
  for (const { code, language } of blocks) {
    const shiki = await highlighterFor(language)
    const { tokens } = shiki.codeToTokens(textOf(code).replace(/\n$/, ''), { lang: language, theme: 'classes' })
    code.children = tokens.flatMap((line) => [...line.map(toNode), { type: 'text' as const, value: '\n' }])
  }
  return tree
}

function languageOf({ properties }: Element): string {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : []
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? ''
}

let started: Promise<HighlighterCore> | undefined

async function highlighterFor(language: Language): Promise<HighlighterCore> {
  started ??= start()
  const [shiki, grammar] = await Promise.all([started, grammars[language]()])
  await shiki.loadLanguage(grammar.default)
  return shiki
}

async function start(): Promise<HighlighterCore> {
  const [{ createCssVariablesTheme, createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ])
  const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--code-' })
  return createHighlighterCore({ themes: [theme], langs: [], engine: createJavaScriptRegexEngine({ forgiving: true }) })
}

/** The theme's colours are names, `var(--code-token-keyword)`; the name becomes the class. */
function toNode({ content, color = '' }: ThemedToken): ElementContent {
  const name = /--code-token-([a-z-]+)/.exec(color)?.[1]
  const text = { type: 'text' as const, value: content }
  if (name === undefined) return text
  return { type: 'element', tagName: 'span', properties: { className: [`code-${name}`] }, children: [text] }
}
