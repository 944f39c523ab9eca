import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/text-area-field'
import { type Actor, can } from '@/lib/auth/permissions'
import { confirmClaimAction, refuseClaimAction } from '@/lib/claims/actions'
import type { ReviewedClaim } from '@/lib/claims/queries'
import { refuseDecision } from '@/lib/claims/rules'

/** Confirm, or refuse with a reason; nothing once it is decided. */
export async function ClaimDecision({ claim, viewer }: { claim: ReviewedClaim; viewer: Actor }) {
  const t = await getTranslations('claims.decide')
  if (refuseDecision(claim.status) || !can(viewer, 'claim.decide', claim)) return null
  return (
    <section className="decision" aria-labelledby="decision">
      <h2 id="decision">{t('title')}</h2>
      <div>
        <ActionForm action={confirmClaimAction} submit={t('confirm')} pending={t('confirm-pending')}>
          <input type="hidden" name="claimId" value={claim.id} />
        </ActionForm>
        <p className="field-help">{t('confirm-help')}</p>
      </div>
      <ActionForm action={refuseClaimAction} submit={t('refuse')} pending={t('refuse-pending')} tone="danger">
        <input type="hidden" name="claimId" value={claim.id} />
        <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} rows={4} required />
      </ActionForm>
    </section>
  )
}
