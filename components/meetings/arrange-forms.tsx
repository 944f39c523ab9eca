import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { Dialog } from '@/components/ui/dialog'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-area-field'
import { DateTimeField, TextField } from '@/components/ui/text-field'
import { localTimeOf } from '@/lib/calendar/zone'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import {
  cancelMeetingAction,
  chooseDayAction,
  moveMeetingAction,
  openPollAction,
  setJoinLinkAction,
} from '@/lib/meetings/actions'
import type { MeetingDetail } from '@/lib/meetings/queries'
import type { DayChoice } from '@/lib/meetings/rules'

type ArrangeProps = {
  meeting: MeetingDetail
  choices: readonly DayChoice[]
  locale: Locale
  timeZone: string
  /** The zone's name, in which times are typed. */
  zone: string
}

/** Which of the week's days: by the organiser's choice, or by asking members. */
export async function ChooseDay({ meeting, choices, locale, timeZone, zone }: ArrangeProps) {
  const t = await getTranslations('meetings.arrange')
  const options = choices.map(({ day, startsAt }) => ({
    value: day,
    label: formatDateTime(locale, startsAt, timeZone),
  }))
  const chosen = choices.filter(({ startsAt }) => startsAt.getTime() === meeting.startsAt.getTime())
  return (
    <Section id="day" title={t('day')} lead={t('day-lead')}>
      <ActionForm action={chooseDayAction} submit={t('day-submit')} pending={t('pending')} id="choose-day">
        <input type="hidden" name="meetingId" value={meeting.id} />
        <ChoiceField
          name="day"
          label={t('day-label')}
          options={options}
          choose="one"
          required
          defaultValues={chosen.map(({ day }) => day)}
        />
      </ActionForm>
      {meeting.pollClosesAt ? (
        <p>{t('asked', { time: formatDateTime(locale, meeting.pollClosesAt, timeZone) })}</p>
      ) : (
        choices.length > 1 && (
          <>
            <h3>{t('ask')}</h3>
            <p>{t('ask-lead')}</p>
            <ActionForm
              action={openPollAction}
              submit={t('ask-submit')}
              pending={t('pending')}
              tone="secondary"
              id="open-poll"
            >
              <input type="hidden" name="meetingId" value={meeting.id} />
              <DateTimeField name="closesAt" label={t('closes-at')} help={zone} required />
            </ActionForm>
          </>
        )
      )}
    </Section>
  )
}

/** The link to join at. */
export async function JoinLinkForm({ meeting }: Pick<ArrangeProps, 'meeting'>) {
  const t = await getTranslations('meetings.arrange')
  return (
    <Section id="join-link" title={t('link')}>
      <ActionForm
        action={setJoinLinkAction}
        submit={t('link-submit')}
        pending={t('pending')}
        tone="secondary"
        id="set-join-link"
      >
        <input type="hidden" name="meetingId" value={meeting.id} />
        <TextField
          name="joinUrl"
          type="url"
          label={t('link')}
          help={t('link-help')}
          defaultValue={meeting.joinUrl ?? ''}
          spellCheck={false}
        />
      </ActionForm>
    </Section>
  )
}

/** To any other time. */
export async function MoveForm({ meeting, timeZone, zone }: ArrangeProps) {
  const t = await getTranslations('meetings.arrange')
  const minutes = Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000)
  return (
    <Section id="move" title={t('move')} lead={t('move-lead')}>
      <ActionForm
        action={moveMeetingAction}
        submit={t('move-submit')}
        pending={t('pending')}
        tone="secondary"
        id="move-meeting"
      >
        <input type="hidden" name="meetingId" value={meeting.id} />
        <DateTimeField
          name="startsAt"
          label={t('starts-at')}
          help={zone}
          defaultValue={localTimeOf(meeting.startsAt, timeZone)}
          required
        />
        <TextField
          name="minutes"
          type="number"
          label={t('minutes')}
          min={15}
          max={480}
          defaultValue={minutes}
          required
        />
        <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} rows={2} required />
      </ActionForm>
    </Section>
  )
}

/** Calling the meeting off, after a question: it can't be undone. */
export async function CancelMeeting({ meetingId }: { meetingId: string }) {
  const t = await getTranslations('meetings.arrange')
  return (
    <Dialog id="cancel-meeting" open={t('cancel')} close={t('keep')} title={t('cancel-title')} tone="secondary">
      <p>{t('cancel-help')}</p>
      <ActionForm
        action={cancelMeetingAction}
        submit={t('cancel')}
        pending={t('pending')}
        tone="danger"
        id="cancel-meeting-form"
      >
        <input type="hidden" name="meetingId" value={meetingId} />
        <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} rows={2} required />
      </ActionForm>
    </Dialog>
  )
}
