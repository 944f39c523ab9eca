import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { claimByInvitationAction } from '@/lib/claims/actions'

type InvitedClaimProps = { token: string; name: string; account: string | null; hasPerson: boolean }

/** The button that asks; for an account that is somebody already, why it can't. */
export async function InvitedClaim({ token, name, account, hasPerson }: InvitedClaimProps) {
  const t = await getTranslations('claims.invited')
  if (hasPerson) {
    return (
      <Notice tone="warning" title={t('has-person')}>
        <p>{t('has-person-hint')}</p>
      </Notice>
    )
  }
  return (
    <>
      {account && <p>{t('as', { account })}</p>}
      <ActionForm action={claimByInvitationAction} submit={t('submit', { name })} pending={t('pending')}>
        <input type="hidden" name="token" value={token} />
      </ActionForm>
      <p className="field-help">{t('submit-help')}</p>
    </>
  )
}
