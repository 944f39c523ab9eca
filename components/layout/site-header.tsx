import { getTranslations } from 'next-intl/server'
import { type Actor, can } from '@/lib/auth/permissions'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import { LanguageLink } from './language-link'
import { Mark } from './mark'
import { NavigationLink } from './navigation-link'
import { SiteNavigation } from './site-navigation'

export async function SiteHeader({ site, locale, actor }: { site: Site; locale: Locale; actor: Actor }) {
  const t = await getTranslations('common')
  return (
    <header className="site-header">
      <div className="site-header-row">
        <a href={`/${locale}`} className="site-name">
          <Mark />
          {site.shortName[locale]}
        </a>
        <SiteNavigation locale={locale} />
        <div className="site-tools">
          <NavigationLink href={`/${locale}/search`} fragment="#search-words">
            <SearchSign />
            <span className="search-name">{t('nav.search')}</span>
          </NavigationLink>
          <LanguageLink to={locale === 'zh' ? 'en' : 'zh'} title={t('language.label')}>
            {t('language.other')}
          </LanguageLink>
          <AccountLinks locale={locale} actor={actor} />
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

async function AccountLinks({ locale, actor }: { locale: Locale; actor: Actor }) {
  const t = await getTranslations('common')
  if (actor.kind !== 'account')
    return <NavigationLink href={`/${locale}/sign-in`}>{t('account.sign-in')}</NavigationLink>
  return (
    <>
      {can(actor, 'admin.enter') && <NavigationLink href={`/${locale}/admin`}>{t('nav.admin')}</NavigationLink>}
      <NavigationLink href={`/${locale}/me`}>
        <span className="account-name">{actor.name ?? t('account.mine')}</span>
        <span className="account-short">{t('account.mine-short')}</span>
      </NavigationLink>
    </>
  )
}
