import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { recuseAction, rejoinVoteAction } from '@/lib/nominations/actions'

type RecusalFormProps = { nominationId: string; isRecused: boolean }

/** For someone entitled to vote, before the vote opens. */
export async function RecusalForm({ nominationId, isRecused }: RecusalFormProps) {
  const t = await getTranslations('nominations.recusal')
  const id = <input type="hidden" name="nominationId" value={nominationId} />
  return (
    <section aria-labelledby="recusal">
      <h2 id="recusal">{t('title')}</h2>
      <p>{isRecused ? t('own') : t('lead')}</p>
      {isRecused ? (
        <ActionForm action={rejoinVoteAction} submit={t('rejoin')} pending={t('rejoin-pending')} tone="secondary">
          {id}
        </ActionForm>
      ) : (
        <ActionForm action={recuseAction} submit={t('submit')} pending={t('pending')} tone="secondary">
          {id}
        </ActionForm>
      )}
    </section>
  )
}
