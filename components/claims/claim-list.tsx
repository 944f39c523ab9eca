import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/ui/export-link'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import type { ListedClaim } from '@/lib/claims/queries'
import { type ClaimStatus, claimStatuses } from '@/lib/claims/rules'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type ClaimListProps = {
  page: { rows: readonly ListedClaim[]; next: string | null }
  status: ClaimStatus
  locale: Locale
  timeZone: string
}

/** The claims in one state, with links to those in the others. */
export async function ClaimList({ page, status, locale, timeZone }: ClaimListProps) {
  const [t, common] = await Promise.all([getTranslations('claims'), getTranslations('common')])
  const href = (to: ClaimStatus) => `/${locale}/admin/claims?status=${to}`
  return (
    <>
      <nav className="filters" aria-label={t('list.filter')}>
        {claimStatuses.map((one) => (
          <a key={one} href={href(one)} aria-current={one === status ? 'page' : undefined}>
            {t(`status.${one}`)}
          </a>
        ))}
      </nav>
      {page.rows.length > 0 && (
        <ExportLink label={common('export')} href={`/${locale}/admin/claims/export.csv?status=${status}`} />
      )}
      {page.rows.length === 0 ? (
        <EmptyState title={status === 'WAITING' ? t('list.empty') : t('list.empty-other')} />
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
      <Pagination
        label={common('pages.label')}
        next={page.next ? { href: `${href(status)}&after=${page.next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
