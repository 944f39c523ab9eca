import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, ChoiceField } from '@/components/ui/choice-field'
import { FileField } from '@/components/ui/file-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { DateTimeField, TextField } from '@/components/ui/text-field'
import { localTimeOf } from '@/lib/calendar/zone'
import { createEventAction, editEventAction } from '@/lib/events/actions'
import type { EditedEvent } from '@/lib/events/queries'
import { eventKinds, QUESTION_SLOTS, questionsOf } from '@/lib/events/schema'
import type { Settings } from '@/lib/settings/rules'
import { acceptedPictures } from '@/lib/uploads/schema'

type EventFormProps = {
  /** The name of the SIG's time zone, in which times are typed. */
  zone: string
  timeZone: string
  /** What the form leaves open is as these say. */
  settings: Settings
  /** The event that is edited, or that a new one is copied from. */
  event?: EditedEvent
  isCopy?: boolean
}

/** For a new event, a copy of an earlier one, or the one that is there. */
export async function EventForm({ zone, timeZone, settings, event, isCopy }: EventFormProps) {
  const [t, kinds, common] = await Promise.all([
    getTranslations('events.form'),
    getTranslations('events.kind'),
    getTranslations('common'),
  ])
  const edited = isCopy ? undefined : event
  const time = (at: Date | undefined) => (at ? { defaultValue: localTimeOf(at, timeZone) } : {})
  const optional = common('optional')
  const questions = new Map((event ? questionsOf(event) : []).map((question) => [question.id, question]))
  return (
    <ActionForm action={edited ? editEventAction : createEventAction} submit={t('submit')} pending={t('pending')}>
      {edited && <input type="hidden" name="eventId" value={edited.id} />}
      <SelectField
        name="kind"
        label={t('kind')}
        options={eventKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        {...given(event?.kind)}
      />
      <TextField name="titleZh" label={t('title-zh')} required {...given(event?.titleZh)} />
      <TextField name="titleEn" label={t('title-en')} required {...given(event?.titleEn)} />
      <TextField
        name="themeZh"
        label={t('theme-zh')}
        mark={optional}
        help={t('theme-help')}
        {...given(event?.themeZh)}
      />
      <TextField name="themeEn" label={t('theme-en')} mark={optional} {...given(event?.themeEn)} />
      {!edited && <TextField name="slug" label={t('slug')} help={t('slug-help')} spellCheck={false} required />}
      <DateTimeField name="startsAt" label={t('starts-at')} help={zone} required {...time(edited?.startsAt)} />
      <DateTimeField name="endsAt" label={t('ends-at')} help={zone} required {...time(edited?.endsAt)} />
      <DateTimeField
        name="signUpOpensAt"
        label={t('opens-at')}
        mark={optional}
        help={t('opens-at-help', { days: settings.opensDaysBefore, zone })}
        {...time(edited?.signUpOpensAt)}
      />
      <DateTimeField
        name="signUpClosesAt"
        label={t('closes-at')}
        mark={optional}
        help={t('closes-at-help', { hours: settings.closesHoursBefore, zone })}
        {...time(edited?.signUpClosesAt)}
      />
      <TextField
        name="capacity"
        type="number"
        label={t('capacity')}
        min={1}
        max={10_000}
        required
        {...given(event?.capacity ?? settings.capacity)}
      />
      <TextField
        name="acceptHours"
        type="number"
        label={t('accept-hours')}
        mark={optional}
        help={t('accept-hours-help')}
        min={1}
        max={168}
        {...given(event?.acceptHours)}
      />
      <TextField name="placeZh" label={t('place-zh')} help={t('place-help')} required {...given(event?.placeZh)} />
      <TextField name="placeEn" label={t('place-en')} help={t('place-help')} required {...given(event?.placeEn)} />
      <TextField
        name="joinUrl"
        type="url"
        label={t('join-url')}
        mark={optional}
        help={t('join-url-help')}
        spellCheck={false}
        {...given(event?.joinUrl)}
      />
      <CheckboxField
        name="joinUrlForAll"
        label={t('join-url-for-all')}
        defaultChecked={event?.joinUrlForAll ?? false}
      />
      <TextAreaField
        name="descriptionZh"
        label={t('description-zh')}
        help={t('description-help')}
        rows={8}
        required
        {...given(event?.descriptionZh)}
      />
      <TextAreaField
        name="descriptionEn"
        label={t('description-en')}
        help={t('description-help')}
        rows={8}
        required
        {...given(event?.descriptionEn)}
      />
      <FileField
        name="cover"
        label={edited?.coverId ? t('cover-replace') : t('cover')}
        mark={optional}
        help={t('cover-help')}
        accept={acceptedPictures}
      />
      {edited?.coverId && <CheckboxField name="removeCover" label={t('cover-remove')} />}
      <details className="disclosure" open={questions.size > 0}>
        <summary>{t('questions')}</summary>
        <div className="disclosure-body form">
          <p className="field-help">{t('questions-help')}</p>
          {QUESTION_SLOTS.flatMap((number) => {
            const question = questions.get(`q${number}`)
            const name = `question${number}` as const
            return [
              <TextField
                key={`${name}Zh`}
                name={`${name}Zh`}
                label={t('question-zh', { number })}
                mark={optional}
                {...given(question?.zh)}
              />,
              <TextField
                key={`${name}En`}
                name={`${name}En`}
                label={t('question-en', { number })}
                mark={optional}
                {...given(question?.en)}
              />,
              <CheckboxField
                key={`${name}Required`}
                name={`${name}Required`}
                label={t('question-required')}
                defaultChecked={question?.required ?? false}
              />,
            ]
          })}
        </div>
      </details>
      {!edited && (
        <ChoiceField
          name="status"
          label={t('status')}
          choose="one"
          required
          defaultValues={['PUBLISHED']}
          options={[
            { value: 'PUBLISHED', label: t('published') },
            { value: 'DRAFT', label: t('draft') },
          ]}
        />
      )}
    </ActionForm>
  )
}

const given = (value: string | number | null | undefined) =>
  value === null || value === undefined ? {} : { defaultValue: String(value) }
