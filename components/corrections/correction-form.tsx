import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/text-area-field'
import { requestCorrectionAction } from '@/lib/corrections/actions'
import { CORRECTION_MAXIMUM } from '@/lib/corrections/schema'

/** What is wrong with what the portal says of a person. */
export async function CorrectionForm({ person }: { person: { slug: string; name: string } }) {
  const t = await getTranslations('corrections.form')
  return (
    <ActionForm action={requestCorrectionAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="person" value={person.slug} />
      <TextAreaField
        name="text"
        label={t('text', { name: person.name })}
        help={t('text-help')}
        limit={CORRECTION_MAXIMUM}
        required
      />
    </ActionForm>
  )
}
