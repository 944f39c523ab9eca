import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { backUpNowAction } from '@/lib/backup/actions'
import type { Backups } from '@/lib/backup/queries'
import { formatClock, formatIsoDay, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type BackupListProps = { backups: Backups; locale: Locale; timeZone: string }

/** The backups on this server, and taking one now. */
export async function BackupList({ backups, locale, timeZone }: BackupListProps) {
  const t = await getTranslations('server.backups')
  const { files, folder, keptDays, canBackUp } = backups
  return (
    <Section id="backups" title={t('title')} lead={t('lead', { folder, days: keptDays })}>
      {canBackUp ? (
        <ActionForm action={backUpNowAction} submit={t('now')} pending={t('pending')} tone="secondary" />
      ) : (
        <p>{t('no-tool')}</p>
      )}
      {files.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Table
          caption={t('title')}
          hideCaption
          columns={[
            { key: 'name', label: t('file') },
            { key: 'at', label: t('at') },
            { key: 'size', label: t('size'), align: 'end' },
          ]}
          rows={files.map(({ name, at, bytes }) => ({
            id: name,
            cells: {
              name: <code>{name}</code>,
              at: `${formatIsoDay(at, timeZone)} ${formatClock(at, timeZone)}`,
              size: `${formatNumber(locale, Math.max(1, Math.round(bytes / 1024)))} KB`,
            },
          }))}
        />
      )}
    </Section>
  )
}
