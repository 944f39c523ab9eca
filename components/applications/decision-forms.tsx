import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/text-area-field'
import { approveApplicationAction, rejectApplicationAction } from '@/lib/applications/actions'
import type { ReviewedApplication } from '@/lib/applications/queries'
import { refuseMove } from '@/lib/applications/rules'
import { type Actor, can } from '@/lib/auth/permissions'

/** Approve, or reject with a reason; nothing once it is decided. */
export async function DecisionForms({ application, viewer }: { application: ReviewedApplication; viewer: Actor }) {
  const t = await getTranslations('applications.review')
  if (refuseMove(application.status, 'approve')) return null
  return (
    <section className="decision" aria-labelledby="decision">
      <h2 id="decision">{t('decide')}</h2>
      {can(viewer, 'application.decide', application) ? (
        <>
          <div>
            <ActionForm action={approveApplicationAction} submit={t('approve')} pending={t('approve-pending')}>
              <input type="hidden" name="applicationId" value={application.id} />
            </ActionForm>
            <p className="field-help">{t('approve-help')}</p>
          </div>
          <ActionForm action={rejectApplicationAction} submit={t('reject')} pending={t('reject-pending')} tone="danger">
            <input type="hidden" name="applicationId" value={application.id} />
            <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} rows={5} required />
          </ActionForm>
        </>
      ) : (
        <p>{t('own-application')}</p>
      )}
    </section>
  )
}
