import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { confirmFollowAction } from '@/lib/followers/actions'

export async function FollowConfirmation({ token }: { token: string }) {
  const t = await getTranslations('followers.confirm')
  return (
    <ActionForm action={confirmFollowAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="token" value={token} />
    </ActionForm>
  )
}
