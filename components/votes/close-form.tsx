import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import type { Reason } from '@/lib/outcome'
import { closeVoteAction } from '@/lib/votes/actions'

type CloseFormProps = {
  electionId: string
  /** Why it can't be closed yet. */
  refusal: Reason | null
}

/** Ends the vote before its time. */
export async function CloseForm({ electionId, refusal }: CloseFormProps) {
  const [t, refusals] = await Promise.all([getTranslations('votes.close'), getTranslations('refusals')])
  if (refusal) return <p className="field-help">{refusals(refusal)}</p>
  return (
    <section aria-label={t('submit')}>
      <ActionForm action={closeVoteAction} submit={t('submit')} pending={t('pending')} tone="secondary" id="close-vote">
        <input type="hidden" name="electionId" value={electionId} />
      </ActionForm>
      <p className="field-help">{t('help')}</p>
    </section>
  )
}
