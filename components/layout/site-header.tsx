import { getTranslations } from 'next-intl/server'
import { type Actor, can } from '@/lib/auth/permissions'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import { LanguageLink } from './language-link'
import { Mark } from './mark'
import { NavigationLink } from './navigation-link'
import { SiteNavigation } from './site-navigation'

type SiteHeaderProps = { site: Site; locale: Locale; actor: Actor }

export async function SiteHeader({ site, locale, actor }: SiteHeaderProps) {
  const t = await getTranslations('common')
  const isSignedIn = actor.kind === 'account'
  const language = (
    <LanguageLink to={locale === 'zh' ? 'en' : 'zh'} title={t('language.label')}>
      {t('language.other')}
    </LanguageLink>
  )
  const admin = isSignedIn && can(actor, 'admin.enter') && (
    <NavigationLink href={`/${locale}/admin`}>{t('nav.admin')}</NavigationLink>
  )
  return (
    <header className="site-header">
      <div className="site-header-row">
        <a href={`/${locale}`} className="site-name">
          <Mark />
          {site.shortName[locale]}
        </a>
        <SiteNavigation
          locale={locale}
          tools={
            isSignedIn && (
              <>
                {admin}
                {language}
              </>
            )
          }
        />
        <div className="site-tools" data-signed-in={isSignedIn ? '' : undefined}>
          <NavigationLink href={`/${locale}/search`} fragment="#search-words">
            <SearchSign />
            <span className="search-name">{t('nav.search')}</span>
          </NavigationLink>
          <span className="header-tools">
            {language}
            {admin}
          </span>
          <AccountLink locale={locale} actor={actor} />
        </div>
      </div>
    </header>
  )
}

/** A lens. */
const SearchSign = () => (
  <svg className="search-sign" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    <circle cx="8.5" cy="8.5" r="5.5" stroke="currentColor" strokeWidth="1.5" fill="none" />
    <path d="m12.75 12.75 4.5 4.5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
)

async function AccountLink({ locale, actor }: { locale: Locale; actor: Actor }) {
  const t = await getTranslations('common.account')
  return actor.kind === 'account' ? (
    <NavigationLink href={`/${locale}/me`}>
      <span className="account-name">{actor.name ?? t('mine')}</span>
      <span className="account-short">{t('mine-short')}</span>
    </NavigationLink>
  ) : (
    <NavigationLink href={`/${locale}/sign-in`}>{t('sign-in')}</NavigationLink>
  )
}
