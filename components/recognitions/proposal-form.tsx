import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import type { Contribution } from '@/lib/eligibility/queries'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { proposeRecognitionAction } from '@/lib/recognitions/actions'
import type { Title } from '@/lib/recognitions/rules'
import { STATEMENT_MAXIMUM } from '@/lib/recognitions/schema'

type ProposalFormProps = {
  locale: Locale
  timeZone: string
  personId: string
  titles: readonly Title[]
  contributions: readonly Contribution[]
  year: number
}

export async function ProposalForm({ locale, timeZone, personId, titles, contributions, year }: ProposalFormProps) {
  const [t, form, parts, common] = await Promise.all([
    getTranslations('recognitions'),
    getTranslations('recognitions.propose'),
    getTranslations('eligibility.part'),
    getTranslations('common'),
  ])
  const optional = common('optional')
  return (
    <ActionForm id="propose" action={proposeRecognitionAction} submit={form('submit')} pending={form('pending')}>
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        name="kind"
        label={form('kind')}
        options={titles.map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField name="year" type="number" label={t('year')} min={2000} max={year} defaultValue={year} required />
      <TextAreaField
        name="statement"
        label={form('statement')}
        help={form('statement-help')}
        limit={STATEMENT_MAXIMUM}
        rows={5}
        required
      />
      {contributions.length > 0 && (
        <ChoiceField
          name="evidence"
          label={form('records')}
          help={form('records-help')}
          mark={optional}
          choose="many"
          options={contributions.map((one) => ({
            value: one.source,
            label: pick(one, 'title', locale),
            help: `${parts(one.kind)} · ${formatDay(locale, one.at, timeZone)}`,
          }))}
        />
      )}
      <TextAreaField name="links" label={form('links')} help={form('links-help')} mark={optional} rows={3} />
    </ActionForm>
  )
}
