import { getTranslations } from 'next-intl/server'
import { formatDay, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type PointSumsProps = {
  sums: { available: number; reserved: number; gained: number }
  expiry: { at: Date; points: number } | null
  locale: Locale
  timeZone: string
}

/** What an account holds, and which of it expires next. */
export async function PointSums({ sums, expiry, locale, timeZone }: PointSumsProps) {
  const t = await getTranslations('points.own')
  return (
    <>
      <dl className="point-sums">
        {(['available', 'reserved', 'gained'] as const).map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{formatNumber(locale, sums[name])}</dd>
          </div>
        ))}
      </dl>
      {sums.reserved > 0 && <p className="field-help">{t('reserved-help')}</p>}
      {expiry && <p>{t('expiry', { points: expiry.points, date: formatDay(locale, expiry.at, timeZone) })}</p>}
    </>
  )
}
