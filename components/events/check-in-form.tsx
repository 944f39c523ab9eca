import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { checkInToEventAction } from '@/lib/sign-ups/actions'

/** The code that is shown there, and a button. */
export async function CheckInForm({ eventId, code }: { eventId: string; code: string }) {
  const t = await getTranslations('events.check-in')
  return (
    <ActionForm action={checkInToEventAction} submit={t('submit')} pending={t('pending')}>
      <input type="hidden" name="eventId" value={eventId} />
      <TextField name="code" label={t('code')} required autoComplete="off" spellCheck={false} defaultValue={code} />
    </ActionForm>
  )
}
