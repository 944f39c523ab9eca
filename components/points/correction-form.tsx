import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { correctPointsAction } from '@/lib/points/actions'
import { MOST_POINTS, REASON_MAXIMUM } from '@/lib/points/schema'

/** `number`: of the account's last entry. */
export async function CorrectionForm({ personId, number }: { personId: string; number: number }) {
  const t = await getTranslations('points.admin')
  return (
    <ActionForm id="correction" action={correctPointsAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="number" value={number} />
      <SelectField
        name="kind"
        label={t('kind')}
        options={(['ADDITION', 'DEDUCTION'] as const).map((kind) => ({ value: kind, label: t(kind) }))}
      />
      <TextField name="points" type="number" label={t('points')} min={1} max={MOST_POINTS} required />
      <TextAreaField name="reason" label={t('reason')} limit={REASON_MAXIMUM} rows={2} required />
    </ActionForm>
  )
}
