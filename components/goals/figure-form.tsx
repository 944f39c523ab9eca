import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { enterFigureAction } from '@/lib/goals/actions'
import type { MeasuredTarget } from '@/lib/goals/queries'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

/** `last`: the last day that a figure can be for. */
type FigureFormProps = { locale: Locale; target: MeasuredTarget; last: string }

/** A figure that the portal can't count, with the link that shows it. */
export async function FigureForm({ locale, target, last }: FigureFormProps) {
  const [t, common] = await Promise.all([getTranslations('goals.figures'), getTranslations('common')])
  return (
    <ActionForm id="figure" action={enterFigureAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="targetId" value={target.id} />
      <TextField
        name="value"
        label={t('value', { unit: pick(target, 'unit', locale) })}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <TextField
        name="asOf"
        type="date"
        label={t('as-of-day')}
        min={`${target.year}-01-01`}
        max={last}
        defaultValue={last}
        required
      />
      <TextField name="evidenceUrl" type="url" label={t('evidence')} help={t('evidence-help')} required />
      <TextField name="note" label={t('note')} mark={common('optional')} />
    </ActionForm>
  )
}
