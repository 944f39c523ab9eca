import { z } from 'zod'

/** What someone typed, by field name, to put back into the form. */
export type TypedValues = Record<string, string | string[]>

/** A form's fields as the schema wants them: an array where it says so, else the one value. */
export function fieldsOf(data: FormData, schema: z.ZodObject): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of names(data)) {
    const values = data.getAll(name)
    fields[name] = isList(schema.shape[name]) || values.length > 1 ? values : values[0]
  }
  for (const [name, type] of Object.entries(schema.shape)) if (isList(type)) fields[name] ??= []
  return fields
}

/** The texts among them; passwords and files don't come back, and this portal has no passwords. */
export function typedValues(data: FormData): TypedValues {
  const typed: TypedValues = {}
  for (const name of names(data)) {
    const texts = data.getAll(name).filter((value) => typeof value === 'string')
    const [first = ''] = texts
    typed[name] = texts.length > 1 ? texts : first
  }
  return typed
}

const isList = (type: unknown): boolean => type instanceof z.ZodArray

/** Without React's own fields. */
const names = (data: FormData): Set<string> => new Set([...data.keys()].filter((name) => !name.startsWith('$ACTION')))
