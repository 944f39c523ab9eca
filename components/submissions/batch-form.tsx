import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import type { CampaignDetail } from '@/lib/campaigns/queries'
import type { Locale } from '@/lib/i18n/routing'
import { submitBatchAction } from '@/lib/submissions/actions'
import { ratings } from '@/lib/submissions/rules'
import { SLOTS, SUMMARY_MAXIMUM } from '@/lib/submissions/schema'

type BatchFormProps = { campaign: Pick<CampaignDetail, 'id' | 'rubricVersion' | 'lines'>; locale: Locale }

/** Several links at once, a group of fields for each; empty ones are left out. */
export async function BatchForm({ campaign, locale }: BatchFormProps) {
  const [t, marks] = await Promise.all([getTranslations('submissions.form'), getTranslations('submissions.rating')])
  const lines = campaign.lines.map((line) => ({ value: line.code, label: line[locale] }))
  const rated = ratings.map((rating) => ({ value: String(rating), label: marks(`${rating}`) }))
  return (
    <ActionForm id="batch" action={submitBatchAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="campaignId" value={campaign.id} />
      <input type="hidden" name="rubricVersion" value={campaign.rubricVersion} />
      <p className="field-help">{t('lead')}</p>
      {SLOTS.map((slot) => (
        <fieldset key={slot} className="submission-row">
          <legend>{t('row', { number: slot })}</legend>
          <TextField name={`link${slot}`} label={t('link')} inputMode="url" spellCheck={false} autoComplete="off" />
          <SelectField name={`line${slot}`} label={t('line')} options={lines} empty={t('choose')} />
          <TextAreaField
            name={`summary${slot}`}
            label={t('summary')}
            help={t('summary-help')}
            limit={SUMMARY_MAXIMUM}
            rows={2}
          />
          <SelectField name={`rating${slot}`} label={t('rating')} options={rated} empty={t('choose')} />
        </fieldset>
      ))}
    </ActionForm>
  )
}
