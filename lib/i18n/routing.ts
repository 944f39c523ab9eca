export const locales = ['zh', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'zh'

/** Text that the portal holds in both of its languages. */
export type Localized = Record<Locale, string>

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)
