import { getTranslations } from 'next-intl/server'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ListedClaim } from '@/lib/claims/queries'
import { type ClaimStatus, claimStatuses } from '@/lib/claims/rules'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ListFilter } from '@/lib/lists/schema'

type ClaimListProps = {
  page: { rows: readonly ListedClaim[]; next: string | null }
  filter: ListFilter<ClaimStatus>
  locale: Locale
  timeZone: string
}

/** The claims in one state, with links to those in the others. */
export async function ClaimList({ page, filter, locale, timeZone }: ClaimListProps) {
  const t = await getTranslations('claims')
  const base = `/${locale}/admin/claims`
  return (
    <>
      <ListControls
        base={base}
        filter={filter}
        label={t('list.filter')}
        states={claimStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={filter.status === 'WAITING' && !filter.q ? t('list.empty') : t('list.empty-other')} />
      ) : (
        <Table
          caption={t('list.title')}
          hideCaption
          columns={[
            { key: 'person', label: t('list.person') },
            { key: 'claimant', label: t('list.claimant') },
            { key: 'basis', label: t('list.basis') },
            { key: 'requested', label: t('list.requested') },
          ]}
          rows={page.rows.map(({ id, person, claimant, basis, requestedAt }) => ({
            id,
            cells: {
              person: <a href={`/${locale}/admin/claims/${id}`}>{person.name}</a>,
              claimant: claimant.email ?? claimant.name ?? t('list.nameless'),
              basis: t(`basis.${basis}`),
              requested: formatIsoDay(requestedAt, timeZone),
            },
          }))}
        />
      )}
      <NextPage base={base} filter={filter} next={page.next} />
    </>
  )
}
