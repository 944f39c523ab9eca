import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { claimByHandleAction } from '@/lib/claims/actions'
import type { OfferedPerson as Offered } from '@/lib/claims/queries'

/** The roster lists a user name that the reader signs in with: the button asks to be that person. */
export async function OfferedPerson({ person: { id, name, match } }: { person: Offered }) {
  const t = await getTranslations('claims.offer')
  return (
    <>
      {match && <p>{t('match', { name, handle: `${match.provider}: ${match.handle}` })}</p>}
      <ActionForm action={claimByHandleAction} submit={t('submit', { name })} pending={t('pending')} tone="secondary">
        <input type="hidden" name="personId" value={id} />
      </ActionForm>
    </>
  )
}
