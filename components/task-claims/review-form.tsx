import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import type { Locale } from '@/lib/i18n/routing'
import { reviewWorkAction } from '@/lib/task-claims/actions'
import { NOTE_MAXIMUM } from '@/lib/task-claims/schema'
import type { TaskDetail } from '@/lib/tasks/queries/tasks'

type ReviewFormProps = { task: TaskDetail; claimId: string; locale: Locale }

/** Item by item what is met, then the verdict. */
export async function ReviewForm({ task, claimId, locale }: ReviewFormProps) {
  const t = await getTranslations('taskClaims.review')
  return (
    <ActionForm id="review" action={reviewWorkAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="checklistVersion" value={task.checklistVersion} />
      <ChoiceField
        name="met"
        label={t('met')}
        help={t('met-help')}
        choose="many"
        options={task.checklist.map((item, index) => ({ value: String(index), label: item[locale] }))}
      />
      <ChoiceField
        name="verdict"
        label={t('verdict')}
        choose="one"
        required
        options={(['ACCEPTED', 'RETURNED'] as const).map((value) => ({ value, label: t(`verdicts.${value}`) }))}
      />
      <TextAreaField name="comment" label={t('comment')} help={t('comment-help')} rows={4} limit={NOTE_MAXIMUM} />
    </ActionForm>
  )
}
