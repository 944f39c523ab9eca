import { getTranslations } from 'next-intl/server'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { formatClock, formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ListFilter } from '@/lib/lists/schema'
import { resendMailAction } from '@/lib/mail/actions'
import type { ListedMail } from '@/lib/mail/queries'
import { type MailStatus, mailStatuses } from '@/lib/mail/schema'

type MailListProps = {
  page: { rows: readonly ListedMail[]; next: string | null }
  filter: ListFilter<MailStatus>
  locale: Locale
  timeZone: string
}

/** The outbox in one state; what was given up can be sent again. */
export async function MailList({ page: { rows, next }, filter, locale, timeZone }: MailListProps) {
  const t = await getTranslations('outbox')
  const base = `/${locale}/admin/mail`
  const { status } = filter
  const time = (at: Date) => `${formatIsoDay(at, timeZone)} ${formatClock(at, timeZone)}`
  const isDead = status === 'DEAD'
  return (
    <>
      <ListControls
        base={base}
        filter={filter}
        label={t('filter')}
        states={mailStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      {isDead && rows.length > 1 && (
        <ActionForm
          id="resend-all"
          action={resendMailAction}
          submit={t('resend-all')}
          pending={t('resending')}
          tone="secondary"
        />
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
      <NextPage base={base} filter={filter} next={next} />
    </>
  )
}
