import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from './messages/all'
import { defaultLocale, isLocale } from './routing'

/** Read by next-intl once a request. There is no middleware: layout and pages name the locale by setRequestLocale. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLocale(asked) ? asked : defaultLocale
  return { locale, messages: messagesOf[locale], timeZone: 'UTC' }
})
