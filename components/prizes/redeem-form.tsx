import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { type Actor, can } from '@/lib/auth/permissions'
import { redeemPrizeAction } from '@/lib/prizes/actions'
import type { ListedPrize } from '@/lib/prizes/queries'
import { refuseRedemption } from '@/lib/prizes/rules'

type RedeemFormProps = { prize: ListedPrize; viewer: Actor; available: number; had: number }

/** Redeems a prize after saying what it leaves; or says why the viewer can't. Nothing for who has no points to spend. */
export async function RedeemForm({ prize, viewer, available, had }: RedeemFormProps) {
  const t = await getTranslations('prizes')
  if (!can(viewer, 'prize.redeem')) return null
  const refusal = refuseRedemption(prize, { had, available })
  // That none are left is said above.
  if (refusal === 'prize-out-of-stock') return null
  if (refusal) return <p className="prize-facts">{t(`cannot.${refusal}`, { missing: prize.price - available })}</p>
  return (
    <Disclosure summary={t('redeem')} name="redeem">
      <p>{t('redeem-confirm', { price: prize.price, left: available - prize.price })}</p>
      <ActionForm
        id={`redeem-${prize.id}`}
        action={redeemPrizeAction}
        submit={t('redeem-now')}
        pending={t('redeeming')}
      >
        <input type="hidden" name="prizeId" value={prize.id} />
        <input type="hidden" name="price" value={prize.price} />
      </ActionForm>
    </Disclosure>
  )
}
