import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { copyGoalsAction } from '@/lib/goals/actions'

/** Begins a year with the goals of an earlier one; `years` has the latest first. */
export async function CopyForm({ years }: { years: readonly number[] }) {
  const t = await getTranslations('goals.admin')
  return (
    <ActionForm id="copy-goals" action={copyGoalsAction} submit={t('copy-submit')} pending={t('pending')}>
      <SelectField
        name="from"
        label={t('copy-from')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <TextField
        name="to"
        type="number"
        label={t('copy-to')}
        min={2000}
        max={2999}
        defaultValue={(years[0] ?? 0) + 1}
        required
      />
    </ActionForm>
  )
}
