import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { contentMetadata } from '@/components/content/content-metadata'
import { ContentPage } from '@/components/content/content-page'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { getPage } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getSettings } from '@/lib/settings/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/join'>) {
  const locale = await pageLocale(params)
  return contentMetadata(locale, await getPage(locale, 'join'))
}

export default async function JoinPage({ params }: PageProps<'/[locale]/join'>) {
  const locale = await pageLocale(params)
  const page = await getPage(locale, 'join')
  if (!page) notFound()
  const [{ takesApplications }, t, settings] = await Promise.all([
    getSettings(),
    getTranslations('home'),
    getTranslations('settings'),
  ])
  return (
    <ContentPage
      page={page}
      actions={
        takesApplications ? (
          <LinkButton href={`/${locale}/join/apply`} tone="primary">
            {t('apply')}
          </LinkButton>
        ) : (
          <Notice tone="warning" title={settings('no-applications')} />
        )
      }
    />
  )
}
