import type { Messages } from './messages/all'
import type { Locale as PortalLocale } from './routing'

declare module 'use-intl' {
  interface AppConfig {
    Locale: PortalLocale
    Messages: Messages
  }
}
