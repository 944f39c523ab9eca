import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { pageLocale } from '@/lib/i18n/page-locale'
import { refuseMailAction } from '@/lib/mail-preferences/actions'
import { getRefusable } from '@/lib/mail-preferences/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/unsubscribe'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('mailPreferences.unsubscribe')
  return { title: t('title'), robots: { index: false } }
}

/** Where a mail to an account leads at its end: turns off mail of its topic, without signing in. The link is the key. */
export default async function UnsubscribePage({ params, searchParams }: PageProps<'/[locale]/unsubscribe'>) {
  const locale = await pageLocale(params)
  const [viewer, { key }, t] = await Promise.all([getActor(), searchParams, getTranslations('mailPreferences')])
  const refusable = await getRefusable(viewer, key)
  if (!refusable || typeof key !== 'string') {
    return (
      <>
        <PageHeader title={t('unsubscribe.title')} />
        <Notice tone="warning" title={t('unsubscribe.unknown')}>
          <p>{t('unsubscribe.unknown-hint')}</p>
        </Notice>
      </>
    )
  }
  const topic = t(`topic.${refusable.topic}.name`)
  if (refusable.isOff) {
    return (
      <>
        <PageHeader title={t('unsubscribe.ended')} lead={t('unsubscribe.ended-lead', { topic })} />
        <div className="actions">
          <LinkButton href={`/${locale}/me/mail`}>{t('unsubscribe.all')}</LinkButton>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('unsubscribe.title')} lead={t('unsubscribe.lead', { topic })} />
      <p>{t(`topic.${refusable.topic}.help`)}</p>
      <ActionForm
        action={refuseMailAction}
        submit={t('unsubscribe.submit')}
        pending={t('unsubscribe.pending')}
        tone="danger"
      >
        <input type="hidden" name="key" value={key} />
      </ActionForm>
    </>
  )
}
