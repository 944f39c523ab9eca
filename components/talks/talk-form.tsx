import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { editTalkAction, proposeTalkAction } from '@/lib/talks/actions'
import type { OwnTalk } from '@/lib/talks/queries'
import { ABSTRACT_MAXIMUM, areasOf, talkLanguages } from '@/lib/talks/schema'

type TalkFormProps = { areas: readonly { value: string; label: string }[]; talk?: OwnTalk }

/** For a new proposal, or the one that is there. */
export async function TalkForm({ areas, talk }: TalkFormProps) {
  const [t, languages] = await Promise.all([getTranslations('talks.form'), getTranslations('talks.language')])
  return (
    <ActionForm
      action={talk ? editTalkAction : proposeTalkAction}
      submit={t('submit')}
      pending={t('pending')}
      id="talk"
    >
      {talk && <input type="hidden" name="talkId" value={talk.id} />}
      <TextField name="title" label={t('name')} required defaultValue={talk?.title ?? ''} />
      <TextAreaField
        name="abstract"
        label={t('abstract')}
        help={t('abstract-help')}
        rows={8}
        limit={ABSTRACT_MAXIMUM}
        required
        defaultValue={talk?.abstract ?? ''}
      />
      <SelectField
        name="language"
        label={t('language')}
        options={talkLanguages.map((value) => ({ value, label: languages(value) }))}
        defaultValue={talk?.language ?? 'ZH'}
      />
      <TextField
        name="minutes"
        type="number"
        label={t('minutes')}
        min={5}
        max={120}
        required
        defaultValue={talk?.minutes ?? 30}
      />
      <ChoiceField
        name="areas"
        label={t('areas')}
        choose="many"
        options={areas}
        defaultValues={talk ? areasOf(talk) : []}
      />
      {!talk && (
        <ChoiceField
          name="status"
          label={t('status')}
          choose="one"
          required
          defaultValues={['SUBMITTED']}
          options={[
            { value: 'SUBMITTED', label: t('submitted') },
            { value: 'DRAFT', label: t('draft') },
          ]}
        />
      )}
    </ActionForm>
  )
}
