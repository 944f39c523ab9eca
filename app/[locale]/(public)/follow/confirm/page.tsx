import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowConfirmation } from '@/components/followers/follow-confirmation'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { isFollowLinkGood } from '@/lib/followers/queries'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/follow/confirm'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('followers.confirm')
  return { title: t('title'), robots: { index: false } }
}

/** Where a confirmation mail leads. Only the button confirms: mail scanners open pages, but press nothing. */
export default async function ConfirmFollowPage({ params, searchParams }: PageProps<'/[locale]/follow/confirm'>) {
  const locale = await pageLocale(params)
  const [viewer, { token }, t] = await Promise.all([getActor(), searchParams, getTranslations('followers.confirm')])
  const at = now()
  const isGood = await isFollowLinkGood(viewer, token, at)
  // The address carries a secret, so the page is never kept.
  holdsUntil(at, at)
  if (!isGood || typeof token !== 'string') {
    return (
      <>
        <PageHeader title={t('title')} />
        <Notice tone="warning" title={t('expired')}>
          <p>{t('expired-hint')}</p>
        </Notice>
        <div className="actions">
          <LinkButton href={`/${locale}/follow`}>{t('again')}</LinkButton>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { site: getSite().shortName[locale] })} />
      <FollowConfirmation token={token} />
    </>
  )
}
