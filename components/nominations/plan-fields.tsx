import { getLocale, getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import type { ElectionParameters } from '@/lib/content/charter-schema'
import type { Area } from '@/lib/content/schema'
import { WORK_PLAN_MAXIMUM } from '@/lib/nominations/schema'

type PlanFieldsProps = {
  /** What the rule asks for: only that is asked here. */
  rule: Pick<ElectionParameters, 'area' | 'workPlan'>
  areas: readonly Area[]
  template: string
  area?: string | undefined
  workPlan?: string | undefined
  /** Drafted by someone else: then neither is needed yet. */
  isDraft?: boolean
}

/** The area that a candidate will lead, and their plan for it. */
export async function PlanFields({ rule, areas, template, area, workPlan, isDraft = false }: PlanFieldsProps) {
  const [locale, t, common] = await Promise.all([
    getLocale(),
    getTranslations('nominations.form'),
    getTranslations('common'),
  ])
  const mark = isDraft ? { mark: common('optional') } : {}
  return (
    <>
      {rule.area && (
        <SelectField
          name="area"
          label={t('area')}
          help={t('area-help')}
          empty={t('area-choose')}
          options={areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          required={!isDraft}
          {...(area ? { defaultValue: area } : {})}
          {...mark}
        />
      )}
      {rule.workPlan && (
        <TextAreaField
          name="workPlan"
          label={t('work-plan')}
          help={isDraft ? t('work-plan-suggested') : t('work-plan-help')}
          rows={12}
          limit={WORK_PLAN_MAXIMUM}
          required={!isDraft}
          defaultValue={workPlan ?? (isDraft ? '' : template)}
          {...mark}
        />
      )}
    </>
  )
}
