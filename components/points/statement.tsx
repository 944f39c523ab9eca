import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { formatDay, formatIsoDay, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Statement as Account, StatementEntry } from '@/lib/points/queries/statement'
import type { SourceLinks } from './source-links'

type StatementProps = { statement: Account; sources: SourceLinks; base: string; locale: Locale; timeZone: string }

/** A page of an account's entries, the latest first. `base` is the page's address. */
export async function Statement({ statement, sources, base, locale, timeZone }: StatementProps) {
  const [t, common] = await Promise.all([getTranslations('points'), getTranslations('common')])
  const { entries, next, accountId, isOpen, emptied } = statement
  const more = new URLSearchParams({ ...(!isOpen && accountId && { account: accountId }), before: String(next) })
  return (
    <>
      {!isOpen && accountId && (
        <p className="section-lead">
          {t('own.emptied')} <a href={base}>{t('own.back')}</a>
        </p>
      )}
      {entries.length > 0 ? (
        <EntryTable entries={entries} sources={sources} locale={locale} timeZone={timeZone} />
      ) : (
        <EmptyState title={t('own.none')}>
          <p>{t('own.none-hint')}</p>
        </EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `${base}?${more}`, label: common('pages.next') } : undefined}
      />
      {isOpen &&
        emptied.map(({ id, createdAt }) => (
          <p key={id}>
            <a href={`${base}?account=${id}`}>
              {t('own.emptied-link', { date: formatDay(locale, createdAt, timeZone) })}
            </a>
          </p>
        ))}
    </>
  )
}

type EntryTableProps = { entries: readonly StatementEntry[]; sources: SourceLinks; locale: Locale; timeZone: string }

async function EntryTable({ entries, sources, locale, timeZone }: EntryTableProps) {
  const t = await getTranslations('points')
  return (
    <Table
      caption={t('own.entries')}
      hideCaption
      columns={[
        { key: 'what', label: t('column.what') },
        { key: 'date', label: t('column.date'), width: 'narrow' },
        { key: 'change', label: t('column.change'), align: 'end', width: 'narrow' },
        { key: 'balance', label: t('column.balance'), align: 'end', width: 'narrow' },
      ]}
      rows={entries.map((entry) => ({
        id: entry.id,
        cells: {
          what: <What entry={entry} sources={sources} locale={locale} label={t(`kind.${entry.kind}`)} />,
          date: formatIsoDay(entry.at, timeZone),
          change: changeOf(entry, locale),
          balance: formatNumber(locale, entry.available),
        },
      }))}
    />
  )
}

type WhatProps = { entry: StatementEntry; sources: SourceLinks; locale: Locale; label: string }

function What({ entry, sources, locale, label }: WhatProps) {
  const { sourceKind, sourceId, reason } = entry
  const link = sources[sourceKind]?.(sourceId)
  return (
    <>
      {link ? <a href={`/${locale}${link}`}>{label}</a> : label}
      {reason && <p className="point-reason">{reason}</p>}
    </>
  )
}

/** What the entry did to the points that may be spent: `+8`, `−4`; of one that did nothing to them, how many it was about. */
function changeOf({ debit, credit, points }: StatementEntry, locale: Locale): string {
  const amount = formatNumber(locale, points)
  if (credit === 'AVAILABLE') return `+${amount}`
  return debit === 'AVAILABLE' ? `−${amount}` : `(${amount})`
}
