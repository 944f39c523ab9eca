import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { DateTimeField, TextField } from '@/components/ui/text-field'
import { createEventAction } from '@/lib/events/actions'
import { eventKinds } from '@/lib/events/schema'

/** `zone` is the name of the SIG's time zone, in which times are typed. */
export async function EventForm({ zone }: { zone: string }) {
  const [t, kinds, common] = await Promise.all([
    getTranslations('events.form'),
    getTranslations('events.kind'),
    getTranslations('common'),
  ])
  const options = eventKinds.map((kind) => ({ value: kind, label: kinds(kind) }))
  return (
    <ActionForm action={createEventAction} submit={t('submit')} pending={t('pending')}>
      <SelectField name="kind" label={t('kind')} options={options} />
      <TextField name="titleZh" label={t('title-zh')} required />
      <TextField name="titleEn" label={t('title-en')} required />
      <TextField name="slug" label={t('slug')} help={t('slug-help')} spellCheck={false} required />
      <DateTimeField name="startsAt" label={t('starts-at')} help={zone} required />
      <DateTimeField name="endsAt" label={t('ends-at')} help={zone} required />
      <DateTimeField name="signUpOpensAt" label={t('opens-at')} help={zone} required />
      <DateTimeField name="signUpClosesAt" label={t('closes-at')} help={zone} required />
      <TextField name="capacity" type="number" label={t('capacity')} min={1} max={10_000} required />
      <TextField name="placeZh" label={t('place-zh')} help={t('place-help')} required />
      <TextField name="placeEn" label={t('place-en')} help={t('place-help')} required />
      <TextField
        name="joinUrl"
        type="url"
        label={t('join-url')}
        mark={common('optional')}
        help={t('join-url-help')}
        spellCheck={false}
      />
      <TextAreaField name="descriptionZh" label={t('description-zh')} help={t('description-help')} rows={8} required />
      <TextAreaField name="descriptionEn" label={t('description-en')} help={t('description-help')} rows={8} required />
    </ActionForm>
  )
}
