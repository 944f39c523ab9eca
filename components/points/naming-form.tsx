import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { chooseNamingAction } from '@/lib/points/actions'

/** Whether the ranking says the reader's name. */
export async function NamingForm({ isNamed }: { isNamed: boolean }) {
  const t = await getTranslations('points.naming')
  return (
    <ActionForm id="naming" action={chooseNamingAction} submit={t('save')} pending={t('saving')} tone="secondary">
      <CheckboxField name="isNamed" label={t('show')} defaultChecked={isNamed} />
    </ActionForm>
  )
}
