import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/routing'

/** The locale that a path begins with. */
export function localeOfPath(path: string): Locale | null {
  const first = path.split(/[/?]/, 2)[1]
  return isLocale(first) ? first : null
}

/** Whether a path without a locale means a page: anything but files and the addresses that programs use. */
export const isPagePath = (path: string): boolean =>
  !/^\/(_next|\.well-known|api|avatars|healthz|media|metrics|readyz)(\/|\?|$)/.test(path) &&
  !/^[^?]*\.[a-z0-9]+(\?|$)/i.test(path)

/** The language that a browser asks for, of those we have. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [tag = '', quality = 'q=1'] = wish.trim().split(/\s*;\s*/)
    return { locale: tag.slice(0, 2).toLowerCase(), weight: Number(quality.replace('q=', '')) || 0 }
  })
  const known = wishes.filter(({ locale, weight }) => isLocale(locale) && weight > 0)
  const [first] = known.sort((left, right) => right.weight - left.weight)
  return isLocale(first?.locale) ? first.locale : defaultLocale
}
