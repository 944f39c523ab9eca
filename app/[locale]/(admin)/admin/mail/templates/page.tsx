import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { locales } from '@/lib/i18n/routing'
import { letterKindOf, letterKinds, sampleOf } from '@/lib/mail/samples'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/mail/templates'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('outbox.templates')
  return { title: t('title'), robots: { index: false } }
}

/**
 * One letter (`?kind=`) as its readers of each language get it, as text and as HTML, and the list of all. The HTML is our
 * own template with names for values; the page's Content-Security-Policy holds in its frame, too.
 */
export default async function MailTemplatesPage({ params, searchParams }: PageProps<'/[locale]/admin/mail/templates'>) {
  const locale = await pageLocale(params)
  await requirePermission('server.run', locale, `/${locale}/admin/mail/templates`)
  const [query, t, outbox, common] = await Promise.all([
    searchParams,
    getTranslations('outbox.templates'),
    getTranslations('outbox'),
    getTranslations('common'),
  ])
  const kind = letterKindOf(query.kind)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/mail`, label: outbox('title') }],
        }}
      />
      <nav aria-label={t('title')} className="mail-kinds">
        {letterKinds.map((one) => (
          <a key={one} href={`?kind=${one}`} aria-current={one === kind ? 'page' : undefined}>
            <code>{one}</code>
          </a>
        ))}
      </nav>
      <div className="mail-pair">
        {locales.map((language) => {
          const { subject, text, html } = sampleOf(kind, language)
          return (
            <article key={language} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
              <h2>{subject}</h2>
              <iframe className="mail-html" title={`${t('as-html')}: ${subject}`} srcDoc={html} />
              <h3 lang={locale}>{t('as-text')}</h3>
              <p className="mail-text">{text}</p>
            </article>
          )
        })}
      </div>
    </>
  )
}
