import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/routing'
import { deleteAccountAction } from '@/lib/privacy/actions'
import { deletionPhrases } from '@/lib/privacy/rules'

/** Deleting is for good, so it takes typing a sentence. */
export async function DeletionForm({ locale }: { locale: Locale }) {
  const t = await getTranslations('privacy.delete')
  const phrase = deletionPhrases[locale === 'zh' ? 0 : 1]
  return (
    <ActionForm action={deleteAccountAction} submit={t('submit')} pending={t('pending')} tone="danger">
      <TextField name="phrase" label={t('phrase', { phrase })} help={t('phrase-help')} spellCheck={false} required />
    </ActionForm>
  )
}
