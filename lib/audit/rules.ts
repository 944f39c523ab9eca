import type { Actor } from '@/lib/auth/permissions'

/** How the log calls someone: by reference, so that it holds no name. */
export function auditName(actor: Actor): string {
  if (actor.kind !== 'account') return actor.kind
  return actor.personId ? `person:${actor.personId}` : `account:${actor.userId}`
}

/** What an entry says beside who, what and when, in lines: `capacity: 40 → 50` where a field was changed. */
export function factLines(details: unknown): string[] {
  const { before, after, ...facts } = recordOf(details)
  const [was, is] = [recordOf(before), recordOf(after)]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return [
    ...Object.entries(facts).map(([name, value]) => `${name}: ${textOf(value)}`),
    ...changed.map((name) => `${name}: ${textOf(was[name])} → ${textOf(is[name])}`),
  ]
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
