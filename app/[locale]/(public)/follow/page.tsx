import { getTranslations } from 'next-intl/server'
import { FollowForm } from '@/components/followers/follow-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { privacyVersion } from '@/lib/privacy/version'
import { getSettings } from '@/lib/settings/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/follow'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('followers.follow')
  return pageMetadata(locale, '/follow', t('title'), t('lead', { site: getSite().shortName[locale] }))
}

/** The form that asks for mail about news; no account is needed. */
export default async function FollowPage({ params, searchParams }: PageProps<'/[locale]/follow'>) {
  const locale = await pageLocale(params)
  const [actor, consentVersion, { done }, { takesFollowers }, t, settings] = await Promise.all([
    getActor(),
    privacyVersion(),
    searchParams,
    getSettings(),
    getTranslations('followers.follow'),
    getTranslations('settings'),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { site: getSite().shortName[locale] })} />
      <DoneNotice done={done} />
      {takesFollowers ? (
        <FollowForm
          locale={locale}
          email={actor.kind === 'account' ? actor.email : null}
          consentVersion={consentVersion}
        />
      ) : (
        <Notice tone="warning" title={settings('no-followers')} />
      )}
    </>
  )
}
