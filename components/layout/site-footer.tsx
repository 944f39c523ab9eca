import { getTranslations } from 'next-intl/server'
import type { Site } from '@/lib/content/schema'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Settings } from '@/lib/settings/rules'
import { SchemeSwitch } from './scheme-switch'

/** `charterSince`: the day since when the charter's latest rule is in force. */
type SiteFooterProps = {
  site: Site
  /** What the maintainers set in place of the site's own. */
  contact: Settings['contact']
  charterSince: string | undefined
  locale: Locale
}

export async function SiteFooter({ site, contact: set, charterSince, locale }: SiteFooterProps) {
  const t = await getTranslations('common')
  const contact = set
    ? { name: set[locale], url: set.url }
    : site.contact && { ...site.contact, name: site.contact.name[locale] }
  return (
    <footer className="site-footer">
      <div className="site-footer-row">
        <div className="footer-name">
          <p>{site.name[locale]}</p>
          {charterSince && (
            <p>
              <a href={`/${locale}/governance`}>{t('footer.charter', { date: formatDay(locale, charterSince) })}</a>
            </p>
          )}
          <SchemeSwitch
            label={t('scheme.label')}
            choices={{ system: t('scheme.system'), light: t('scheme.light'), dark: t('scheme.dark') }}
          />
        </div>
        <nav aria-label={t('footer.label')}>
          <FooterList title={t('footer.sig')}>
            <a href={`/${locale}/areas`}>{t('nav.areas')}</a>
            <a href={`/${locale}/models`}>{t('footer.models')}</a>
            <a href={`/${locale}/adaptations`}>{t('footer.adaptations')}</a>
            <a href={`/${locale}/articles`}>{t('footer.articles')}</a>
            <a href={`/${locale}/points`}>{t('footer.points')}</a>
            <a href={`/${locale}/prizes`}>{t('footer.prizes')}</a>
            <a href={`/${locale}/hall-of-fame`}>{t('footer.hall-of-fame')}</a>
            <a href={`/${locale}/follow`}>{t('footer.follow')}</a>
            <a href={`/${locale}/tasks`}>{t('footer.tasks')}</a>
            <a href={`/${locale}/campaigns`}>{t('footer.campaigns')}</a>
            <a href={`/${locale}/nominations`}>{t('footer.nominations')}</a>
            <a href={`/${locale}/code-of-conduct`}>{t('footer.code-of-conduct')}</a>
            <a href={`/${locale}/privacy`}>{t('footer.privacy')}</a>
          </FooterList>
          <FooterList title={t('footer.links')}>
            {linksOf(site, locale).map(({ name, url }) => (
              <a key={url} href={url}>
                {name}
              </a>
            ))}
          </FooterList>
          {contact && (
            <FooterList title={t('footer.contact')}>
              <a href={contact.url}>{contact.name}</a>
            </FooterList>
          )}
        </nav>
      </div>
    </footer>
  )
}

/** Repositories, then other links, each address once. */
function linksOf({ repositories, links }: Site, locale: Locale): { name: string; url: string }[] {
  const repositoryUrls = new Set(repositories.map(({ url }) => url))
  const others = links.filter(({ url }) => !repositoryUrls.has(url))
  return [...repositories, ...others.map(({ name, url }) => ({ name: name[locale], url }))]
}

const FooterList = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div className="footer-list">
    <p>{title}</p>
    {children}
  </div>
)
