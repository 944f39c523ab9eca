import type { z } from 'zod'
import type { Problem } from './problems'
import { frontMatterSchema } from './schema'
import { parseYaml, type YamlFile } from './yaml-file'

type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>

export type Sheet = {
  front: YamlFile<FrontMatter>
  /** The Markdown, preceded by as many empty lines as the front matter had, so that its line numbers are the file's. */
  body: string
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m

export function splitFrontMatter(file: string, slug: string, text: string): Sheet {
  const found = text.startsWith('---') ? fence.exec(text) : null
  if (!found) return { front: without(file), body: text }
  const [whole, yaml = ''] = found
  const front = parseYaml(file, `\n${yaml}`, frontMatterSchema(slug))
  return { front, body: '\n'.repeat(whole.split('\n').length - 1) + text.slice(whole.length) }
}

function without(file: string): YamlFile<FrontMatter> {
  const problem: Problem = {
    file,
    line: 1,
    reason: 'the front matter is missing: begin with ---, title, description, ---',
  }
  return { value: null, problems: [problem], lineOf: () => 1 }
}
