import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type ModelField = {
  name: string
  /** `String`, `DateTime`, an enum or a model. */
  type: string
  isList: boolean
  isOptional: boolean
  /** What the database fills in by itself. */
  hasDefault: boolean
  isUnique: boolean
  /** `@relation(fields: [a], references: [id])`: the columns that lead to the other model. */
  columns: string[]
}

export type PrismaModel = { name: string; file: string; fields: ModelField[] }

/** The models as prisma/models says them, read as text: what the tests of privacy walk. */
export function prismaModels(): { models: PrismaModel[]; enums: Map<string, string[]> } {
  const files = readdirSync('prisma/models').filter((name) => name.endsWith('.prisma'))
  const models: PrismaModel[] = []
  const enums = new Map<string, string[]>()
  for (const file of files) {
    const text = readFileSync(path.join('prisma/models', file), 'utf8')
    for (const [, kind, name = '', body = ''] of text.matchAll(/^(model|enum) (\w+) \{\n(.*?)^\}/gms)) {
      const lines = body
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('//') && !line.startsWith('@@'))
      if (kind === 'enum') enums.set(name, lines)
      else models.push({ name, file, fields: lines.map(fieldOf) })
    }
  }
  return { models, enums }
}

function fieldOf(line: string): ModelField {
  const [, name = '', type = '', mark = '', rest = ''] = /^(\w+)\s+(\w+)(\[\]|\?)?\s*(.*)$/.exec(line) ?? []
  const columns = /fields:\s*\[([^\]]*)\]/.exec(rest)?.[1]
  return {
    name,
    type,
    isList: mark === '[]',
    isOptional: mark === '?',
    hasDefault: /@default\(/.test(rest),
    isUnique: /@(unique|id)\b/.test(rest),
    columns: columns ? columns.split(',').map((column) => column.trim()) : [],
  }
}

export const isModel = (models: readonly PrismaModel[], type: string): boolean =>
  models.some(({ name }) => name === type)
