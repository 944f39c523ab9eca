import type refusals from '@/lib/i18n/messages/zh/refusals'

/** Why something was refused: a key of the messages under `refusals`, so that none lacks its words. */
export type Reason = keyof typeof refusals

/** What a command answers. An expected refusal is a value; a bug throws. */
export type Outcome<T = undefined> = { ok: true; value: T } | Refused

/**
 * `field` names the form field that the reason belongs to; `params` fill its message. `refresh`: the page behind the form
 * is out of date and is shown anew, with what was typed.
 */
export type Refused = {
  ok: false
  reason: Reason
  field?: string
  params?: Record<string, string | number>
  refresh?: true
  /** What is wrong in further fields, where one form holds several things. */
  others?: readonly { field: string; reason: Reason; params?: Record<string, string | number> }[]
}

export function accepted(): Outcome
export function accepted<T>(value: T): Outcome<T>
export function accepted(value?: unknown): Outcome<unknown> {
  return { ok: true, value }
}

export const refused = (reason: Reason, at: Pick<Refused, 'field' | 'params' | 'refresh'> = {}): Refused => ({
  ok: false,
  reason,
  ...at,
})
