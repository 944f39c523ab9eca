import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import {
  handBackTaskAction,
  joinTaskClaimAction,
  leaveTaskClaimAction,
  noteProgressAction,
  submitWorkAction,
  withdrawTaskClaimAction,
} from '@/lib/task-claims/actions'
import { refuseMove, refuseNote } from '@/lib/task-claims/rules'
import { NOTE_MAXIMUM } from '@/lib/task-claims/schema'
import type { ShownClaim } from '@/lib/tasks/queries/tasks'

type OwnClaimProps = { claim: ShownClaim; personId: string; sent: boolean }

/** What those who take part can do: answer, say what is done, hand in, hand back. */
export async function OwnClaim({ claim, personId, sent }: OwnClaimProps) {
  const { status, members, leadId } = claim
  const part = members.find((member) => member.personId === personId)
  if (!part) return null
  if (!part.agreedAt) return <Invitation claimId={claim.id} />
  const isLead = leadId === personId
  return (
    <>
      {(!refuseNote(status) || sent) && <NoteForm claimId={claim.id} />}
      {(!refuseMove(status, 'submit') || sent) && <Submission claimId={claim.id} />}
      {isLead && (!refuseMove(status, 'hand-back') || sent) && <HandBack claimId={claim.id} sent={sent} />}
      {isLead && !refuseMove(status, 'withdraw') && <Withdrawal claimId={claim.id} />}
      {!isLead && <Leaving claimId={claim.id} />}
    </>
  )
}

const Which = ({ claimId }: { claimId: string }) => <input type="hidden" name="claimId" value={claimId} />

async function Invitation({ claimId }: { claimId: string }) {
  const t = await getTranslations('taskClaims.join')
  return (
    <>
      <p>{t('lead')}</p>
      <ActionForm id="join" action={joinTaskClaimAction} submit={t('submit')} pending={t('pending')}>
        <Which claimId={claimId} />
      </ActionForm>
      <ActionForm
        id="leave"
        action={leaveTaskClaimAction}
        submit={t('decline')}
        pending={t('pending')}
        tone="secondary"
      >
        <Which claimId={claimId} />
      </ActionForm>
    </>
  )
}

async function NoteForm({ claimId }: { claimId: string }) {
  const [t, common] = await Promise.all([getTranslations('taskClaims.note'), getTranslations('common')])
  return (
    <ActionForm id="note" action={noteProgressAction} submit={t('submit')} pending={t('pending')}>
      <Which claimId={claimId} />
      <TextAreaField name="text" label={t('text')} help={t('text-help')} rows={4} limit={NOTE_MAXIMUM} required />
      <TextAreaField name="links" label={t('links')} mark={common('optional')} help={t('links-help')} rows={2} />
    </ActionForm>
  )
}

async function Submission({ claimId }: { claimId: string }) {
  const t = await getTranslations('taskClaims.submission')
  return (
    <div>
      <ActionForm
        id="submit-work"
        action={submitWorkAction}
        submit={t('submit')}
        pending={t('pending')}
        tone="secondary"
      >
        <Which claimId={claimId} />
      </ActionForm>
      <p className="field-help">{t('help')}</p>
    </div>
  )
}

async function HandBack({ claimId, sent }: { claimId: string; sent: boolean }) {
  const t = await getTranslations('taskClaims.hand-back')
  return (
    <Disclosure summary={t('open')} open={sent}>
      <ActionForm id="hand-back" action={handBackTaskAction} submit={t('submit')} pending={t('pending')} tone="danger">
        <Which claimId={claimId} />
        <TextAreaField name="reason" label={t('reason')} help={t('help')} rows={3} required />
      </ActionForm>
    </Disclosure>
  )
}

async function Withdrawal({ claimId }: { claimId: string }) {
  const t = await getTranslations('taskClaims.withdrawal')
  return (
    <ActionForm
      id="withdraw"
      action={withdrawTaskClaimAction}
      submit={t('submit')}
      pending={t('pending')}
      tone="secondary"
    >
      <Which claimId={claimId} />
    </ActionForm>
  )
}

async function Leaving({ claimId }: { claimId: string }) {
  const t = await getTranslations('taskClaims.leaving')
  return (
    <ActionForm id="leave" action={leaveTaskClaimAction} submit={t('submit')} pending={t('pending')} tone="quiet">
      <Which claimId={claimId} />
    </ActionForm>
  )
}
