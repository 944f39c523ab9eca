import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { assignApplicationAction } from '@/lib/applications/actions'
import type { ReviewedApplication, Reviewer } from '@/lib/applications/queries/review'
import { isOpen } from '@/lib/applications/rules'
import type { AccountActor } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/routing'

type AssignmentFormProps = {
  application: ReviewedApplication
  reviewers: readonly Reviewer[]
  viewer: AccountActor
  sent: boolean
  locale: Locale
}

/** Who looks after the application: take it, hand it to another reviewer, or let go of it. */
export async function AssignmentForm({ application, reviewers, viewer, sent, locale }: AssignmentFormProps) {
  const t = await getTranslations('applications.assignment')
  const { id, assignee, status, userId } = application
  if (!isOpen(status) && !assignee) return null
  const seen = assignee?.id ?? 'nobody'
  const own = userId === viewer.userId
  const fixed = (to: string) => (
    <>
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="assignee" value={to} />
    </>
  )
  return (
    <section className="assignment" aria-labelledby="assignment">
      <h2 id="assignment">{t('title')}</h2>
      <p>{assignee ? <a href={`/${locale}/people/${assignee.slug}`}>{assignee.name}</a> : t('nobody')}</p>
      {(isOpen(status) || sent) && (
        <>
          <div className="actions">
            {!own && assignee?.id !== viewer.personId && (
              <ActionForm
                id="take"
                action={assignApplicationAction}
                submit={t('take')}
                pending={t('pending')}
                tone="secondary"
                inline
              >
                {fixed('me')}
              </ActionForm>
            )}
            {assignee && (
              <ActionForm
                id="release"
                action={assignApplicationAction}
                submit={t('release')}
                pending={t('pending')}
                tone="quiet"
                inline
              >
                {fixed('nobody')}
              </ActionForm>
            )}
          </div>
          <Disclosure summary={t('hand-over')} open={sent}>
            <ActionForm
              id="assign"
              action={assignApplicationAction}
              submit={t('assign')}
              pending={t('pending')}
              tone="secondary"
            >
              <input type="hidden" name="applicationId" value={id} />
              <input type="hidden" name="seen" value={seen} />
              <SelectField
                name="assignee"
                label={t('reviewer')}
                options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={assignee?.id}
                required
              />
            </ActionForm>
          </Disclosure>
        </>
      )}
    </section>
  )
}
