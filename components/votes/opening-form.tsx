import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { DateTimeField, TextField } from '@/components/ui/text-field'
import { daysLater, localTimeOf } from '@/lib/calendar/zone'
import { formatDateTime, formatZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { openVoteAction } from '@/lib/votes/actions'
import type { votingDay } from '@/lib/votes/rules'

type OpeningFormProps = {
  nominationId: string
  /** The day of the meeting at which it can be opened now, or why there is none. */
  meeting: ReturnType<typeof votingDay>
  /** When the meeting begins that has it on its agenda, if that is to come. */
  nextMeeting: Date | null
  locale: Locale
  timeZone: string
  at: Date
}

/** For the organiser of the meeting. */
export async function OpeningForm({ nominationId, meeting, nextMeeting, locale, timeZone, at }: OpeningFormProps) {
  const [t, refusals] = await Promise.all([getTranslations('votes.opening'), getTranslations('refusals')])
  if ('reason' in meeting)
    return (
      <section aria-labelledby="opening">
        <h2 id="opening">{t('title')}</h2>
        <p>{refusals(meeting.reason)}</p>
        {nextMeeting && <p>{t('on-agenda', { time: formatDateTime(locale, nextMeeting, timeZone) })}</p>}
      </section>
    )
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
          defaultValue={meeting.meetingOn}
          required
        />
        <DateTimeField
          name="closesAt"
          label={t('closes')}
          help={t('closes-help', { zone: formatZone(locale, timeZone, at) })}
          defaultValue={localTimeOf(daysLater(at, 1, timeZone), timeZone)}
          required
        />
      </ActionForm>
    </section>
  )
}
