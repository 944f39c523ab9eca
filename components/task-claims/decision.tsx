import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import type { Locale } from '@/lib/i18n/routing'
import { approveTaskClaimAction, declineTaskClaimAction, releaseTaskClaimAction } from '@/lib/task-claims/actions'
import { refuseDecider, refuseMove } from '@/lib/task-claims/rules'
import type { ShownClaim, TaskDetail } from '@/lib/tasks/queries/tasks'
import { ReviewForm } from './review-form'

type DecisionProps = { task: TaskDetail; claim: ShownClaim; personId: string; sent: boolean; locale: Locale }

/** What the mentor, or a maintainer in their stead, decides next. */
export async function Decision({ task, claim, personId, sent, locale }: DecisionProps) {
  const refusals = await getTranslations('refusals')
  const isOwn = refuseDecider(claim.members, personId)
  if (isOwn && (!refuseMove(claim.status, 'approve') || !refuseMove(claim.status, 'accept')))
    return <p>{refusals(isOwn)}</p>
  if (isOwn) return null
  return (
    <>
      {(!refuseMove(claim.status, 'approve') || sent) && <Answer claimId={claim.id} sent={sent} />}
      {(!refuseMove(claim.status, 'accept') || sent) && <ReviewForm task={task} claimId={claim.id} locale={locale} />}
      {(!refuseMove(claim.status, 'release') || sent) && <Release claimId={claim.id} sent={sent} />}
    </>
  )
}

type PartProps = { claimId: string; sent: boolean }

async function Answer({ claimId, sent }: PartProps) {
  const t = await getTranslations('taskClaims.answer')
  return (
    <>
      <ActionForm id="approve" action={approveTaskClaimAction} submit={t('approve')} pending={t('pending')}>
        <input type="hidden" name="claimId" value={claimId} />
      </ActionForm>
      <Disclosure summary={t('decline-open')} open={sent}>
        <ActionForm
          id="decline"
          action={declineTaskClaimAction}
          submit={t('decline')}
          pending={t('pending')}
          tone="danger"
        >
          <input type="hidden" name="claimId" value={claimId} />
          <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} rows={3} required />
        </ActionForm>
      </Disclosure>
    </>
  )
}

async function Release({ claimId, sent }: PartProps) {
  const t = await getTranslations('taskClaims.release')
  return (
    <Disclosure summary={t('open')} open={sent}>
      <ActionForm
        id="release"
        action={releaseTaskClaimAction}
        submit={t('submit')}
        pending={t('pending')}
        tone="danger"
      >
        <input type="hidden" name="claimId" value={claimId} />
        <TextAreaField name="reason" label={t('reason')} help={t('help')} rows={3} required />
      </ActionForm>
    </Disclosure>
  )
}
