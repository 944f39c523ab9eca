import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { answerCorrectionAction } from '@/lib/corrections/actions'

/** Closes a request: put right, or left as it is, and what whoever asked is told. */
export async function CorrectionAnswer({ correctionId }: { correctionId: string }) {
  const t = await getTranslations('corrections')
  return (
    <section className="decision" aria-labelledby="decision">
      <h2 id="decision">{t('decide.title')}</h2>
      <ActionForm action={answerCorrectionAction} submit={t('decide.submit')} pending={t('decide.pending')}>
        <input type="hidden" name="correctionId" value={correctionId} />
        <ChoiceField
          name="verdict"
          label={t('decide.verdict')}
          choose="one"
          options={[
            { value: 'DONE', label: t('status.DONE'), help: t('decide.done-help') },
            { value: 'DECLINED', label: t('status.DECLINED') },
          ]}
          required
        />
        <TextAreaField name="answer" label={t('decide.answer')} help={t('decide.answer-help')} rows={4} required />
      </ActionForm>
    </section>
  )
}
