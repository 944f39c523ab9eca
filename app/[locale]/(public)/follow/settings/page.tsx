import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowSettings } from '@/components/followers/follow-settings'
import { DoneNotice } from '@/components/layout/done-notice'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { getSite } from '@/lib/content/load'
import { getFollower } from '@/lib/followers/queries'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/follow/settings'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('followers.settings')
  return { title: t('title'), robots: { index: false } }
}

/** Where every mail to a follower leads at its end: language, and leaving. The link is the key; it shows no address. */
export default async function FollowSettingsPage({ params, searchParams }: PageProps<'/[locale]/follow/settings'>) {
  const locale = await pageLocale(params)
  const [viewer, { key, done }, t] = await Promise.all([
    getActor(),
    searchParams,
    getTranslations('followers.settings'),
  ])
  const follower = await getFollower(viewer, key)
  const { timeZone, shortName } = getSite()
  if (!follower || typeof key !== 'string') {
    return (
      <>
        <PageHeader title={t('title')} />
        <Notice tone="warning" title={t('unknown')}>
          <p>{t('unknown-hint')}</p>
        </Notice>
      </>
    )
  }
  const { since, until } = follower
  if (until) {
    return (
      <>
        <PageHeader title={t('ended')} lead={t('ended-lead', { date: formatDay(locale, until, timeZone) })} />
        <DoneNotice done={done} />
        <div className="actions">
          <LinkButton href={`/${locale}/follow`}>{t('again')}</LinkButton>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { site: shortName[locale], date: formatDay(locale, since, timeZone) })}
      />
      <DoneNotice done={done} />
      <FollowSettings token={key} language={follower.locale} />
    </>
  )
}
