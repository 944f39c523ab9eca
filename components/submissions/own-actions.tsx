import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-area-field'
import { appealSubmissionAction, withdrawSubmissionAction } from '@/lib/submissions/actions'
import type { OwnSubmissionDetail } from '@/lib/submissions/queries'
import { APPEAL_DAYS, endedByClosing } from '@/lib/submissions/rules'
import { TEXT_MAXIMUM } from '@/lib/submissions/schema'

export async function WithdrawForm({ submissionId }: { submissionId: string }) {
  const t = await getTranslations('submissions.withdraw')
  return (
    <ActionForm
      id="withdraw"
      action={withdrawSubmissionAction}
      submit={t('submit')}
      pending={t('pending')}
      tone="secondary"
    >
      <input type="hidden" name="submissionId" value={submissionId} />
    </ActionForm>
  )
}

export async function AppealForm({ submissionId }: { submissionId: string }) {
  const t = await getTranslations('submissions.appeal')
  return (
    <Section id="appeal-title" title={t('title')} lead={t('lead', { days: APPEAL_DAYS })}>
      <ActionForm id="appeal" action={appealSubmissionAction} submit={t('submit')} pending={t('pending')}>
        <input type="hidden" name="submissionId" value={submissionId} />
        <TextAreaField name="text" label={t('text')} limit={TEXT_MAXIMUM} rows={4} required />
      </ActionForm>
    </Section>
  )
}

type AppealStandingProps = {
  appeal: NonNullable<OwnSubmissionDetail['appeal']>
  /** In its reader's words: that it waits. */
  lead: string
  /** When its campaign was closed. */
  closedAt: Date | null
}

/** The appeal as it stands. */
export async function AppealStanding({ appeal, lead, closedAt }: AppealStandingProps) {
  const t = await getTranslations('submissions.appeal')
  const { text, decidedAt, granted } = appeal
  const answer = endedByClosing(appeal, closedAt) ? t('ended') : appeal.answer
  return (
    <Section id="appeal-title" title={t('title')} lead={decidedAt ? undefined : lead}>
      <DescriptionList
        entries={[
          { term: t('text'), description: <span className="submission-text">{text}</span> },
          {
            term: granted ? t('granted') : t('denied'),
            description: answer && <span className="submission-text">{answer}</span>,
          },
        ]}
      />
    </Section>
  )
}
