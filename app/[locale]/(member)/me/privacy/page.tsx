import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { ConsentPart } from '@/components/privacy/consent-part'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getConsent } from '@/lib/privacy/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/privacy'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('privacy')
  return { title: t('title'), robots: { index: false } }
}

/** What the reader may do about what the portal holds of them. */
export default async function OwnPrivacyPage({ params, searchParams }: PageProps<'/[locale]/me/privacy'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me/privacy`)
  const [{ done }, consent, t, me] = await Promise.all([
    searchParams,
    getConsent(account),
    getTranslations('privacy'),
    getTranslations('accounts.me'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: me('title'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
      />
      <DoneNotice done={done} />
      {consent && <ConsentPart consent={consent} locale={locale} timeZone={getSite().timeZone} />}
      <Section id="data" title={t('data.title')} lead={t('data.lead')}>
        <div className="actions">
          <LinkButton href={`/${locale}/me/privacy/data`}>{t('data.read')}</LinkButton>
          <LinkButton href="/api/me/export" download>
            {t('data.download')}
          </LinkButton>
        </div>
      </Section>
      <Section id="corrections" title={t('corrections.title')} lead={t('corrections.lead')}>
        <div className="actions">
          {account.personSlug && (
            <LinkButton href={`/${locale}/me/corrections?person=${account.personSlug}`}>
              {t('corrections.mine')}
            </LinkButton>
          )}
          <LinkButton href={`/${locale}/me/corrections`}>{t('corrections.all')}</LinkButton>
        </div>
      </Section>
      <Section id="following" title={t('following.title')} lead={t('following.lead')}>
        <div className="actions">
          <LinkButton href={`/${locale}/follow`}>{t('following.open')}</LinkButton>
        </div>
      </Section>
      <Section id="delete" title={t('delete.title')} lead={t('delete.short')}>
        <div className="actions">
          <LinkButton href={`/${locale}/me/privacy/delete`} tone="danger">
            {t('delete.open')}
          </LinkButton>
        </div>
      </Section>
    </>
  )
}
