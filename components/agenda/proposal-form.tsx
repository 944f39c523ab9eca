import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { proposeAction, withdrawProposalAction } from '@/lib/agenda/actions'
import type { OwnProposal } from '@/lib/agenda/queries'
import { DETAIL_MAXIMUM, proposalKinds } from '@/lib/agenda/schema'

/** A member's proposal for the next meeting. */
export async function ProposalForm() {
  const [t, common] = await Promise.all([getTranslations('agenda.proposal'), getTranslations('common')])
  const options = proposalKinds.map((kind) => ({ value: kind, label: t(kind), help: t(`${kind}-help`) }))
  return (
    <ActionForm action={proposeAction} submit={t('submit')} pending={t('pending')} id="propose">
      <ChoiceField name="kind" label={t('kind')} options={options} choose="one" required />
      <TextField name="title" label={t('what')} required />
      <TextField name="minutes" type="number" label={t('minutes')} min={1} max={240} defaultValue={10} required />
      <TextAreaField name="detail" label={t('detail')} mark={common('optional')} rows={4} limit={DETAIL_MAXIMUM} />
    </ActionForm>
  )
}

/** What the reader proposed, and what became of it. */
export async function OwnProposals({ proposals }: { proposals: readonly OwnProposal[] }) {
  const t = await getTranslations('agenda.proposal')
  return (
    <Section id="own" title={t('own')}>
      {proposals.length === 0 ? (
        <EmptyState title={t('own-none')} />
      ) : (
        <Table
          caption={t('own')}
          hideCaption
          columns={[
            { key: 'title', label: t('what') },
            { key: 'kind', label: t('kind') },
            { key: 'state', label: t('state') },
            { key: 'action', label: '' },
          ]}
          rows={proposals.map(({ id, kind, title, status }) => ({
            id,
            cells: {
              title,
              kind: t(kind),
              state: t(`status.${status}`),
              action: status === 'OPEN' && (
                <ActionForm
                  action={withdrawProposalAction}
                  submit={t('withdraw')}
                  pending={t('pending')}
                  tone="quiet"
                  id={`withdraw-${id}`}
                  inline
                >
                  <input type="hidden" name="proposalId" value={id} />
                </ActionForm>
              ),
            },
          }))}
        />
      )}
    </Section>
  )
}
