import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { tickOffAction, undoTickOffAction } from '@/lib/sign-ups/actions'

/** Someone is here, or not yet. */
export async function TickOff({ signUpId, isHere }: { signUpId: string; isHere: boolean }) {
  const t = await getTranslations('events.admin')
  const hidden = <input type="hidden" name="signUpId" value={signUpId} />
  if (!isHere)
    return (
      <ActionForm
        key="tick"
        id={`tick-${signUpId}`}
        action={tickOffAction}
        submit={t('tick-off')}
        pending={t('tick-pending')}
        tone="secondary"
        inline
      >
        {hidden}
      </ActionForm>
    )
  return (
    <>
      <Badge tone="good">{t('came')}</Badge>{' '}
      <ActionForm
        key="undo"
        id={`undo-${signUpId}`}
        action={undoTickOffAction}
        submit={t('undo-tick')}
        pending={t('tick-pending')}
        tone="quiet"
        inline
      >
        {hidden}
      </ActionForm>
    </>
  )
}
