import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { writeRecapAction } from '@/lib/events/actions'

type RecapFormProps = {
  event: { id: string; recordingUrl: string | null; recapZh: string | null; recapEn: string | null }
}

/** What stays of an event: a recording, and a recap in both languages. */
export async function RecapForm({ event }: RecapFormProps) {
  const [t, form, common] = await Promise.all([
    getTranslations('events.admin'),
    getTranslations('events.form'),
    getTranslations('common'),
  ])
  const optional = common('optional')
  return (
    <Section id="recap" title={t('recap')} lead={t('recap-lead')}>
      <ActionForm action={writeRecapAction} submit={t('recap-submit')} pending={t('recap-pending')} id="recap-form">
        <input type="hidden" name="eventId" value={event.id} />
        <TextField
          name="recordingUrl"
          type="url"
          label={t('recording-url')}
          mark={optional}
          spellCheck={false}
          defaultValue={event.recordingUrl ?? ''}
        />
        <TextAreaField
          name="recapZh"
          label={t('recap-zh')}
          mark={optional}
          help={form('description-help')}
          rows={8}
          defaultValue={event.recapZh ?? ''}
        />
        <TextAreaField
          name="recapEn"
          label={t('recap-en')}
          mark={optional}
          help={form('description-help')}
          rows={8}
          defaultValue={event.recapEn ?? ''}
        />
      </ActionForm>
    </Section>
  )
}
