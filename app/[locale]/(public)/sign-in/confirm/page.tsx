import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { signInLinkSchema } from '@/lib/auth/schema'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-in/confirm'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('accounts.confirm')
  return { title: t('title'), robots: { index: false } }
}

/** Where a mailed link leads. Only the button uses the link up: mail scanners open pages, but press nothing. */
export default async function ConfirmSignInPage({ params, searchParams }: PageProps<'/[locale]/sign-in/confirm'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('accounts.confirm')
  const link = signInLinkSchema.safeParse(await searchParams)
  if (!link.success) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Notice tone="warning" title={t('incomplete')} />
        <div className="actions">
          <LinkButton href={`/${locale}/sign-in`}>{t('again')}</LinkButton>
        </div>
      </>
    )
  }
  const { token, email, to } = link.data
  const query = new URLSearchParams({ token, email, callbackUrl: to ?? `/${locale}/me` })
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { email })} />
      <form method="post" action={`/api/auth/callback/email?${query}`}>
        <Button type="submit" tone="primary">
          {t('submit')}
        </Button>
      </form>
    </>
  )
}
