import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/routing'

/** Headers that server.ts writes on every request, over whatever the client sent. */
export const LOCALE_HEADER = 'x-portal-locale'
export const CLIENT_ADDRESS_HEADER = 'x-portal-client'
export const NONCE_HEADER = 'x-portal-nonce'

/** What the front door found out about a request. */
export function requestFacts(headers: { get(name: string): string | null }): { locale: Locale; clientAddress: string } {
  const locale = headers.get(LOCALE_HEADER)
  return {
    locale: isLocale(locale) ? locale : defaultLocale,
    clientAddress: headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown',
  }
}
