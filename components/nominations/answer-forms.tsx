import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import type { ElectionParameters } from '@/lib/content/charter-schema'
import type { Area } from '@/lib/content/schema'
import { acceptNominationAction, declineNominationAction } from '@/lib/nominations/actions'
import type { NominationDetail } from '@/lib/nominations/queries'
import { PlanFields } from './plan-fields'

type AnswerFormsProps = {
  nomination: NominationDetail
  rule: ElectionParameters
  areas: readonly Area[]
  template: string
}

/** The nominee's: accept with area and plan, or decline. */
export async function AnswerForms({ nomination, rule, areas, template }: AnswerFormsProps) {
  const t = await getTranslations('nominations.answer')
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ActionForm action={acceptNominationAction} submit={t('accept')} pending={t('accept-pending')} id="accept">
        <input type="hidden" name="nominationId" value={nomination.id} />
        <PlanFields
          rule={rule}
          areas={areas}
          template={template}
          area={nomination.area ?? undefined}
          workPlan={nomination.workPlan ?? undefined}
        />
      </ActionForm>
      <ActionForm
        action={declineNominationAction}
        submit={t('decline')}
        pending={t('decline-pending')}
        tone="secondary"
        id="decline"
      >
        <input type="hidden" name="nominationId" value={nomination.id} />
      </ActionForm>
    </section>
  )
}
