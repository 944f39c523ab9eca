import { getTranslations } from 'next-intl/server'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ListedCorrection } from '@/lib/corrections/queries'
import { type CorrectionStatus, correctionStatuses } from '@/lib/corrections/rules'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ListFilter } from '@/lib/lists/schema'

type CorrectionListProps = {
  page: { rows: readonly ListedCorrection[]; next: string | null }
  filter: ListFilter<CorrectionStatus>
  locale: Locale
  timeZone: string
}

/** The requests in one state, with links to those in the others. */
export async function CorrectionList({ page, filter, locale, timeZone }: CorrectionListProps) {
  const t = await getTranslations('corrections')
  const base = `/${locale}/admin/corrections`
  return (
    <>
      <ListControls
        base={base}
        filter={filter}
        label={t('list.filter')}
        states={correctionStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={filter.status === 'OPEN' && !filter.q ? t('list.empty') : t('list.empty-other')} />
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
      <NextPage base={base} filter={filter} next={page.next} />
    </>
  )
}
