import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { approveRedemptionAction, cancelRedemptionAction, handOutPrizeAction } from '@/lib/prizes/actions'
import { type RedemptionStatus, refuseMove } from '@/lib/prizes/rules'
import { NOTE_MAXIMUM } from '@/lib/prizes/schema'

/** What may be done with a redemption in its state. */
export async function DecisionForms({ redemptionId, status }: { redemptionId: string; status: RedemptionStatus }) {
  const t = await getTranslations('prizes.queue')
  const id = <input type="hidden" name="redemptionId" value={redemptionId} />
  const pending = t('pending')
  return (
    <div className="decisions">
      {refuseMove(status, 'approve') === null && (
        <ActionForm
          id={`approve-${redemptionId}`}
          action={approveRedemptionAction}
          submit={t('approve')}
          pending={pending}
          tone="secondary"
          inline
        >
          {id}
        </ActionForm>
      )}
      {refuseMove(status, 'hand-out') === null && (
        <Disclosure summary={t('hand-out')} name="decide">
          <ActionForm
            id={`hand-out-${redemptionId}`}
            action={handOutPrizeAction}
            submit={t('hand-out')}
            pending={pending}
          >
            {id}
            <TextAreaField name="note" label={t('note')} help={t('note-help')} limit={NOTE_MAXIMUM} rows={2} required />
          </ActionForm>
        </Disclosure>
      )}
      {refuseMove(status, 'cancel') === null && (
        <Disclosure summary={t('cancel')} name="decide">
          <ActionForm
            id={`cancel-${redemptionId}`}
            action={cancelRedemptionAction}
            submit={t('cancel')}
            pending={pending}
            tone="danger"
          >
            {id}
            <TextAreaField
              name="reason"
              label={t('reason')}
              help={t('reason-help')}
              limit={NOTE_MAXIMUM}
              rows={2}
              required
            />
          </ActionForm>
        </Disclosure>
      )}
    </div>
  )
}
