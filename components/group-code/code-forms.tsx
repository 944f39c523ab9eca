import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { FileField } from '@/components/ui/file-field'
import { TextField } from '@/components/ui/text-field'
import { publishGroupCodeAction, withdrawGroupCodeAction } from '@/lib/group-code/actions'
import { acceptedPictures } from '@/lib/uploads/schema'

/** `expiresOn` and `earliest`: days in the SIG's zone, for what chats usually allow and for what still makes sense. */
export async function PublishCodeForm({ expiresOn, earliest }: { expiresOn: string; earliest: string }) {
  const t = await getTranslations('groupCode.form')
  return (
    <ActionForm id="publish" action={publishGroupCodeAction} submit={t('submit')} pending={t('pending')}>
      <FileField name="file" label={t('file')} help={t('file-help')} accept={acceptedPictures} required />
      <TextField
        name="expiresOn"
        type="date"
        label={t('expires-on')}
        help={t('expires-on-help')}
        defaultValue={expiresOn}
        min={earliest}
        required
      />
    </ActionForm>
  )
}

export async function WithdrawCodeForm() {
  const t = await getTranslations('groupCode.form')
  return (
    <ActionForm
      id="withdraw"
      action={withdrawGroupCodeAction}
      submit={t('withdraw')}
      pending={t('pending')}
      tone="danger"
      inline
    />
  )
}
