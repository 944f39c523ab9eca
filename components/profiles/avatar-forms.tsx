import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Avatar } from '@/components/ui/avatar'
import { FileField } from '@/components/ui/file-field'
import { changeAvatarAction, removeAvatarAction } from '@/lib/profiles/actions'
import { acceptedPictures } from '@/lib/uploads/schema'

/** One's picture: another one, or none. */
export async function AvatarForms({ avatarId }: { avatarId: string | null }) {
  const t = await getTranslations('profiles')
  return (
    <div className="avatar-forms">
      <Avatar id={avatarId} size={128} alt={t('avatar-now')} />
      <ActionForm
        id="avatar"
        action={changeAvatarAction}
        submit={t('avatar-save')}
        pending={t('avatar-saving')}
        tone="secondary"
      >
        <FileField name="avatar" label={t('avatar')} help={t('avatar-help')} accept={acceptedPictures} required />
      </ActionForm>
      {avatarId && (
        <ActionForm
          id="no-avatar"
          action={removeAvatarAction}
          submit={t('avatar-remove')}
          pending={t('avatar-removing')}
          tone="quiet"
          inline
        />
      )}
    </div>
  )
}
