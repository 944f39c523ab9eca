import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { cancelEventAction } from '@/lib/events/actions'

/** Calling an event off, after a question: it can't be undone. */
export async function CancelEvent({ eventId, title }: { eventId: string; title: string }) {
  const t = await getTranslations('events.admin')
  return (
    <Dialog
      id="cancel-event"
      open={t('cancel')}
      close={t('keep')}
      title={t('cancel-title', { title })}
      tone="secondary"
    >
      <p>{t('cancel-help')}</p>
      <ActionForm action={cancelEventAction} submit={t('cancel')} pending={t('cancel-pending')} tone="danger">
        <input type="hidden" name="eventId" value={eventId} />
      </ActionForm>
    </Dialog>
  )
}
