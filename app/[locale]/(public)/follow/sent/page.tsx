import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { FOLLOW_LINK_HOURS } from '@/lib/followers/rules'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/follow/sent'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('followers.sent')
  return { title: t('title'), robots: { index: false } }
}

export default async function FollowSentPage({ params }: PageProps<'/[locale]/follow/sent'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('followers.sent')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { hours: FOLLOW_LINK_HOURS })} />
      <p>{t('hint')}</p>
      <div className="actions">
        <LinkButton href={`/${locale}/follow`}>{t('again')}</LinkButton>
      </div>
    </>
  )
}
