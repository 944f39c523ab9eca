import 'server-only'
import en from '@/lib/i18n/messages/en/mail'
import zh from '@/lib/i18n/messages/zh/mail'
import type { Locale } from '@/lib/i18n/routing'
import { compose, type LetterKind } from './compose'

export const letterKinds = Object.keys(zh).filter((kind): kind is LetterKind =>
  Object.hasOwn(Object(zh[kind as keyof typeof zh]), 'subject'),
)

/** The kind that an address names, or the first. */
export const letterKindOf = (named: unknown): LetterKind =>
  letterKinds.find((kind) => kind === named) ?? letterKinds[0] ?? 'sign-in'

/** A letter of this kind as it goes out, with each parameter's name where its value will stand; numbers are 3. */
export function sampleOf(kind: LetterKind, locale: Locale) {
  const source = JSON.stringify({ zh, en }[locale][kind])
  const params = Object.fromEntries(
    [...source.matchAll(/\{(\w+)(, *(?:plural|number))?/g)].map(([, name = '', counts]) => [
      name,
      counts ? 3 : `[${name}]`,
    ]),
  )
  delete params.site
  return compose({ kind, params, path: '' }, locale)
}
