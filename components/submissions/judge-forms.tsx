import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { formatClock } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import {
  acceptSubmissionAction,
  handBackSubmissionAction,
  rejectSubmissionAction,
  revokeAcceptanceAction,
  takeSubmissionAction,
} from '@/lib/submissions/actions'
import type { SubmissionDetail } from '@/lib/submissions/queries'
import { TEXT_MAXIMUM } from '@/lib/submissions/schema'

const Which = ({ id }: { id: string }) => <input type="hidden" name="submissionId" value={id} />

export async function TakeForm({ submissionId }: { submissionId: string }) {
  const t = await getTranslations('submissions.judge')
  return (
    <ActionForm id="take" action={takeSubmissionAction} submit={t('take')} pending={t('taking')}>
      <Which id={submissionId} />
    </ActionForm>
  )
}

type JudgeFormsProps = { submission: SubmissionDetail; sent: boolean; locale: Locale; timeZone: string }

/** Accept it under a line, reject it with a reason, or hand it back. */
export async function JudgeForms({ submission, sent, locale, timeZone }: JudgeFormsProps) {
  const t = await getTranslations('submissions.judge')
  const { id, takenBy, takenUntil, campaign, rubricVersion } = submission
  return (
    <>
      {takenUntil && <p>{takenBy ? t('taken-until', { time: formatClock(takenUntil, timeZone) }) : t('time-over')}</p>}
      {rubricVersion !== campaign.rubricVersion && (
        <p>{t('old', { version: rubricVersion, current: campaign.rubricVersion })}</p>
      )}
      <p>{t('accept-lead')}</p>
      <PointsLeft left={submission.left} />
      <ActionForm id="accept" action={acceptSubmissionAction} submit={t('accept')} pending={t('accepting')}>
        <Which id={id} />
        <SelectField
          name="line"
          label={t('line')}
          options={submission.lines.map((line) => ({
            value: line.code,
            label: t('option', { name: line[locale], points: line.points }),
          }))}
          defaultValue={submission.line}
        />
      </ActionForm>
      <Disclosure summary={t('reject')} open={sent}>
        <ActionForm
          id="reject"
          action={rejectSubmissionAction}
          submit={t('reject')}
          pending={t('rejecting')}
          tone="danger"
        >
          <Which id={id} />
          <TextAreaField name="reason" label={t('reason')} limit={TEXT_MAXIMUM} rows={3} required />
        </ActionForm>
      </Disclosure>
      <ActionForm
        id="hand-back"
        action={handBackSubmissionAction}
        submit={t('hand-back')}
        pending={t('handing-back')}
        tone="quiet"
      >
        <Which id={id} />
      </ActionForm>
    </>
  )
}

/** What the caps leave to give, where there are any. */
export async function PointsLeft({ left: { person, all } }: Pick<SubmissionDetail, 'left'>) {
  const t = await getTranslations('submissions.judge')
  if (person === null && all === null) return null
  const isNone = person === 0 || all === 0
  return <p>{isNone ? t('none-left') : t('left', { person: person ?? t('no-cap'), all: all ?? t('no-cap') })}</p>
}

export async function RevokeForm({ submissionId, sent }: { submissionId: string; sent: boolean }) {
  const t = await getTranslations('submissions.revoke')
  return (
    <Disclosure summary={t('open')} open={sent}>
      <p>{t('lead')}</p>
      <ActionForm id="revoke" action={revokeAcceptanceAction} submit={t('submit')} pending={t('pending')} tone="danger">
        <Which id={submissionId} />
        <TextAreaField name="reason" label={t('reason')} limit={TEXT_MAXIMUM} rows={3} required />
      </ActionForm>
    </Disclosure>
  )
}
