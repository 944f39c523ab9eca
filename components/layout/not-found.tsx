import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import type { Locale } from '@/lib/i18n/routing'

export async function NotFound({ locale }: { locale: Locale }) {
  const t = await getTranslations('errors.not-found')
  return (
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
  )
}
