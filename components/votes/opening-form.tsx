import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { DateTimeField, TextField } from '@/components/ui/text-field'
import { openVoteAction } from '@/lib/votes/actions'

type OpeningFormProps = {
  nominationId: string
  /** Today and the time suggested for closing, in the SIG's zone. */
  today: string
  closesAt: string
  /** The zone's name. */
  zone: string
}

/** For the organiser of the meeting. */
export async function OpeningForm({ nominationId, today, closesAt, zone }: OpeningFormProps) {
  const t = await getTranslations('votes.opening')
  return (
    <section aria-labelledby="opening">
      <h2 id="opening">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ActionForm action={openVoteAction} submit={t('submit')} pending={t('pending')} id="open-vote">
        <input type="hidden" name="nominationId" value={nominationId} />
        <TextField
          name="meetingOn"
          type="date"
          label={t('meeting')}
          help={t('meeting-help')}
          defaultValue={today}
          required
        />
        <DateTimeField
          name="closesAt"
          label={t('closes')}
          help={t('closes-help', { zone })}
          defaultValue={closesAt}
          required
        />
      </ActionForm>
    </section>
  )
}
