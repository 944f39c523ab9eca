import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPrize } from '@/lib/prizes/queries'

/** Prizes as those who keep them see them. */
export async function KeptPrizes({
  prizes,
  caption,
  locale,
}: {
  prizes: readonly ListedPrize[]
  caption: string
  locale: Locale
}) {
  const t = await getTranslations('prizes.admin')
  return (
    <Table
      caption={caption}
      hideCaption
      columns={[
        { key: 'name', label: t('name') },
        { key: 'price', label: t('price'), align: 'end', width: 'narrow' },
        { key: 'stock', label: t('stock'), align: 'end', width: 'narrow' },
        { key: 'limit', label: t('limit'), align: 'end', width: 'narrow' },
      ]}
      rows={prizes.map((prize) => ({
        id: prize.id,
        cells: {
          name: <a href={`/${locale}/admin/prizes/${prize.id}`}>{pick(prize, 'name', locale)}</a>,
          price: formatNumber(locale, prize.price),
          stock: formatNumber(locale, prize.stock),
          limit: prize.limitEach ?? t('no-limit'),
        },
      }))}
    />
  )
}
