import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HealthFacts } from '@/components/admin/health-facts'
import { ToolHeader } from '@/components/admin/tool-header'
import { BackupList } from '@/components/backup/backup-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { getHealth } from '@/lib/admin/health'
import { requirePermission } from '@/lib/auth/guard'
import { listBackups } from '@/lib/backup/queries'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/server'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('server')
  return { title: t('title'), robots: { index: false } }
}

export default async function ServerPage({ params, searchParams }: PageProps<'/[locale]/admin/server'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('server.run', locale, `/${locale}/admin/server`)
  const [{ done }, health, t] = await Promise.all([searchParams, getHealth(account), getTranslations('server')])
  const { timeZone } = getSite()
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={done} />
      <BackupList backups={listBackups(account)} locale={locale} timeZone={timeZone} />
      <HealthFacts health={health} locale={locale} timeZone={timeZone} />
    </>
  )
}
