import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import type { QueuedApplication } from '@/lib/applications/queries'
import { type ApplicationStatus, applicationStatuses } from '@/lib/applications/rules'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ApplicationBadge } from './application-badge'

type ApplicationQueueProps = {
  page: { rows: readonly QueuedApplication[]; next: string | null }
  status: ApplicationStatus
  locale: Locale
  timeZone: string
}

/** The applications in one state, with links to those in the others. */
export async function ApplicationQueue({ page, status, locale, timeZone }: ApplicationQueueProps) {
  const [t, common] = await Promise.all([getTranslations('applications'), getTranslations('common')])
  const href = (to: ApplicationStatus) => `/${locale}/admin/applications?status=${to}`
  return (
    <>
      <nav className="filters" aria-label={t('queue.filter')}>
        {applicationStatuses.map((one) => (
          <a key={one} href={href(one)} aria-current={one === status ? 'page' : undefined}>
            {t(`status.${one}`)}
          </a>
        ))}
      </nav>
      {page.rows.length === 0 ? (
        <EmptyState title={status === 'SUBMITTED' ? t('queue.empty') : t('queue.empty-other')}>
          {status === 'SUBMITTED' && <p>{t('queue.empty-hint')}</p>}
        </EmptyState>
      ) : (
        <Table
          caption={t('queue.title')}
          hideCaption
          columns={[
            { key: 'name', label: t('queue.name') },
            { key: 'affiliation', label: t('queue.affiliation') },
            { key: 'kind', label: t('queue.kind') },
            { key: 'submitted', label: t('queue.submitted') },
            { key: 'status', label: t('queue.status') },
          ]}
          rows={page.rows.map(({ id, name, affiliation, kind, submittedAt }) => ({
            id,
            cells: {
              name: <a href={`/${locale}/admin/applications/${id}`}>{name}</a>,
              affiliation,
              kind: t(`kind.${kind}`),
              submitted: formatIsoDay(submittedAt, timeZone),
              status: <ApplicationBadge status={status} />,
            },
          }))}
        />
      )}
      <Pagination
        label={common('pages.label')}
        next={page.next ? { href: `${href(status)}&after=${page.next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
