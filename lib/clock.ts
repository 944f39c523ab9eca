import { noteClock } from './freshness/dependencies'

/**
 * The present instant. Pages and actions ask here; rules and commands take it as an argument. A page that asks says by
 * `holdsUntil` when its answer changes next.
 */
export function now(): Date {
  const at = new Date()
  noteClock(at)
  return at
}
