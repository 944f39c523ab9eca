import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import type { QueuedApplication } from '@/lib/applications/queries/queue'
import { isOpen } from '@/lib/applications/rules'
import { type QueueFilter, queueQuery } from '@/lib/applications/schema'
import { type Actor, can } from '@/lib/auth/permissions'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ApplicationBadge } from './application-badge'
import { BulkForm } from './bulk-form'
import { PickBox } from './pick-box'

type ApplicationQueueProps = {
  page: { rows: readonly QueuedApplication[]; next: string | null }
  filter: QueueFilter
  viewer: Actor
  /** A form of this page has just come back without JavaScript. */
  sent: boolean
  locale: Locale
  timeZone: string
}

/** The applications that the filter lets through; those that wait can be decided together. */
export async function ApplicationQueue({ page, filter, viewer, sent, locale, timeZone }: ApplicationQueueProps) {
  const [t, common] = await Promise.all([getTranslations('applications'), getTranslations('common')])
  const base = `/${locale}/admin/applications`
  const mayDecide = (row: QueuedApplication) => isOpen(row.status) && can(viewer, 'application.decide', row)
  const table = (
    <Table
      caption={t('queue.title')}
      hideCaption
      columns={[
        { key: 'name', label: t('queue.name') },
        { key: 'affiliation', label: t('queue.affiliation') },
        { key: 'kind', label: t('queue.kind'), width: 'narrow' },
        { key: 'submitted', label: t('queue.submitted'), width: 'narrow' },
        { key: 'assignee', label: t('queue.assignee'), width: 'narrow' },
        { key: 'status', label: t('queue.status') },
      ]}
      rows={page.rows.map((row) => ({
        id: row.id,
        cells: {
          name: (
            <span className="pick">
              {mayDecide(row) && <PickBox {...row} label={t('queue.pick', { name: row.name })} />}
              <a href={`${base}/${row.id}`}>{row.name || t('queue.deleted')}</a>
            </span>
          ),
          affiliation: row.affiliation,
          kind: row.kind && t(`kind.${row.kind}`),
          submitted: formatIsoDay(row.submittedAt, timeZone),
          assignee: row.assignee?.name,
          status: <ApplicationBadge status={row.status} />,
        },
      }))}
    />
  )
  return (
    <>
      {page.rows.length === 0 && !sent && <NothingThere filter={filter} />}
      {page.rows.some(mayDecide) || sent ? <BulkForm filter={filter}>{table}</BulkForm> : page.rows.length > 0 && table}
      <Pagination
        label={common('pages.label')}
        next={
          page.next
            ? { href: `${base}?${queueQuery(filter)}&after=${page.next}`, label: common('pages.next') }
            : undefined
        }
      />
    </>
  )
}

async function NothingThere({ filter }: { filter: QueueFilter }) {
  const t = await getTranslations('applications.queue')
  const narrowed = queueQuery({ ...filter, sort: undefined }) !== `status=${filter.status}`
  if (narrowed) return <EmptyState title={t('empty-filtered')}>{t('empty-filtered-hint')}</EmptyState>
  return (
    <EmptyState title={filter.status === 'SUBMITTED' ? t('empty') : t('empty-other')}>
      {filter.status === 'SUBMITTED' && <p>{t('empty-hint')}</p>}
    </EmptyState>
  )
}
