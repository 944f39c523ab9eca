import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('errors.not-found')])
  return (
    <>
      <title>{t('title')}</title>
      <PageHeader
        kicker="404"
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={`/${locale}`} tone="primary">
              {t('home')}
            </LinkButton>
            <LinkButton href={`/${locale}/events`}>{t('events')}</LinkButton>
            <LinkButton href={`/${locale}/people`}>{t('people')}</LinkButton>
          </>
        }
      />
    </>
  )
}
