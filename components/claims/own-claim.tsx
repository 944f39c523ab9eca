import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { withdrawClaimAction } from '@/lib/claims/actions'
import type { OwnClaim as Claim } from '@/lib/claims/queries'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ClaimBadge } from './claim-badge'

type OwnClaimProps = { claim: Claim; locale: Locale; timeZone: string }

/** Where the reader's claim stands, and taking it back while it waits. */
export async function OwnClaim({ claim, locale, timeZone }: OwnClaimProps) {
  const t = await getTranslations('claims.own')
  const { id, status, person, requestedAt, reason } = claim
  return (
    <ul className="own-list">
      <li>
        <p>
          <ClaimBadge status={status} /> <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
          {` · ${t('requested', { date: formatDay(locale, requestedAt, timeZone) })}`}
        </p>
        {reason && (
          <blockquote>
            <p className="kicker">{t('reason')}</p>
            <p className="as-typed">{reason}</p>
          </blockquote>
        )}
        <p>{status === 'WAITING' ? t('waiting') : t('again')}</p>
        {status === 'WAITING' && (
          <ActionForm
            action={withdrawClaimAction}
            submit={t('withdraw')}
            pending={t('withdraw-pending')}
            tone="secondary"
            inline
          >
            <input type="hidden" name="claimId" value={id} />
          </ActionForm>
        )}
      </li>
    </ul>
  )
}
