import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { closeSessionAction, openSessionAction } from '@/lib/sessions/actions'

export async function OpenSession({ meetingId }: { meetingId: string }) {
  const t = await getTranslations('sessions')
  return (
    <>
      <p>{t('open-help')}</p>
      <ActionForm action={openSessionAction} submit={t('open')} pending={t('pending')} id="open-session">
        <input type="hidden" name="meetingId" value={meetingId} />
      </ActionForm>
    </>
  )
}

/** Ending the meeting, after a question: notes end with it. */
export async function CloseSession({ meetingId }: { meetingId: string }) {
  const t = await getTranslations('sessions')
  return (
    <Dialog id="close-session" open={t('close')} close={t('go-on')} title={t('close-title')} tone="secondary">
      <p>{t('close-help')}</p>
      <ActionForm action={closeSessionAction} submit={t('close')} pending={t('pending')} id="close-session-form">
        <input type="hidden" name="meetingId" value={meetingId} />
      </ActionForm>
    </Dialog>
  )
}
