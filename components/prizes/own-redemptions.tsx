import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Table } from '@/components/ui/table'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { withdrawRedemptionAction } from '@/lib/prizes/actions'
import type { OwnRedemption } from '@/lib/prizes/queries'
import { refuseMove } from '@/lib/prizes/rules'
import { RedemptionBadge } from './redemption-badge'

type OwnRedemptionsProps = { redemptions: readonly OwnRedemption[]; locale: Locale; timeZone: string }

/** What the reader has redeemed, and the way back while nobody has approved it. */
export async function OwnRedemptions({ redemptions, locale, timeZone }: OwnRedemptionsProps) {
  const t = await getTranslations('prizes.own')
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'prize', label: t('prize') },
        { key: 'status', label: t('status') },
        { key: 'requested', label: t('requested'), width: 'narrow' },
        { key: 'price', label: t('price'), align: 'end', width: 'narrow' },
        { key: 'action', label: t('action'), width: 'narrow' },
      ]}
      rows={redemptions.map((redemption) => ({
        id: redemption.id,
        cells: {
          prize: pick(redemption.prize, 'name', locale),
          status: (
            <>
              <RedemptionBadge status={redemption.status} />
              {redemption.note && <p className="redemption-note">{t('note', { note: redemption.note })}</p>}
              {redemption.reason && <p className="redemption-note">{t('reason', { reason: redemption.reason })}</p>}
            </>
          ),
          requested: formatIsoDay(redemption.requestedAt, timeZone),
          price: formatNumber(locale, redemption.price),
          action: refuseMove(redemption.status, 'withdraw') ? '—' : <Withdraw redemptionId={redemption.id} />,
        },
      }))}
    />
  )
}

async function Withdraw({ redemptionId }: { redemptionId: string }) {
  const t = await getTranslations('prizes.own')
  return (
    <ActionForm
      id={`withdraw-${redemptionId}`}
      action={withdrawRedemptionAction}
      submit={t('withdraw')}
      pending={t('withdrawing')}
      tone="quiet"
      inline
    >
      <input type="hidden" name="redemptionId" value={redemptionId} />
    </ActionForm>
  )
}
