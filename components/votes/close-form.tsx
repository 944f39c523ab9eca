import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { closeVoteAction } from '@/lib/votes/actions'

/** For the organiser: ends the vote before its time. */
export async function CloseForm({ electionId }: { electionId: string }) {
  const t = await getTranslations('votes.close')
  return (
    <section aria-label={t('submit')}>
      <ActionForm action={closeVoteAction} submit={t('submit')} pending={t('pending')} tone="secondary" id="close-vote">
        <input type="hidden" name="electionId" value={electionId} />
      </ActionForm>
      <p className="field-help">{t('help')}</p>
    </section>
  )
}
