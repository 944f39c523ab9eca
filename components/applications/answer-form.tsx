import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/text-area-field'
import { answerQuestionAction } from '@/lib/applications/actions'
import { MESSAGE_MAXIMUM } from '@/lib/applications/schema'

/** The applicant's answer to what a reviewer asked. */
export async function AnswerForm({ id, version }: { id: string; version: number }) {
  const t = await getTranslations('applications.conversation')
  return (
    <ActionForm id="answer" action={answerQuestionAction} submit={t('answer')} pending={t('answer-pending')}>
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextAreaField
        name="text"
        label={t('your-answer')}
        help={t('your-answer-help', { maximum: MESSAGE_MAXIMUM })}
        rows={5}
        required
      />
    </ActionForm>
  )
}
