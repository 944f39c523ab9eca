import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/auth/permissions'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPrize } from '@/lib/prizes/queries'
import { RedeemForm } from './redeem-form'

type PrizeListProps = {
  prizes: readonly ListedPrize[]
  viewer: Actor
  /** What the viewer may spend, and how many of each prize they have. */
  available: number
  had: ReadonlyMap<string, number>
  locale: Locale
}

export async function PrizeList({ prizes, viewer, available, had, locale }: PrizeListProps) {
  const t = await getTranslations('prizes')
  return (
    <ul className="prize-list">
      {prizes.map((prize) => (
        <li key={prize.id}>
          <h2>{pick(prize, 'name', locale)}</h2>
          <Note text={pick(prize, 'note', locale)} />
          <p className="prize-price">{t('price', { points: prize.price })}</p>
          <p className="prize-facts">
            {prize.stock > 0 ? t('stock', { count: prize.stock }) : t('out-of-stock')}
            {prize.limitEach !== null && ` · ${t('limit', { count: prize.limitEach })}`}
          </p>
          <RedeemForm prize={prize} viewer={viewer} available={available} had={had.get(prize.id) ?? 0} />
        </li>
      ))}
    </ul>
  )
}

const Note = ({ text }: { text: string | null }) => (text ? <p className="prize-note">{text}</p> : null)
