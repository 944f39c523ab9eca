import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TalkForm } from '@/components/talks/talk-form'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/talks/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('talks.form')
  return { title: t('title'), robots: { index: false } }
}

export default async function NewTalkPage({ params }: PageProps<'/[locale]/me/talks/new'>) {
  const locale = await pageLocale(params)
  await requirePermission('talk.propose', locale, `/${locale}/me/talks/new`)
  const [t, own, common] = await Promise.all([
    getTranslations('talks.form'),
    getTranslations('talks.own'),
    getTranslations('common'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me/talks`, label: own('title') }] }}
      />
      <TalkForm areas={getSite().areas.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
    </>
  )
}
