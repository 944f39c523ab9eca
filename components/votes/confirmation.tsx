import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { type Actor, can } from '@/lib/auth/permissions'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationStatus } from '@/lib/nominations/rules'
import { confirmResultAction } from '@/lib/votes/actions'
import type { Vote } from '@/lib/votes/queries'

type ConfirmationProps = {
  vote: Vote
  nomination: { nomineeId: string; status: NominationStatus }
  viewer: Actor
  locale: Locale
  timeZone: string
}

/** A carried vote's last step: by whom it was confirmed, or the button for a maintainer. */
export async function Confirmation({ vote, nomination, viewer, locale, timeZone }: ConfirmationProps) {
  const t = await getTranslations('votes.confirm')
  const { confirmedAt, confirmedBy } = vote
  if (confirmedAt && confirmedBy)
    return <p>{t('done', { name: confirmedBy.name, date: formatDay(locale, confirmedAt, timeZone) })}</p>
  if (nomination.status !== 'CLOSED') return null
  if (!can(viewer, 'vote.confirm', nomination)) return <p>{t('waits')}</p>
  return (
    <section className="confirmation" aria-labelledby="confirmation">
      <h2 id="confirmation">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ActionForm action={confirmResultAction} submit={t('submit')} pending={t('pending')} id="confirm-result">
        <input type="hidden" name="electionId" value={vote.id} />
      </ActionForm>
    </section>
  )
}
