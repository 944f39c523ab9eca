import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Ranked } from '@/lib/points/queries/ranking'

type RankingTableProps = {
  rows: readonly Ranked[]
  caption: string
  locale: Locale
  /** Where a name leads, below the locale, with the slug after it. */
  base?: string
}

export async function RankingTable({ rows, caption, locale, base = '/people' }: RankingTableProps) {
  const t = await getTranslations('points.ranking')
  return (
    <Table
      caption={caption}
      hideCaption
      columns={[
        { key: 'who', label: t('who') },
        { key: 'rank', label: t('rank'), align: 'end', width: 'narrow' },
        { key: 'points', label: t('points'), align: 'end', width: 'narrow' },
      ]}
      rows={rows.map(({ id, rank, points, person, isOwn, isNamed }) => ({
        id,
        cells: {
          who: (
            <>
              {person ? <a href={`/${locale}${base}/${person.slug}`}>{person.name}</a> : t('anonymous')}
              {(isOwn || (person && !isNamed)) && (
                <span className="ranked-own">
                  {isOwn && t('you')}
                  {person && !isNamed && t('anonymous-you')}
                </span>
              )}
            </>
          ),
          rank,
          points: formatNumber(locale, points),
        },
      }))}
    />
  )
}
