import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { publishEventAction } from '@/lib/events/actions'

/** Shows a draft to everyone. */
export async function PublishEvent({ eventId }: { eventId: string }) {
  const t = await getTranslations('events.admin')
  return (
    <ActionForm action={publishEventAction} submit={t('publish')} pending={t('publish-pending')} inline>
      <input type="hidden" name="eventId" value={eventId} />
    </ActionForm>
  )
}
