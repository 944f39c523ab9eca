import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-area-field'
import { giveFeedbackAction } from '@/lib/talks/actions'

const ratings = ['5', '4', '3', '2', '1'] as const

type FeedbackFormProps = { talkId: string; own: { rating: number; comment: string | null } | null }

/** From those who were there. */
export async function FeedbackForm({ talkId, own }: FeedbackFormProps) {
  const [t, common] = await Promise.all([getTranslations('talks.feedback'), getTranslations('common')])
  return (
    <Section id="feedback" title={t('title')} lead={t('lead')}>
      <ActionForm action={giveFeedbackAction} submit={t('submit')} pending={t('pending')} id="give-feedback">
        <input type="hidden" name="talkId" value={talkId} />
        <ChoiceField
          name="rating"
          label={t('rating')}
          choose="one"
          required
          options={ratings.map((value) => ({ value, label: t(`ratings.${value}`) }))}
          defaultValues={own ? [String(own.rating)] : []}
        />
        <TextAreaField
          name="comment"
          label={t('comment')}
          mark={common('optional')}
          defaultValue={own?.comment ?? ''}
        />
      </ActionForm>
    </Section>
  )
}
