import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/ui/export-link'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import type { ListedCorrection } from '@/lib/corrections/queries'
import { type CorrectionStatus, correctionStatuses } from '@/lib/corrections/rules'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type CorrectionListProps = {
  page: { rows: readonly ListedCorrection[]; next: string | null }
  status: CorrectionStatus
  locale: Locale
  timeZone: string
}

/** The requests in one state, with links to those in the others. */
export async function CorrectionList({ page, status, locale, timeZone }: CorrectionListProps) {
  const [t, common] = await Promise.all([getTranslations('corrections'), getTranslations('common')])
  const href = (to: CorrectionStatus) => `/${locale}/admin/corrections?status=${to}`
  return (
    <>
      <nav className="filters" aria-label={t('list.filter')}>
        {correctionStatuses.map((one) => (
          <a key={one} href={href(one)} aria-current={one === status ? 'page' : undefined}>
            {t(`status.${one}`)}
          </a>
        ))}
      </nav>
      {page.rows.length > 0 && (
        <ExportLink label={common('export')} href={`/${locale}/admin/corrections/export.csv?status=${status}`} />
      )}
      {page.rows.length === 0 ? (
        <EmptyState title={status === 'OPEN' ? t('list.empty') : t('list.empty-other')} />
      ) : (
        <Table
          caption={t('list.title')}
          hideCaption
          columns={[
            { key: 'person', label: t('list.person') },
            { key: 'text', label: t('list.text') },
            { key: 'requested', label: t('list.requested') },
          ]}
          rows={page.rows.map(({ id, person, text, requestedAt }) => ({
            id,
            cells: {
              person: <a href={`/${locale}/admin/corrections/${id}`}>{person.name}</a>,
              text: text.length > 80 ? `${text.slice(0, 80)}…` : text,
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
