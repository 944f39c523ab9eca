import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { SettingsForm } from '@/components/settings/settings-form'
import { LinkButton } from '@/components/ui/button'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getSettings } from '@/lib/settings/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/settings'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('settings')
  return { title: t('title'), robots: { index: false } }
}

/** What maintainers set for the whole portal; the group's code has a page of its own. */
export default async function SettingsPage({ params, searchParams }: PageProps<'/[locale]/admin/settings'>) {
  const locale = await pageLocale(params)
  await requirePermission('settings.change', locale, `/${locale}/admin/settings`)
  const [{ done }, settings, t] = await Promise.all([searchParams, getSettings(), getTranslations('settings')])
  return (
    <>
      <ToolHeader
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href={`/${locale}/admin/group-code`}>{t('group-code')}</LinkButton>}
      />
      <DoneNotice done={done} />
      <SettingsForm settings={settings} />
    </>
  )
}
