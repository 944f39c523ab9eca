import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { dropClockAction } from '@/lib/adaptations/actions'
import { REASON_MAXIMUM } from '@/lib/adaptations/schema'

export async function DropForm({ adaptationId }: { adaptationId: string }) {
  const t = await getTranslations('adaptations')
  return (
    <Disclosure summary={t('drop')}>
      <ActionForm id="drop" action={dropClockAction} submit={t('drop')} pending={t('pending')} tone="danger">
        <input type="hidden" name="adaptationId" value={adaptationId} />
        <TextAreaField
          name="reason"
          label={t('drop-reason')}
          help={t('drop-help')}
          limit={REASON_MAXIMUM}
          rows={2}
          required
        />
      </ActionForm>
    </Disclosure>
  )
}
