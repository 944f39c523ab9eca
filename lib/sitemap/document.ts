import { defaultLocale, locales } from '@/lib/i18n/routing'

const languageOf = { zh: 'zh-Hans', en: 'en' } as const

/** A site map: each path (below the locale) in each language, with its addresses in the others. `origin` without a slash. */
export function siteMap(origin: string, paths: readonly string[]): string {
  const address = (locale: string, path: string) => escaped(`${origin}/${locale}${path}`)
  const link = (language: string, href: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`
  const urls = paths.flatMap((path) => {
    const links = [
      ...locales.map((locale) => link(languageOf[locale], address(locale, path))),
      link('x-default', address(defaultLocale, path)),
    ].join('')
    return locales.map((locale) => `<url><loc>${address(locale, path)}</loc>${links}</url>\n`)
  })
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${urls.join('')}</urlset>\n`
  )
}

/** What nobody should look for: pages of one's own, and such as only follow from a form. `$` ends an address: /me is not /meetings. */
const hidden = ['/me$', '/me/', '/admin', '/sign-in']

export const robotsFile = (origin: string): string =>
  [
    'User-agent: *',
    ...locales.flatMap((locale) => hidden.map((path) => `Disallow: /${locale}${path}`)),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
