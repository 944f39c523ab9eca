import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { OwnClaim as Claim, OfferedPerson as Offered } from '@/lib/claims/queries'
import type { Locale } from '@/lib/i18n/routing'
import { OfferedPerson } from './offered-person'
import { OwnClaim } from './own-claim'

type ClaimStateProps = { claim: Claim | null; offered: Offered | null; locale: Locale; timeZone: string }

/** On the reader's own page: their claim, or the person they may be. Nothing for everybody else. */
export async function ClaimState({ claim, offered, locale, timeZone }: ClaimStateProps) {
  const t = await getTranslations('claims.own')
  const shown = claim && (claim.status === 'WAITING' || claim.status === 'REFUSED') ? claim : null
  const isOffered = offered !== null && shown?.status !== 'WAITING'
  if (!shown && !isOffered) return null
  return (
    <Section id="claim" title={t('title')}>
      {shown && <OwnClaim claim={shown} locale={locale} timeZone={timeZone} />}
      {isOffered && <OfferedPerson person={offered} />}
    </Section>
  )
}
