import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import type { Locale } from '@/lib/i18n/routing'
import { decideAppealAction } from '@/lib/submissions/actions'
import type { SubmissionDetail } from '@/lib/submissions/queries'
import { TEXT_MAXIMUM } from '@/lib/submissions/schema'
import { PointsLeft } from './judge-forms'

type AppealDecisionProps = { submission: SubmissionDetail; locale: Locale }

/** For whoever has to decide on it. */
export async function AppealDecision({ submission, locale }: AppealDecisionProps) {
  const [t, judging] = await Promise.all([
    getTranslations('submissions.decision'),
    getTranslations('submissions.judge'),
  ])
  return (
    <ActionForm id="appeal-decision" action={decideAppealAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="submissionId" value={submission.id} />
      <ChoiceField
        name="verdict"
        label={t('verdict')}
        choose="one"
        required
        options={(['GRANTED', 'DENIED'] as const).map((value) => ({ value, label: t(`verdicts.${value}`) }))}
      />
      <SelectField
        name="line"
        label={t('line')}
        options={submission.lines.map((line) => ({
          value: line.code,
          label: judging('option', { name: line[locale], points: line.points }),
        }))}
        defaultValue={submission.line}
      />
      <PointsLeft left={submission.left} />
      <TextAreaField name="answer" label={t('answer')} limit={TEXT_MAXIMUM} rows={4} required />
    </ActionForm>
  )
}
