import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { SIGN_IN_LINK_MINUTES } from '@/lib/auth/sign-in-link'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-in/sent'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('accounts.sent')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInSentPage({ params }: PageProps<'/[locale]/sign-in/sent'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('accounts.sent')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { minutes: SIGN_IN_LINK_MINUTES })} />
      <p>{t('hint')}</p>
      <div className="actions">
        <LinkButton href={`/${locale}/sign-in`}>{t('again')}</LinkButton>
      </div>
    </>
  )
}
