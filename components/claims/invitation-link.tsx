import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { withdrawInvitationAction } from '@/lib/claims/actions'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type InvitationLinkProps = {
  invitation: { id: string; url: string; expiresAt: Date }
  isOver: boolean
  locale: Locale
  timeZone: string
}

export async function InvitationLink({ invitation, isOver, locale, timeZone }: InvitationLinkProps) {
  const t = await getTranslations('claims.invitation')
  if (isOver) return <Notice tone="warning" title={t('over')} />
  const { id, url, expiresAt } = invitation
  return (
    <>
      <p>{t('pass-on', { date: formatDay(locale, expiresAt, timeZone) })}</p>
      <p>
        <code className="copied-link">{url}</code>
      </p>
      <ActionForm
        action={withdrawInvitationAction}
        submit={t('withdraw')}
        pending={t('withdraw-pending')}
        tone="secondary"
      >
        <input type="hidden" name="invitationId" value={id} />
      </ActionForm>
    </>
  )
}
