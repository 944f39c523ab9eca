import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { AuditPage } from '@/lib/audit/queries'
import { factLines } from '@/lib/audit/rules'
import { isAuditAction } from '@/lib/i18n/audit-action'
import { formatClock, formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type EntryTableProps = {
  page: AuditPage
  locale: Locale
  timeZone: string
  /** Makes references links to the viewer's filters, for those who may use it. */
  filters?: boolean
}

/** Entries of the log: when, who, what, to what, and what exactly. */
export async function EntryTable({ page: { rows, people }, locale, timeZone, filters }: EntryTableProps) {
  const [t, words] = await Promise.all([getTranslations('audit'), getTranslations('auditActions')])
  if (rows.length === 0) return <EmptyState title={t('none')}>{filters && <p>{t('none-hint')}</p>}</EmptyState>
  const nameOf = (reference: string) => {
    const person = people.get(reference)
    if (person) return person.name
    if (reference === 'system' || reference === 'visitor' || reference === 'judge') return t(`actor.${reference}`)
    return reference.startsWith('account:') ? t('actor.account', { id: reference.slice(-6) }) : reference
  }
  const link = (name: string, value: string, text: string) =>
    filters ? <a href={`/${locale}/admin/audit?${new URLSearchParams({ [name]: value })}`}>{text}</a> : text
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'at', label: t('column.at') },
        { key: 'actor', label: t('column.actor') },
        { key: 'action', label: t('column.action') },
        { key: 'subject', label: t('column.subject') },
        { key: 'details', label: t('column.details') },
        { key: 'sequence', label: t('column.sequence'), align: 'end', width: 'narrow' },
      ]}
      rows={rows.map(({ sequence, at, actor, action, subject, ruleId, ruleVersion, details }) => ({
        id: String(sequence),
        cells: {
          at: (
            <time className="audit-time" dateTime={at.toISOString()}>
              {formatIsoDay(at, timeZone)} {formatClock(at, timeZone)}
            </time>
          ),
          actor: link('who', people.get(actor)?.slug ?? actor, nameOf(actor)),
          action: (
            <span className="audit-action">
              {isAuditAction(action) && words(action)} <code>{link('action', action, action)}</code>
            </span>
          ),
          subject: people.has(subject) ? (
            link('subject', subject, nameOf(subject))
          ) : (
            <code className="audit-reference">{link('subject', subject, subject)}</code>
          ),
          details: (
            <ul className="audit-facts">
              {ruleId && <li>{t('rule', { id: ruleId, version: ruleVersion ?? 1 })}</li>}
              {factLines(details).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
          sequence,
        },
      }))}
    />
  )
}
