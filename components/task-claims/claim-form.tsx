import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { claimTaskAction } from '@/lib/task-claims/actions'
import { LEASE_DAYS } from '@/lib/task-claims/rules'
import { PLAN_MAXIMUM } from '@/lib/task-claims/schema'

type ClaimFormProps = { taskId: string; asks: 'claim' | 'wait'; dates: { startsOn: string; endsOn: string } }

export async function ClaimForm({ taskId, asks, dates }: ClaimFormProps) {
  const [t, common] = await Promise.all([getTranslations('taskClaims.form'), getTranslations('common')])
  const waits = asks === 'wait'
  return (
    <>
      <p>{waits ? t('wait-lead') : t('lead', { days: LEASE_DAYS })}</p>
      <ActionForm
        id="claim"
        action={claimTaskAction}
        submit={waits ? t('wait-submit') : t('submit')}
        pending={t('pending')}
      >
        <input type="hidden" name="taskId" value={taskId} />
        <input type="hidden" name="asks" value={asks} />
        <TextAreaField name="plan" label={t('plan')} help={t('plan-help')} rows={6} limit={PLAN_MAXIMUM} required />
        <TextField name="startsOn" type="date" label={t('starts-on')} defaultValue={dates.startsOn} required />
        <TextField name="endsOn" type="date" label={t('ends-on')} defaultValue={dates.endsOn} required />
        <TextAreaField
          name="partners"
          label={t('partners')}
          mark={common('optional')}
          help={t('partners-help')}
          rows={2}
        />
      </ActionForm>
    </>
  )
}
