import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { draftReportAction, publishReportAction, redraftReportAction, saveReportAction } from '@/lib/reports/actions'
import type { Report } from '@/lib/reports/queries'
import { REPORT_MAXIMUM } from '@/lib/reports/schema'

/** Begins a year's report from the portal's rows; `years` are those that have goals and no report yet. */
export async function DraftForm({ years }: { years: readonly number[] }) {
  const t = await getTranslations('reports.admin')
  return (
    <ActionForm id="draft-report" action={draftReportAction} submit={t('draft')} pending={t('pending')}>
      <SelectField
        name="year"
        label={t('year')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
    </ActionForm>
  )
}

type ReportFormProps = { report: Pick<Report, 'year' | 'version' | 'textZh' | 'textEn'> }

/** Both languages' text, as markdown. */
export async function ReportForm({ report }: ReportFormProps) {
  const t = await getTranslations('reports.admin')
  const area = { limit: REPORT_MAXIMUM, rows: 24, required: true }
  return (
    <ActionForm id="report" action={saveReportAction} submit={t('save')} pending={t('pending')}>
      <Which {...report} />
      <TextAreaField name="textZh" label={t('text-zh')} help={t('text-help')} defaultValue={report.textZh} {...area} />
      <TextAreaField name="textEn" label={t('text-en')} help={t('text-help')} defaultValue={report.textEn} {...area} />
    </ActionForm>
  )
}

/** Publishes a draft, or drafts it anew from the rows. */
export async function DraftEnd({ report }: ReportFormProps) {
  const t = await getTranslations('reports.admin')
  return (
    <>
      <ActionForm id="publish-report" action={publishReportAction} submit={t('publish')} pending={t('pending')}>
        <Which {...report} />
      </ActionForm>
      <Disclosure summary={t('redraft')}>
        <p className="section-lead">{t('redraft-lead')}</p>
        <ActionForm
          id="redraft-report"
          action={redraftReportAction}
          submit={t('redraft')}
          pending={t('pending')}
          tone="danger"
        >
          <Which {...report} />
        </ActionForm>
      </Disclosure>
    </>
  )
}

const Which = ({ year, version }: { year: number; version: number }) => (
  <>
    <input type="hidden" name="year" value={year} />
    <input type="hidden" name="version" value={version} />
  </>
)
