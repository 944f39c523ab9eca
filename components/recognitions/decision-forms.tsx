import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-area-field'
import { declineProposedAction, grantProposedAction, takeBackProposalAction } from '@/lib/recognitions/actions'
import { CITATION_MAXIMUM } from '@/lib/recognitions/schema'

/** Grant what was proposed, with its citation, or decline it with a reason. */
export async function DecisionForms({ proposalId }: { proposalId: string }) {
  const t = await getTranslations('recognitions')
  const area = { limit: CITATION_MAXIMUM, rows: 3, required: true }
  return (
    <Section id="decide" title={t('proposal.decide')} lead={t('proposal.decide-lead')}>
      <ActionForm id="grant" action={grantProposedAction} submit={t('proposal.grant')} pending={t('proposal.pending')}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <TextAreaField name="citationZh" label={t('citation-zh')} help={t('citation-help')} {...area} />
        <TextAreaField name="citationEn" label={t('citation-en')} help={t('citation-help')} {...area} />
      </ActionForm>
      <Disclosure summary={t('proposal.decline')}>
        <ActionForm
          id="decline"
          action={declineProposedAction}
          submit={t('proposal.decline')}
          pending={t('proposal.pending')}
          tone="danger"
        >
          <input type="hidden" name="proposalId" value={proposalId} />
          <TextAreaField name="reason" label={t('reason')} {...area} />
        </ActionForm>
      </Disclosure>
    </Section>
  )
}

export async function TakeBack({ proposalId }: { proposalId: string }) {
  const t = await getTranslations('recognitions.proposal')
  return (
    <ActionForm
      id="take-back"
      action={takeBackProposalAction}
      submit={t('take-back')}
      pending={t('pending')}
      tone="quiet"
    >
      <input type="hidden" name="proposalId" value={proposalId} />
    </ActionForm>
  )
}
