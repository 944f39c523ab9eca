import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/ui/export-link'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { formatClock, formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { resendMailAction } from '@/lib/mail/actions'
import type { ListedMail } from '@/lib/mail/queries'
import { type MailStatus, mailStatuses } from '@/lib/mail/schema'

type MailListProps = {
  page: { rows: readonly ListedMail[]; next: string | null }
  status: MailStatus
  locale: Locale
  timeZone: string
}

/** The outbox in one state; what was given up can be sent again. */
export async function MailList({ page: { rows, next }, status, locale, timeZone }: MailListProps) {
  const [t, common] = await Promise.all([getTranslations('outbox'), getTranslations('common')])
  const href = (to: MailStatus) => `/${locale}/admin/mail?status=${to}`
  const time = (at: Date) => `${formatIsoDay(at, timeZone)} ${formatClock(at, timeZone)}`
  const isDead = status === 'DEAD'
  return (
    <>
      <nav className="filters" aria-label={t('filter')}>
        {mailStatuses.map((one) => (
          <a key={one} href={href(one)} aria-current={one === status ? 'page' : undefined}>
            {t(`status.${one}`)}
          </a>
        ))}
      </nav>
      {isDead && rows.length > 1 && (
        <ActionForm
          id="resend-all"
          action={resendMailAction}
          submit={t('resend-all')}
          pending={t('resending')}
          tone="secondary"
        />
      )}
      {rows.length > 0 && (
        <ExportLink label={common('export')} href={`/${locale}/admin/mail/export.csv?status=${status}`} />
      )}
      {rows.length === 0 ? (
        <EmptyState title={t(`empty.${status}`)} />
      ) : (
        <Table
          caption={t('title')}
          hideCaption
          columns={[
            { key: 'subject', label: t('column.subject') },
            { key: 'to', label: t('column.to') },
            { key: 'at', label: t(`at.${status}`) },
            { key: 'attempts', label: t('column.attempts'), align: 'end', width: 'narrow' },
            { key: 'state', label: t('column.error') },
          ]}
          rows={rows.map(({ id, subject, toAddress, createdAt, dueAt, sentAt, attempts, lastError }) => ({
            id,
            cells: {
              subject,
              to: toAddress,
              at: time({ QUEUED: dueAt, SENT: sentAt ?? dueAt, DEAD: createdAt }[status]),
              attempts,
              state: (
                <>
                  {lastError ? <p className="error-text">{lastError}</p> : t('no-error')}
                  {isDead && (
                    <ActionForm
                      id={`resend-${id}`}
                      action={resendMailAction}
                      submit={t('resend')}
                      pending={t('resending')}
                      tone="secondary"
                      inline
                    >
                      <input type="hidden" name="mailId" value={id} />
                    </ActionForm>
                  )}
                </>
              ),
            },
          }))}
        />
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `${href(status)}&after=${next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
