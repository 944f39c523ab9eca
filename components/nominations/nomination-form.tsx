import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import type { ElectionParameters } from '@/lib/content/charter-schema'
import type { Area } from '@/lib/content/schema'
import type { Contribution } from '@/lib/eligibility/queries'
import type { ElectedRole } from '@/lib/eligibility/rules'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { submitNominationAction } from '@/lib/nominations/actions'
import { STATEMENT_MAXIMUM } from '@/lib/nominations/schema'
import { PlanFields } from './plan-fields'

type NominationFormProps = {
  nominee: { id: string }
  role: ElectedRole
  isOwn: boolean
  rule: ElectionParameters
  areas: readonly Area[]
  contributions: readonly Contribution[]
  template: string
  timeZone: string
}

export async function NominationForm(props: NominationFormProps) {
  const { nominee, role, isOwn, rule, areas, contributions, template, timeZone } = props
  const [locale, t, common, parts] = await Promise.all([
    getLocale(),
    getTranslations('nominations.form'),
    getTranslations('common'),
    getTranslations('eligibility.part'),
  ])
  return (
    <ActionForm action={submitNominationAction} submit={t('submit')} pending={t('pending')} id="nomination">
      <input type="hidden" name="nomineeId" value={nominee.id} />
      <input type="hidden" name="role" value={role} />
      <TextAreaField
        name="statement"
        label={t('statement')}
        help={t('statement-help')}
        rows={8}
        limit={STATEMENT_MAXIMUM}
        required
      />
      <PlanFields rule={rule} areas={areas} template={template} isDraft={!isOwn} />
      {contributions.length > 0 && (
        <ChoiceField
          name="evidence"
          label={t('evidence')}
          help={t('evidence-help')}
          mark={common('optional')}
          choose="many"
          options={contributions.map((one) => ({
            value: one.source,
            label: pick(one, 'title', locale),
            help: `${parts(one.kind)} · ${formatDay(locale, one.at, timeZone)}`,
          }))}
        />
      )}
      <TextAreaField name="links" label={t('links')} help={t('links-help')} mark={common('optional')} rows={4} />
    </ActionForm>
  )
}
