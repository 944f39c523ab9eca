import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { takeNextAction } from '@/lib/submissions/actions'
import type { QueueFilter } from '@/lib/submissions/schema'

/** `campaignId`: of this campaign alone; '' for any. */
export async function TakeNext({ campaignId }: { campaignId: string }) {
  const t = await getTranslations('submissions.queue')
  return (
    <ActionForm id="take-next" action={takeNextAction} submit={t('next')} pending={t('taking')}>
      <input type="hidden" name="campaignId" value={campaignId} />
    </ActionForm>
  )
}

const states = ['WAITING', 'APPEALED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const

/** `base`: the queue's address. */
export async function QueueStates({ filter, base }: { filter: QueueFilter; base: string }) {
  const t = await getTranslations('submissions.queue')
  return (
    <nav className="filters" aria-label={t('states')}>
      {states.map((status) => (
        <a
          key={status}
          href={`${base}?status=${status}${filter.campaign ? `&campaign=${filter.campaign}` : ''}`}
          aria-current={status === filter.status ? 'page' : undefined}
        >
          {t(`state.${status}`)}
        </a>
      ))}
    </nav>
  )
}
