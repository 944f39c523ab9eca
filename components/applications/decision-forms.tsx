import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { approveApplicationAction, askApplicantAction, rejectApplicationAction } from '@/lib/applications/actions'
import type { ReviewedApplication } from '@/lib/applications/queries/review'
import { isOpen } from '@/lib/applications/rules'
import { MESSAGE_MAXIMUM } from '@/lib/applications/schema'
import { type Actor, can } from '@/lib/auth/permissions'

type DecisionFormsProps = {
  application: ReviewedApplication
  viewer: Actor
  /** A form of this page has just come back without JavaScript: it has to be there to say why. */
  sent: boolean
}

/** Approve, ask, or reject with a reason; nothing once it is decided. */
export async function DecisionForms({ application, viewer, sent }: DecisionFormsProps) {
  const t = await getTranslations('applications.review')
  if (!isOpen(application.status) && !sent) return null
  return (
    <section className="decision" aria-labelledby="decision">
      <h2 id="decision">{t('decide')}</h2>
      {can(viewer, 'application.decide', application) ? (
        <>
          <div>
            <ActionForm
              id="approve"
              action={approveApplicationAction}
              submit={t('approve')}
              pending={t('approve-pending')}
            >
              <Seen {...application} />
            </ActionForm>
            <p className="field-help">{t('approve-help')}</p>
          </div>
          <Disclosure summary={t('ask-title')} open={sent}>
            <ActionForm
              id="ask"
              action={askApplicantAction}
              submit={t('ask')}
              pending={t('ask-pending')}
              tone="secondary"
            >
              <Seen {...application} />
              <TextAreaField
                name="text"
                label={t('question')}
                help={t('question-help', { maximum: MESSAGE_MAXIMUM })}
                rows={5}
                required
              />
            </ActionForm>
          </Disclosure>
          <Disclosure summary={t('reject-title')} open={sent}>
            <ActionForm
              id="reject"
              action={rejectApplicationAction}
              submit={t('reject')}
              pending={t('reject-pending')}
              tone="danger"
            >
              <Seen {...application} />
              <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} rows={5} required />
            </ActionForm>
          </Disclosure>
        </>
      ) : (
        <p>{t('own-application')}</p>
      )}
    </section>
  )
}

/** Which application the reviewer looked at, and on which version of it. */
const Seen = ({ id, version }: { id: string; version: number }) => (
  <>
    <input type="hidden" name="applicationId" value={id} />
    <input type="hidden" name="version" value={version} />
  </>
)
