import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { locales } from '@/lib/i18n/routing'
import { letterKinds, sampleOf } from '@/lib/mail/samples'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/mail/templates'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('outbox.templates')
  return { title: t('title'), robots: { index: false } }
}

/** Every letter that the portal writes, as its readers of each language get it. */
export default async function MailTemplatesPage({ params }: PageProps<'/[locale]/admin/mail/templates'>) {
  const locale = await pageLocale(params)
  await requirePermission('server.run', locale, `/${locale}/admin/mail/templates`)
  const [t, outbox, common] = await Promise.all([
    getTranslations('outbox.templates'),
    getTranslations('outbox'),
    getTranslations('common'),
  ])
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
      {letterKinds.map((kind) => (
        <Section key={kind} id={kind} title={<code>{kind}</code>}>
          <div className="mail-pair">
            {locales.map((language) => {
              const { subject, text } = sampleOf(kind, language)
              return (
                <article key={language} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
                  <h3>{subject}</h3>
                  <p className="mail-text">{text}</p>
                </article>
              )
            })}
          </div>
        </Section>
      ))}
    </>
  )
}
