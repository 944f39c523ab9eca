import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { CSSProperties } from 'react'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { getActor } from '@/lib/auth/actor'
import { nextClockChange } from '@/lib/calendar/zone'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'

import { nextRuleChange } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { charterSince } from '@/lib/governance/rules'
import { defaultLocale, isLocale } from '@/lib/i18n/routing'
import { getSettings } from '@/lib/settings/queries'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const locale = await localeOf(params)
  const { shortName, summary } = getSite()
  return {
    metadataBase: new URL(config().appUrl),
    title: { default: shortName[locale], template: `%s · ${shortName[locale]}` },
    description: summary[locale],
  }
}

export default async function PortalLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = await localeOf(params)
  setRequestLocale(locale)
  const [actor, { contact }, t] = await Promise.all([getActor(), getSettings(), getTranslations('common')])
  const [site, charter, at] = [getSite(), getCharter(), now()]
  holdsUntil(at, nextRuleChange(charter, at), nextClockChange(at, site.timeZone))
  const brand = { '--brand-light': site.brand.light, '--brand-dark': site.brand.dark } as CSSProperties
  return (
    <html lang={locale === 'zh' ? 'zh-Hans' : 'en'} style={brand} suppressHydrationWarning>
      <head>
        {/* Not deferred: it sets the colour scheme before anything is drawn. */}
        <script src="/visitor.js" />
      </head>
      <body>
        <a href="#content" className="skip">
          {t('skip')}
        </a>
        <SiteHeader site={site} locale={locale} actor={actor} />
        <main id="content" className="page" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} contact={contact} charterSince={charterSince(charter, at)} locale={locale} />
      </body>
    </html>
  )
}

/** An address without a language of ours is answered, with "not found", in the default one. */
async function localeOf(params: LayoutProps<'/[locale]'>['params']) {
  const { locale } = await params
  return isLocale(locale) ? locale : defaultLocale
}
