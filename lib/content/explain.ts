import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Explained = { path: PropertyKey[]; reason: string }

/** A zod issue in an editor's words, once for each key that it is about. */
export function explain(issue: Issue): Explained[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => about([...issue.path, key], 'is no key that belongs here'))
  return [about(issue.path, reasonOf(issue))]
}

function reasonOf(issue: Issue): string {
  const absent = issue.input === undefined
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === null && issue.path.length === 0) return 'the file is empty'
      return absent ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}, not ${shown(issue.input)}`
    case 'invalid_value':
      return absent ? 'is missing' : `must be one of ${issue.values.join(', ')}, not ${shown(issue.input)}`
    case 'invalid_union':
      return 'is not one that the portal knows'
    case 'too_small':
    case 'too_big':
      return issue.origin === 'string' ? issue.message : `is out of range: ${issue.message}`
    case 'custom':
      return issue.message
    default:
      return `${issue.message}, not ${shown(issue.input)}`
  }
}

const kinds: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
}

const shown = (input: unknown) => {
  const json = JSON.stringify(input) ?? String(input)
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}

const about = (path: PropertyKey[], reason: string): Explained => ({
  path,
  reason: path.length === 0 ? reason : `${written(path)} ${reason}`,
})

/** `people[2].slug` */
const written = (path: PropertyKey[]) =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')
