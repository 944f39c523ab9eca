import { getTranslations } from 'next-intl/server'
import { ListControls } from '@/components/layout/list-controls'
import { ActionForm } from '@/components/ui/action-form'
import { takeNextAction } from '@/lib/submissions/actions'
import { queueStates } from '@/lib/submissions/rules'
import type { QueueFilter } from '@/lib/submissions/schema'

/** `campaignId`: of this campaign alone; '' for any. */
export async function TakeNext({ campaignId }: { campaignId: string }) {
  const t = await getTranslations('submissions.queue')
  return (
    <ActionForm id="take-next" action={takeNextAction} submit={t('next')} pending={t('taking')}>
      <input type="hidden" name="campaignId" value={campaignId} />
    </ActionForm>
  )
}

/** `base`: the queue's address. */
export async function QueueControls({ filter, base }: { filter: QueueFilter; base: string }) {
  const t = await getTranslations('submissions.queue')
  return (
    <ListControls
      base={base}
      filter={filter}
      label={t('states')}
      states={queueStates.map((value) => ({ value, label: t(`state.${value}`) }))}
    >
      {filter.campaign && <input type="hidden" name="campaign" value={filter.campaign} />}
    </ListControls>
  )
}
