import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { grantRecognitionAction, withdrawRecognitionAction } from '@/lib/recognitions/actions'
import { CITATION_MAXIMUM, type RecognitionKind } from '@/lib/recognitions/schema'

type GrantFormProps = { personId: string; year: number; kinds: readonly RecognitionKind[] }

/** A recognition to be granted by word, with its year and citation in both languages. */
export async function GrantForm({ personId, year, kinds }: GrantFormProps) {
  const [t, common] = await Promise.all([getTranslations('recognitions'), getTranslations('common')])
  return (
    <ActionForm id="grant" action={grantRecognitionAction} submit={t('grant')} pending={t('granting')} tone="secondary">
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        name="kind"
        label={t('kind-label')}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField name="nameZh" label={t('name-zh')} help={t('name-help')} mark={common('optional')} />
      <TextField name="nameEn" label={t('name-en')} help={t('name-help')} mark={common('optional')} />
      <TextField name="year" type="number" label={t('year')} min={2000} max={year} defaultValue={year} required />
      <TextAreaField
        name="citationZh"
        label={t('citation-zh')}
        help={t('citation-help')}
        limit={CITATION_MAXIMUM}
        rows={3}
        required
      />
      <TextAreaField
        name="citationEn"
        label={t('citation-en')}
        help={t('citation-help')}
        limit={CITATION_MAXIMUM}
        rows={3}
        required
      />
    </ActionForm>
  )
}

export async function WithdrawForm({ recognitionId }: { recognitionId: string }) {
  const t = await getTranslations('recognitions')
  return (
    <Disclosure summary={t('withdraw')}>
      <ActionForm
        id={`withdraw-${recognitionId}`}
        action={withdrawRecognitionAction}
        submit={t('withdraw')}
        pending={t('withdrawing')}
        tone="danger"
      >
        <input type="hidden" name="recognitionId" value={recognitionId} />
        <TextAreaField name="reason" label={t('reason')} limit={CITATION_MAXIMUM} rows={3} required />
      </ActionForm>
    </Disclosure>
  )
}
